/** The SHA-256 of a text in UTF-8, in hexadecimal digits. What computes it is loaded here: few runs need it. */
export const sha256 = (text: string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
