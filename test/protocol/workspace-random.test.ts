import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { defaults } from '../../server/src/base/settings.ts';
import { closedDraft } from '../../server/src/lsp/documents.ts';
import * as to from '../../server/src/lsp/to.ts';
import { summarise } from '../../server/src/report/summary.ts';
import { shelf } from '../../server/src/workspace/archive.ts';
import { type Client, connect } from './client.ts';

// Whatever is opened, written, closed, deleted, renamed, copied or broken while the server runs, and in whatever order:
// in the end the client has what a check of it all at once gives. Nothing stale, nothing lost.

const places = ['a', 'b', 'sub/c', 'sub/d'].map((it) => `file:///w/${it}.nianbao.md`);

const same =
  '公开目录不够完整，部分事项没有列入目录，群众查找不便。工作人员业务能力有待提高，对政策的把握还不够准确。公开渠道比较单一，与群众互动较少，回应关切还不够及时。下一步将修订公开目录，明确各股室的职责，每季度组织一次业务培训。';

interface Text {
  readonly unit: string;
  readonly year: number;
  readonly into: number;
  readonly out: number;
  readonly told: boolean;
}

const text = ({ unit, year, into, out, told }: Text): string =>
  [
    `# ${unit}${year}年政府信息公开工作年度报告`,
    ...(told ? ['', '## 五、存在的主要问题及改进情况', '', same] : []),
    '',
    '| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| :-- | --: | --: | --: | --: | --: | --: | --: |',
    `| 二、上年结转政府信息公开申请数量 | ${into} | 0 | 0 | 0 | 0 | 0 | ${into} |`,
    `| 四、结转下年度继续办理 | ${out} | 0 | 0 | 0 | 0 | 0 | ${out} |`,
    '',
  ].join('\n');

const texts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .record({
        unit: fc.constantFrom('青禾县水务局', '青禾县水务局', '远山市青禾县水务局', '青禾县教育局'),
        year: fc.constantFrom(2022, 2023),
        into: fc.integer({ min: 0, max: 2 }),
        out: fc.integer({ min: 0, max: 2 }),
        told: fc.boolean(),
      })
      .map(text),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '---\nunit: [', '\ufffd\u0000|', '# 2022年\n\n|') },
);

type Step =
  | { readonly kind: 'open' | 'edit' | 'write'; readonly place: number; readonly text: string }
  | { readonly kind: 'close' | 'save' | 'delete' | 'drop' | 'rest'; readonly place: number }
  | { readonly kind: 'rename' | 'copy'; readonly place: number; readonly to: number }
  | { readonly kind: 'ignore'; readonly place: number; readonly rules: string };

const rulesAt = 'file:///w/sub/.gitignore';
/** What stands in a `.gitignore`, and the drafts it names. */
const ignoring: ReadonlyMap<string, readonly string[]> = new Map([
  ['', []],
  ['c.*\n', places.slice(2, 3)],
  ['*\n!c.*\n', places.slice(3)],
  ['*\n', places.slice(2)],
]);

const place = fc.nat({ max: places.length - 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('open' as const, 'edit' as const, 'write' as const),
        place,
        text: texts,
      }),
    },
    fc.record({ kind: fc.constantFrom('close' as const, 'save' as const, 'delete' as const), place }),
    fc.record({ kind: fc.constantFrom('rename' as const, 'copy' as const), place, to: place }),
    fc.record({ kind: fc.constant('drop' as const), place }),
    fc.record({ kind: fc.constant('ignore' as const), place, rules: fc.constantFrom(...ignoring.keys()) }),
    // For so many answers nothing happens; in the last case all is told.
    fc.record({ kind: fc.constant('rest' as const), place }),
  ),
  { minLength: 4, maxLength: 24, size: 'max' },
);

/** A client with its disk, what is open in it, and what it was told. */
class World {
  readonly open = new Map<string, string>();
  /** Findings of documents and of files, each with the name of the answer. */
  readonly documents = new Map<string, Told>();
  readonly files = new Map<string, Told>();
  readonly it: Client;
  readonly disk: Map<string, string>;
  readonly pulls: boolean;

  constructor(it: Client, disk: Map<string, string>, pulls: boolean) {
    this.it = it;
    this.disk = disk;
    this.pulls = pulls;
  }

