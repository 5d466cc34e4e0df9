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

  it.each<[string, string, string, string, string | null]>([
    [
      'before the quote, behind another sentence',
      '– Vi stenger, sier Vik.',
      'Vik',
      'It was late. Vik said: “We are closing it.” It rained.',
      'Vik',
    ],
    [
      'at its second piece, where nothing is said at the first',
      '– Vi stenger, sier Vik.',
      'Vik',
      'So it was: “We are closing it.” It rained. “Now,” Vik said.',
      'Vik',
    ],
    [
      'without the “and” before it',
      '– Vi stenger, sier Vik.',
      'Vik',
      '“We are closing it,” and Vik said so.',
      'Vik',
    ],
    [
      'with a short title before a comma',
      '– Vi stenger, sier Vik.',
      'Vik',
      '“We are closing it,” the mayor, Anne Vik, said.',
      'the mayor, Anne Vik',
    ],
    [
      'with what is no age behind a comma',
      '– Vi stenger, sier Vik.',
      'Vik',
      '“We are closing it,” Vik, of room 12, said.',
      'Vik, of room 12',
    ],
    [
      'by a pronoun, where Norwegian has one',
      'Broen er gammel, mener han.',
      'han',
      'The bridge is old, and he is sure of it.',
      'he',
    ],
    [
      'by no pronoun, where Norwegian has a noun',
      'Broen er gammel, mener klubben.',
      'klubben',
      'The bridge is old, and he is sure of it.',
      null,
    ],
    [
      'by a name with its title, where nothing is said',
      'Broen er gammel, mener Anne Vik.',
      'Anne Vik',
      'They fear the site manager Anne Vik is right.',
      'site manager Anne Vik',
    ],
    [
      'by a name without words that lead to it',
      'Broen er gammel, mener Anne Vik.',
      'Anne Vik',
      'The bridge is old in the eyes of Anne Vik.',
      'Anne Vik',
    ],
    [
      'by no namesake',
      'Broen er gammel, mener Anne Vik.',
      'Anne Vik',
      'Kari Vik has heard of Anne Vik and an old bridge.',
      'Anne Vik',
    ],
    [
      'by words that mean the Norwegian ones',
      'Broen er gammel, ifølge sakspapirene.',
      'sakspapirene',
      'The bridge is old, going by the case documents.',
      'case',
    ],
    [
      'by the next subject there is',
      'Broen er gammel, mener velforeningen.',
      'velforeningen',
      'It rained. Some people claim the bridge is old.',
      'Some people',
    ],
  ])('%s', (_, norwegian, attribution, english, expected) => {
    expect(found(norwegian, attribution, english)).toBe(expected);
  });

  it('the last of three names is enough', () => {
    const english = 'The bridge is old in the eyes of Hussain.';
    expect(found('Broen er gammel, mener hun.', 'hun', english, 'Fatima Noor Hussain')).toBe('Hussain');
  });

  it('another who stands at the quote is what is found, though the speaker is named elsewhere', () => {
    expect(
      found('– Vi stenger broen, sier Vik.', 'Vik', '“We are closing it,” Berg said in a reply to Vik.'),
    ).toBe('Berg');
  });
});
