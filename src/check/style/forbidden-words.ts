import type { Finding } from '../../english/types.ts';
import type { StyleRule } from './types.ts';

/** Words the desk does not use in its own voice, with their usual endings; quotes are left alone. */
export const checkForbiddenWords: StyleRule = ({ texts }, { forbidden }) =>
  forbidden.flatMap(({ word, instead }) => {
    const form = formOf(word);
    return texts.flatMap(({ at, ownVoice }): Finding[] => {
      const found = form.exec(ownVoice)?.[0];
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

function formOf(word: string): RegExp {
  const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
  // "utilise": utilises, utilised, utilising; "commence": commencing.
  const stem = /[a-z]e$/u.test(literal)
    ? `${literal.slice(0, -1)}(?:e[sd]?|ing)`
    : `${literal}(?:e?s|ed|ing)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])${/\\s/u.test(literal) ? literal : stem}(?![\\p{L}\\p{N}-])`, 'iu');
}
