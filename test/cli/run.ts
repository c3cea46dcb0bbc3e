import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { run } from '../../server/src/cli.ts';
import { rules } from '../../server/src/rules/index.ts';

/** What a command did: its exit status and what it printed. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test, gone after it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const it = new Folder(path);
  for (const [name, content] of Object.entries(files)) it.write(name, content);
  return it;
}

export class Folder {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** Runs the command here, in this process; `input` is its standard input. */
  async run(argv: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
    let out = '';
    let err = '';
    const console: Parameters<typeof run>[1] = {
      cwd: this.path,
      locale: 'zh',
      colours: false,
      print: (text) => {
        out += text;
      },
      complain: (words) => {
        err += `nianbao: ${words[console.locale]}\n`;
      },
      input: () => Buffer.from(input as string),
      flush: () => {},
    };
    const status = await run(argv, console);
    return { status, out, err };
  }
}

/** Bundles the command as `npm run build` does; gives the path of the file. */
export async function bundled(into: string): Promise<string> {
  const outfile = join(into, 'cli.js');
  const common = { bundle: true, format: 'cjs', platform: 'node', target: 'node20' } as const;
  await build({
    ...common,
    entryPoints: ['server/src/cli.ts'],
    external: ['./server.node.js', './html.js', './word.js'],
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** A draft with exactly one row total that is wrong, if only that rule is on. */
export const faulty = `# 某区某镇2022年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

| 申请办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 5 |
`;
export const mended = faulty.replace('| 5 |', '| 4 |');

/** Switches every rule off but one, so that a rule added later does not change what these tests expect. */
export const only = (id = 't3-row-total'): string[] =>
  rules.filter((it) => it.id !== id).flatMap((it) => ['--rule', `${it.id}=off`]);