  async take(step: Step): Promise<void> {
    const uri = places[step.place]!;
    switch (step.kind) {
      case 'open':
        this.#close(uri);
        this.open.set(uri, step.text);
        return this.it.open(uri, step.text);
      case 'edit':
        if (!this.open.has(uri)) return;
        this.it.edit(uri, this.open.get(uri)!, step.text);
        return void this.open.set(uri, step.text);
      case 'write':
        return this.#write(uri, step.text);
      case 'save':
        if (!this.open.has(uri)) return;
        this.#write(uri, this.open.get(uri)!);
        return this.it.save(uri);
      case 'close':
        return this.#close(uri);
      case 'delete':
        return this.#delete(uri);
      case 'drop':
        for (const at of [...places, rulesAt]) if (at.includes('/sub/')) this.disk.delete(at);
        return this.#tell('file:///w/sub', 3);
      case 'ignore':
        return step.rules === '' ? this.#delete(rulesAt) : this.#write(rulesAt, step.rules);
      case 'rename':
      case 'copy':
        return this.#carry(uri, places[step.to]!, step.kind === 'rename');
      case 'rest':
        return step.place === places.length - 1 ? this.look() : this.turns(step.place);
    }
  }

  #tell(uri: string, type: 1 | 2 | 3): void {
    this.it.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  #write(uri: string, what: string): void {
    const type = this.disk.has(uri) ? 2 : 1;
    this.disk.set(uri, what);
    this.#tell(uri, type);
  }

  #delete(uri: string): void {
    if (this.disk.delete(uri)) this.#tell(uri, 3);
  }

  #close(uri: string): void {
    if (!this.open.delete(uri)) return;
    this.documents.delete(uri);
    this.it.close(uri);
  }

  #carry(from: string, into: string, isMove: boolean): void {
    const what = this.disk.get(from);
    if (what === undefined || from === into) return;
    if (isMove) this.#delete(from);
    this.#write(into, what);
  }

  /** Lets the server work for some turns. */
  async turns(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.it.request('nianbao/rulePage', { rule: '', locale: 'zh' });
  }

  /** Brings what the client has up to date as clients do it: what is unchanged since it was told stays. */
  async look(): Promise<void> {
    if (!this.pulls) return this.turns(100);
    const before = [...this.files].flatMap(([uri, { id }]) => (id === undefined ? [] : { uri, value: id }));
    for (const one of (await this.it.pullAll(before)).items) {
      if (one.kind === 'full') this.files.set(one.uri, { id: one.resultId, said: words(one.items) });
    }
    for (const uri of this.open.keys()) {
      const report = await this.it.pull(uri, this.documents.get(uri)?.id);
      if (report.kind === 'full') this.documents.set(uri, { id: report.resultId, said: words(report.items) });
    }
  }

  /** What the client shows: of open documents what it was told of them, of all others what it was told of files. */
  get shown(): Said {
    const pushed = (uri: string): readonly string[] =>
      words(this.it.published.findLast((one) => one.uri === uri)?.diagnostics ?? []);
    const uris = this.pulls
      ? new Set([...this.files.keys(), ...this.open.keys()])
      : this.it.published.map((it) => it.uri);
    return clean(
      [...uris].map((uri) => {
        const told = this.open.has(uri) ? this.documents.get(uri) : this.files.get(uri);
        return [uri, this.pulls ? (told?.said ?? []) : pushed(uri)];
      }),
    );
  }

  /** What there is to say of all that is open and all that lies on disk. */
  get right(): Said {
    const out = ignoring.get(this.disk.get(rulesAt) ?? '')!;
    const files = [...this.disk].filter(([uri]) => uri !== rulesAt && !out.includes(uri));
    const drafts = [...new Map([...files, ...this.open])].map(([uri, what]) => closedDraft(uri, what));
    const all = shelf();
    for (const { uri, snapshot } of drafts) all.put(summarise(snapshot.report, uri));
    return clean(
      drafts
        .filter(({ uri }) => this.pulls || this.open.has(uri))
        .map((it) => {
          const found = it.snapshot.findings(defaults, all.around(it.uri));
          return [it.uri, words(found.map((one) => to.diagnostic(it, one, 'zh')))];
        }),
    );
  }
}

interface Told {
  readonly id: string | undefined;
  readonly said: readonly string[];
}

type Said = Readonly<Record<string, readonly string[]>>;

const words = (them: readonly Diagnostic[]): string[] => them.map((one) => JSON.stringify(one)).sort();

const clean = (them: [string, readonly string[]][]): Said =>
  Object.fromEntries(them.filter(([, said]) => said.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));

test.each([
  ['pulls', true],
  ['is told', false],
])('a client that %s has in the end what a check of all gives', { timeout: 300_000 }, async (_, pulls) => {
  let across = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, texts), { maxLength: 6, size: 'max' }), steps, async (first, then) => {
      const disk = new Map(first.map(([at, what]) => [places[at]!, what]));
      const world = new World(await connect({ pulls, files: disk, slow: true }), disk, pulls);
      try {
        for (const step of then) await world.take(step);
        await world.look();
        expect(world.shown).toEqual(world.right);
        across += JSON.stringify(world.shown).split('cross-').length - 1;
      } finally {
        await world.it.leave();
      }
    }),
    { numRuns: Number(process.env.NIANBAO_RUNS ?? 100), seed: 6 },
  );
  // It compares something.
  expect(across).toBeGreaterThan(50);
});
