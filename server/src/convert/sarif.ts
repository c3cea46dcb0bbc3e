import type { Log, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import type { Locale } from '../base/words.ts';
import { rules } from '../rules/index.ts';
import { pageOf } from '../rules/page.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile, Range, ShownFinding } from './check-result.ts';

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/**
 * Findings as SARIF 2.1.0, with the words of every rule that spoke. Lines and columns count from 1 there.
 *
 * What comments in a draft suppress is left out: code scanning does not read `suppressions` and would open alerts for it.
 */
export function sarif(files: readonly CheckedFile[], locale: Locale): Log {
  const spoke = [...new Set(files.flatMap((it) => it.findings.map((found) => found.rule)))].sort();
  const index = new Map(spoke.map((id, i) => [id, i]));
  const run: Run = {
    tool: {
      driver: {
        name: 'nianbao',
        fullName: '年报助手',
        language: locale === 'zh' ? 'zh-CN' : 'en',
        rules: spoke.map((id) => descriptor(id, locale)),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map((it) => ({ location: { uri: uriOf(it.path) }, encoding: 'UTF-8' })),
    results: files.flatMap((it, i) => it.findings.map((found) => resultOf(found, it.path, i, index))),
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function descriptor(id: string, locale: Locale): ReportingDescriptor {
  const it = rules.find((one) => one.id === id);
  if (!it) return { id, defaultConfiguration: { level: 'error' } };
  const help = { zh: `${it.why.zh}依据：${it.basis}`, en: `${it.why.en} Basis: ${it.basis}` };
  return {
    id,
    shortDescription: { text: it.title[locale] },
    fullDescription: { text: it.why[locale] },
    help: { text: help[locale], markdown: pageOf(it, locale) },
    defaultConfiguration: { level: levels[it.severity] },
    properties: { tags: [it.topic] },
  };
}

function resultOf(it: ShownFinding, path: string, file: number, rulesAt: ReadonlyMap<string, number>): Result {
  return {
    ruleId: it.rule,
    ruleIndex: rulesAt.get(it.rule) ?? -1,
    level: levels[it.severity],
    message: { text: it.message },
    locations: [{ physicalLocation: { ...location(path, it.range, it.text), ...placed(path, file) } }],
    ...(it.related.length === 0
      ? {}
      : {
          relatedLocations: it.related.map((one, id) => ({
            id,
            message: { text: one.message },
            physicalLocation: location(one.path, one.range),
          })),
        }),
    ...(it.fixes.length === 0 ? {} : { fixes: it.fixes.map((fix) => fixOf(fix, path)) }),
  };
}

const placed = (path: string, index: number): PhysicalLocation => ({ artifactLocation: { uri: uriOf(path), index } });

function fixOf(fix: ShownFinding['fixes'][number], path: string): NonNullable<Result['fixes']>[number] {
  const replacements = fix.edits.map((it) => ({
    deletedRegion: region(it.range),
    insertedContent: { text: it.newText },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
    properties: { safe: fix.safe },
  };
}

const location = (path: string, range: Range, text = ''): PhysicalLocation => ({
  artifactLocation: { uri: uriOf(path) },
  region: { ...region(range), ...(text === '' ? {} : { snippet: { text } }) },
});

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A path as a URI reference: relative stays relative, and a drive is no scheme. */
function uriOf(path: string): string {
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
