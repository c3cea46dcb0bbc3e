/** Bytes as text, for messages. The global function takes strings of one byte a character, and not too many at once. */
export function fromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

export const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
