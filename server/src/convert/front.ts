/** Front matter with these keys, ready to stand before a draft. */
export function yamlOf(keys: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${key}: ${scalar(value)}`] : [`${key}:`, ...value.map((it) => `  - ${scalar(it)}`)],
  );
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** Quoted where YAML would read more in it than words; a year stays a number. */
const scalar = (it: string): string =>
  /^(?:[\u4e00-\u9fff（）〔〕、·\w]+|\d+)$/.test(it) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(it)
    ? it
    : JSON.stringify(it);
