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

/** What norwire's Markdown and wire text add below the copy: the brief, the note that a machine translated, the signature. */
const below =
  /^(?:---\s+(?:## In brief$|\*(?:Machine t|T)ranslation )|IN BRIEF$|(?:Machine t|T)ranslation [^\n]*(?:\n[^\n]+){0,2}\nMade by norwire \d)/m;
/** What they put above it. */
const above =
  /^(?:(?:\*\*(?:Embargoed|Withdrawn): [^\n]*\*\*|(?:EMBARGOED: NOT FOR PUBLICATION|WITHDRAWN: )[^\n]*(?:\n\S[^\n]*)*)\n+)+/;

/** norwire's own Markdown or wire text as the copy alone; any other text stays as it is. */
export function copyAlone(text: string): string {
  if (!madeByNorwire(text)) return text;
  const copy = text.replace(above, '');
  const found = below.exec(copy);
  if (found === null) return copy;
  const alone = copy.slice(0, found.index);
  // Wire text is broken at a column; a paragraph of two lines does not show that to one who does not know.
  return found[0].startsWith('---') ? alone : alone.replace(/(?<=\S)\n(?!- |\n) */g, ' ');
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
