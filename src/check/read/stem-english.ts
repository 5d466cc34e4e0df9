/** A light stemmer: it need only bring the forms of one word together, not give a real word. */
export function stemEnglish(lower: string): string {
  let word = lower.replace(/['’]s?$/, '');
  if (word.length > 4) {
    if (word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
    else if (word.endsWith('ied')) word = `${word.slice(0, -3)}y`;
    else if (word.endsWith('ing') && word.length > 5) word = word.slice(0, -3);
    else if (word.endsWith('ed')) word = word.slice(0, -2);
    else if (/(?:s|x|z|ch|sh)es$/.test(word)) word = word.slice(0, -2);
    else if (word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1);
    if (word.endsWith('ly') && word.length > 5) word = word.slice(0, -2);
  } else if (word.length === 4 && word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1);
  if (word.length > 3 && word.endsWith('e')) word = word.slice(0, -1);
  if (word.length > 3 && word.at(-1) === word.at(-2) && !/[aeiou]/.test(word.at(-1) ?? ''))
    word = word.slice(0, -1);
  return word;
}
