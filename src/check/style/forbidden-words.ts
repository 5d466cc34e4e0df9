import type { Finding } from '../../english/index.ts';
import { forbiddenBy } from './own-rules.ts';
import type { StyleRule } from './types.ts';

/**
 * Words the desk does not use in its own voice, with their usual endings, listed or ruled out by a rule of its own;
 * quotes are left alone, and so is a word that stands in what the desk writes instead.
 */
export const checkForbiddenWords: StyleRule = ({ texts }, { forbidden, rules }) =>
  [...forbidden, ...rules.map(forbiddenBy).filter((one) => one !== null)].flatMap(({ word, instead }) => {
    const form = formOf(word, instead);
    return texts.flatMap(({ at, ownVoice }): Finding[] => {
      const text = instead === null ? ownVoice : without(ownVoice, instead, form.flags);
      const found = form.exec(text)?.[0];
      if (found === undefined) return [];
      return [
        {
          rule: 'style-forbidden-word',
          level: 'warning',
          at,
          message: `The house style does not use “${found}”${instead === null ? '.' : `; it has “${instead}”.`}`,
          ...(instead === null ? {} : { expected: instead }),
          actual: found,
        },
      ];
    });
  });

/** Capitals count only where they are all that is wrong. */
function formOf(word: string, instead: string | null): RegExp {
  const flags = word.toLowerCase() === instead?.toLowerCase() ? 'u' : 'iu';
  const literal = literally(word);
  // "utilise": utilises, utilised, utilising; "commence": commencing.
  const stem = /[a-z]e$/u.test(literal)
    ? `${literal.slice(0, -1)}(?:e[sd]?|ing)`
    : `${literal}(?:e?s|ed|ing)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])${/\\s/u.test(literal) ? literal : stem}(?![\\p{L}\\p{N}-])`, flags);
}

/** A text with the words that the desk does write blanked out. */
function without(text: string, instead: string, flags: string): string {
  return text.replaceAll(new RegExp(literally(instead), `${flags}g`), (found) => ' '.repeat(found.length));
}

function literally(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
}
