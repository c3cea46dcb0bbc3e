const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int16Array(128).fill(-1);
for (let i = 0; i < signs.length; i++) values[signs.charCodeAt(i)] = i;

/** Bytes as text, for messages that can hold nothing else. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Texts of middling length are joined many times faster than single signs.
  for (let from = 0; from < bytes.length; from += 3 * 4096) {
    let part = '';
    for (let i = from; i < Math.min(bytes.length, from + 3 * 4096); i += 3) {
      const [a, b, c] = [bytes[i]!, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0];
      part += signs[a >> 2]! + signs[((a & 3) << 4) | (b >> 4)]! + signs[((b & 15) << 2) | (c >> 6)]! + signs[c & 63]!;
    }
    parts.push(part);
  }
  const text = parts.join('');
  const rest = bytes.length % 3;
  return rest === 0 ? text : text.slice(0, rest - 3) + '='.repeat(3 - rest);
}

/** The bytes of such a text; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const length = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  if (text.length % 4 !== 0) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}
