/** The signature's sentence, at the top or the end of what people read. */
const signature = /^\*?Made by norwire \d/m;

/** Marks that norwire's writers leave in marked-up files, behind a headline of any length. */
const marks: readonly RegExp[] = [
  /<meta name="generator" content="norwire /,
  /creationtool="norwire"/,
  /"profile":\s*"norwire \d/,
  /<note category="signature">Made by norwire \d/,
  /"name": "norwire",\s*"softwareVersion":/,
];

/** Whether a file was made by norwire (in any format it writes), and so is no story to read. Takes the file's text. */
export function madeByNorwire(text: string): boolean {
  const ends = `${text.slice(0, 4000)}\n${text.slice(-4000)}`;
  return signature.test(ends) || marks.some((mark) => mark.test(text)) || isOurJson(text);
}

/** What our JSON says it is: a translation, a brief or a reading (`split`); null where it is not ours. */
export function kindOfOurJson(document: unknown): 'translation' | 'brief' | 'reading' | null {
  if (typeof document !== 'object' || document === null || !('name' in document)) return null;
  if ('signature' in document && 'usage' in document) return 'parts' in document ? 'translation' : 'brief';
  return 'paragraphs' in document && 'quotes' in document && 'marked' in document ? 'reading' : null;
}

function isOurJson(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (!line.startsWith('{')) return false;
  for (const candidate of [line, text]) {
    try {
      if (kindOfOurJson(JSON.parse(candidate)) !== null) return true;
    } catch {
      // Not JSON: the other reading may be.
    }
  }
  return false;
}
