import { blankReport } from '../formats/blank-report.ts';
import { BadCall, type Command } from './command.ts';
import { deliver, making } from './target.ts';

export const create: Command = {
  name: 'new',
  usage: { zh: '--unit 单位 --year 年度 [-o 文件]', en: '--unit UNIT --year YEAR [-o FILE]' },
  does: { zh: '新建一份空白年报草稿，用该年度施行的格式', en: 'make a blank draft in the format in force that year' },
  options: {
    unit: { value: 'NAME', words: { zh: '单位全称', en: 'full name of the authority' } },
    year: { value: 'YYYY', words: { zh: '报告年度', en: 'year reported on' } },
    ...making,
  },
  run(args, console) {
    const unit = args.text('unit')?.trim();
    const year = args.text('year') ?? '';
    if (args.rest.length > 0)
      throw new BadCall(`不认识的参数“${args.rest[0]}”`, `unexpected argument “${args.rest[0]}”`);
    if (!unit || /[\r\n]/.test(unit))
      throw new BadCall('请用 --unit 给出单位全称', 'give the name of the authority by --unit');
    if (!/^20\d\d$/.test(year))
      throw new BadCall('请用 --year 给出四位数年度，例如 2024', 'give the year by --year, e.g. 2024');
    const text = blankReport(unit, Number(year));
    if (text === undefined)
      throw new BadCall('2018 年及以前没有统一的年报格式', 'there was no common format up to 2018');
    deliver(text, args.text('output'), args, console);
    return 0;
  },
};
