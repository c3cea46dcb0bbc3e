// What templates, converters and word processors leave behind. Sources: the notices 国办公开办函〔2019〕60号 and 〔2021〕30号 with the
// outlines local offices send out with them (着重总结…, 填报说明); Word's field codes and the errors they print; Excel's error values.

/** Words that tell the writer what to write; nobody says them to a reader. */
export const instructions: readonly string[] =
  '着重总结 着重说明 着重介绍 重点总结 请填写 请如实填写 填写说明 填报说明 填表说明 填报要求 编写说明 撰写说明 按实际情况填写 根据实际情况填写 根据实际填写 据实填写 如没有请填 没有请填 没有则填 如无请填 若无请填 无则填 没有的填 如无填 字数不少于 字数控制在 此处填 此处写 可另附页 （选填） （必填）'.split(
    ' ',
  );

/** Instructions only where a clause before them is one: 情况，比如…等. */
export const furtherInstructions: readonly string[] = '，比如 ，例如 ，同时包括 ，还包括 ，包含'.split(' ');

/** Openings of what stands for a name, a number or a date that was never filled in. */
export const placeholders: readonly string[] =
  'XX xx ＸＸ ｘｘ ×× X年 ×年 X月 ×月 X日 ×日 X条 ×条 X件 ×件 X次 ×次 ___ 某某 （或本 (或本 （单位名称） （单位全称） （机关名称） 【单位 【机关 【年份 【请 （此处 【此处 （请填 【填'.split(
    ' ',
  );

/**
 * What the draft of a new year has in front of every sentence of last year's: it is to be written anew, and the mark to go.
 * It is one of the placeholders, and seen wherever the draft is printed.
 */
export const rewrite = '【请改写】';

/** What 某某 stands for: an authority or a time. 张某某 is a person whose name is kept back. */
export const unnamed = '街道 局 镇 乡 县 市 区 省 单位 部门 年 月 委 厅 办'.split(' ');

/** Field codes and error values, and the signs their text goes on with. */
export const fields: readonly string[] =
  '错误!未 错误！未 错误!文档 错误！文档 Error!Reference Error!Bookmark HYPERLINK MERGEFORMAT #REF! #VALUE! #DIV/0! #NAME? #N/A EMBED PAGEREF NUMPAGES'.split(
    ' ',
  );
