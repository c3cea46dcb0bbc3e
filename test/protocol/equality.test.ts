import { describe, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedFile, Range } from '../../server/src/convert/check-result.ts';
import { folder } from '../cli/run.ts';
import { allDrafts } from '../drafts.ts';
import { configUri, connect } from './client.ts';

// The same draft under the same settings is told the same, whoever asks: an editor that is told, one that asks, the
// command. Each way gives back what it said in one shape. Whoever adds a way adds a line to `ways`.

interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

interface Asked {
  readonly text: string;
  /** What `.nianbao.json` beside the draft says; no file where undefined. */
  readonly config: string | undefined;
}

const name = 'a.nianbao.md';
const uri = `file:///w/${name}`;

const editor =
  (pulls: boolean) =>
  async (asked: Asked): Promise<readonly Said[]> => {
    const files = new Map(asked.config === undefined ? [] : [[configUri, asked.config]]);
    const it = await connect({ pulls, files });
    try {
      it.open(uri, asked.text);
      if (!pulls) return (await it.pushed(uri, 1)).map(saidOf);
      const answer = await it.pull(uri);
      if (answer.kind !== 'full') throw new Error('a first pull has nothing to be unchanged from');
      return answer.items.map(saidOf);
    } finally {
      await it.leave();
    }
  };

/** As a file that nobody has opened, in the findings of the whole workspace. */
async function workspace({ text, config }: Asked): Promise<readonly Said[]> {
  const files = new Map([[uri, text]]);
  if (config !== undefined) files.set(configUri, config);
  const it = await connect({ pulls: true, files });
  try {
    const [one] = (await it.pullAll()).items;
    if (one?.kind !== 'full') throw new Error('a first look at a workspace has nothing to be unchanged from');
    return one.items.map(saidOf);
  } finally {
    await it.leave();
  }
}

const severities = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

const saidOf = (it: Diagnostic): Said => ({
  rule: String(it.code),
  severity: severities[it.severity!],
  message: it.message as string,
  range: it.range,
  related: (it.relatedInformation ?? []).map(({ message, location }) => ({ message, range: location.range })),
});

async function command(asked: Asked): Promise<readonly Said[]> {
  const at = folder({ [name]: asked.text, ...(asked.config !== undefined && { '.nianbao.json': asked.config }) });
  const { out } = await at.run(['check', '--format', 'json', name]);
  const [file] = (JSON.parse(out) as { files: CheckedFile[] }).files;
  return file!.findings.map(({ rule, severity, message, range, related }) => ({
    rule,
    severity,
    message,
    range,
    related: related.map((it) => ({ message: it.message, range: it.range })),
  }));
}

const ways = { push: editor(false), pull: editor(true), workspace, command } as const;

const settings = {
  'no settings file': undefined,
  'levels, deadlines and a language of its own': `{
    // 注释和多余的逗号都可以有
    "rules": { "t3-suspect-cell": "hint", "cell-blank": "error", "narrative-sum": "off", "title-wording": "info", },
    "deadline": { "政府": "02-28", "部门": "02-28", "街道乡镇": "02-28" },
    "locale": "en",
  }`,
  'a settings file that is broken': '{ "rules": { "narrative-sum": "off", ',
} as const;

describe.each(Object.entries(settings))('%s', (_, config) => {
  test.each(allDrafts())('$id: editor and command find the same', async ({ text }) => {
    const said = await Promise.all(Object.values(ways).map((way) => way({ text, config })));
    for (const [i, way] of Object.keys(ways).entries()) expect({ way, said: said[i] }).toEqual({ way, said: said[0] });
  });
});

test('settings change what is found, so the comparison compares something', async () => {
  const { text } = allDrafts().find((it) => it.id === '2021-faults')!;
  const [bare, set] = await Promise.all(Object.values(settings).map((config) => ways.command({ text, config })));
  expect(bare!.length).toBeGreaterThan(10);
  expect(set!.map((it) => it.rule)).not.toEqual(bare!.map((it) => it.rule));
  expect(set!.map((it) => it.message).join()).not.toMatch(/应为|应写作/);
});

test('line ends and a byte order mark make no difference', async () => {
  const { text } = allDrafts().find((it) => it.id === '2021-faults')!;
  for (const ending of ['\r\n', '\r']) {
    const asked = { text: text.replaceAll('\n', ending), config: undefined };
    const [told, ...others] = await Promise.all(Object.values(ways).map((way) => way(asked)));
    for (const it of others) expect(it).toEqual(told);
  }
  expect(await ways.command({ text: `\ufeff${text}`, config: undefined })).toEqual(
    await ways.push({ text, config: undefined }),
  );
});
