/** English as it is compared: one word after another, plural and possessive endings gone, articles kept. */
export interface EnglishWords {
  /** " the prime minister of norway ", with a space at either end. */
  readonly text: string;
}

const irregular: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  wives: 'wife',
  lives: 'life',
  halves: 'half',
};

/**
 * Words ready to be compared: hyphens and marks are spaces, "ministers" and "minister's" are "minister"; in lower
 * case unless capitals count.
 */
export function englishWords(text: string, { matchCase = false } = {}): EnglishWords {
  const plain = (matchCase ? text : text.toLowerCase())
    .normalize('NFC')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, '.');
  const words = plain.match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? [];
  return { text: ` ${words.map(singular).join(' ')} ` };
}

/** Whether the words of a phrase stand there in a row; an article before the phrase does not count. */
export function says({ text }: EnglishWords, phrase: string, { matchCase = false } = {}): boolean {
  const wanted = englishWords(phrase, { matchCase }).text.replace(/^ (?:the|a|an|The|A|An) (?=\S)/u, ' ');
  return text.includes(wanted);
}

/** Not a grammar: only the same for singular and plural. */
function singular(word: string): string {
  const lower = word.toLowerCase();
  if (lower in irregular) return irregular[lower] ?? word;
  if (/men$/u.test(lower) && lower.length > 5) return `${word.slice(0, -2)}an`;
  if (!/s$/u.test(lower) || lower.length < 4 || /(?:ss|us|is)$/u.test(lower)) return word;
  if (/ies$/u.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/u.test(lower)) return word.slice(0, -2);
  return word.slice(0, -1);
}
