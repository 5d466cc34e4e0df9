/** What 0x80 to 0x9F mean in Windows-1252; unused bytes are spaces. TextDecoder gets them wrong in some Nodes (nodejs/node#56542). */
const characters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A text in which the code points U+0080 to U+009F are the Windows-1252 characters that were meant, as in HTML. */
export function meanWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (found) => characters[found.charCodeAt(0) - 0x80] ?? '');
}
