import { describe, expect, it } from 'vitest';
import { findAttribution } from '../../src/write/find-attribution.ts';
import { storyOf } from '../support/story-of.ts';

/** The attribution found in English for the one quote of a paragraph; “…” marks are where the quote stands. */
function found(norwegian: string, attribution: string, english: string, name = attribution) {
  const [, words = norwegian] = /^– (.*?),/u.exec(norwegian) ?? [];
  const direct = norwegian.startsWith('–');
  const story = storyOf({
    headline: 'Broen stenges',
    paragraphs: [norwegian],
    speakers: [['s1', name]],
    quotes: [
      {
        ...{ id: 'q1', part: 'p1', words: [direct ? words : norwegian], attribution, speaker: 's1' },
        ...(direct ? {} : { kind: 'indirect' as const, mark: 'none' as const }),
      },
    ],
  });
  const spans = [...english.matchAll(/(?<=“)[^“”]*?(?=,?”)/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const span = findAttribution(story.quotes[0]!, story, english, { quoted: spans, own: spans });
  if (span !== null) expect(english.slice(span.start, span.end)).toBe(span.text);
  return span?.text ?? null;
}

describe('who says it is found in the English words', () => {
  it.each<[string, string, string, string | null]>([
    [
      '– Vi stenger broen, sier byggeleder Anne Vik.',
      'byggeleder Anne Vik',
      '“We are closing it,” site manager Anne Vik said.',
      'site manager Anne Vik',
    ],
    [
      '– Vi stenger broen, sier byggeleder Anne Vik (45).',
      'byggeleder Anne Vik',
      '“We are closing it,” site manager Anne Vik, 45, said.',
      'site manager Anne Vik',
    ],
    ['– Vi stenger broen, sier hun.', 'hun', '“We are closing it,” she told reporters.', 'she'],
    ['– Vi stenger broen, sier Vik.', 'Vik', '“We are closing it,” said Vik.', 'Vik'],
    ['– Vi stenger broen, sier Vik.', 'Vik', 'Vik said: “We are closing it.”', 'Vik'],
    [
      '– Vi stenger broen, heter det i sakspapirene.',
      'sakspapirene',
      '“We are closing it,” the case documents say.',
      'the case documents',
    ],
    [
      'Broen er gammel, ifølge Anne Vik.',
      'Anne Vik',
      'The bridge is old, according to Anne Vik.',
      'Anne Vik',
    ],
    [
      'Broen er gammel, ifølge klubben.',
      'klubben',
      'He praised the team. The bridge is old, according to the club.',
      'the club',
    ],
    [
      'Broen er gammel, opplyser politiet.',
      'politiet',
      'The bridge across the sound is very old, police said.',
      'police',
    ],
    [
      'Sergej Lavrov mener broen er gammel.',
      'Sergej Lavrov',
      'The bridge is old, Sergei Lavrov argued.',
      'Sergei Lavrov',
    ],
    ['Broen er gammel, ifølge Anne Vik.', 'Anne Vik', 'The bridge is old.', null],
  ])('%s', (norwegian, attribution, english, expected) => {
    expect(found(norwegian, attribution, english, attribution.replace('byggeleder ', ''))).toBe(expected);
  });

  it('another who stands at the quote is what is found, though the speaker is named elsewhere', () => {
    expect(
      found('– Vi stenger broen, sier Vik.', 'Vik', '“We are closing it,” Berg said in a reply to Vik.'),
    ).toBe('Berg');
  });
});
