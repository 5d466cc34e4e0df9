import { describe, expect, it } from 'vitest';
import type { Gist } from '../../src/english/types.ts';
import type { Speaker } from '../../src/story/types.ts';
import { nameSpeakers } from '../../src/write/english-speakers.ts';
import { storyOf } from '../support/story-of.ts';

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  ...{ id: 's1', name, kind: 'person', role: null },
  ...more,
});

/** What one speaker is called in English of these parts. */
function called(who: Speaker, english: readonly (string | null)[], gists: readonly Gist[] = []) {
  const story = { ...storyOf({ headline: 'Køen vokser', paragraphs: [] }), speakers: [who] };
  const parts = english.map((text, index) => ({ id: `p${index + 1}`, text }));
  const [found] = nameSpeakers(story, parts, [], gists);
  return found && [found.name, found.role];
}

describe('a speaker is called in English', () => {
  it.each<[string, string, readonly (string | null)[], string, string | null]>([
    ['by the fullest name there', 'Anne Vik', ['Vik said no.', 'Anne Vik said yes.'], 'Anne Vik', null],
    [
      'without the title that opens a sentence',
      'Anne Vik',
      ['Mayor Anne Vik said yes.'],
      'Anne Vik',
      'Mayor',
    ],
    [
      'with a title of two words',
      'Anne Vik',
      ['The site manager Anne Vik left.'],
      'Anne Vik',
      'site manager',
    ],
    ['with no verb of saying for a title', 'Anne Vik', ['It is closed, said Anne Vik.'], 'Anne Vik', null],
    ['without the end that says she owns', 'Anne Vik', ['That is Anne Vik’s bridge.'], 'Anne Vik', null],
    ['without the mark alone, too', 'Anne Vis', ["That is Anne Vis' bridge."], 'Anne Vis', null],
    ['with an s of her own', 'Anne Moes', ['Anne Moes left.'], 'Anne Moes', null],
    ['by what stands behind her name', 'Anne Vik', ['Anne Vik, a lawyer, left.'], 'Anne Vik', 'a lawyer'],
    ['and behind her age', 'Anne Vik', ['Anne Vik, 45, a lawyer, left.'], 'Anne Vik', 'a lawyer'],
    ['but by no clause', 'Anne Vik', ['Anne Vik, who was tired, left.'], 'Anne Vik', null],
    [
      'the first time she is named alike',
      'Anne Vik',
      ['Mayor Anne Vik left.', 'Engineer Anne Vik stayed.'],
      'Anne Vik',
      'Mayor',
    ],
    [
      'or the first time her role is told',
      'Anne Vik',
      ['Anne Vik left.', 'Engineer Anne Vik stayed.'],
      'Anne Vik',
      'Engineer',
    ],
    [
      'by her whole name though her role stands at a part of it',
      'Anne Vik',
      ['Anne Vik left.', 'Engineer Vik stayed.'],
      'Anne Vik',
      null,
    ],
    ['as English spells the name', 'Sergej Lavrov', ['Sergei Lavrov left.'], 'Sergei Lavrov', null],
    ['as the Norwegian does where no part names her', 'Anne Vik', ['She left.', null], 'Anne Vik', null],
    ['and no other’s name', 'Anne Vik', ['Nils Berg left.'], 'Anne Vik', null],
  ])('%s', (_, name, english, expected, role) => {
    expect(called(speaker(name), english)).toEqual([expected, role]);
  });

  it('as her gist has it, where only the brief names her; another’s gist says nothing', () => {
    const gist = (id: string, text: string) => ({ quote: 'q1', speaker: id, text });
    const given = [gist('s2', 'Judge Anne Vik said no.'), gist('s1', 'Mayor Anne Vik said yes.')];
    expect(called(speaker('Anne Vik'), ['She left.'], given)).toEqual(['Anne Vik', 'Mayor']);
  });

  it('Reporter, who asks', () => {
    expect(called(speaker('Amina Larsen', { kind: 'reporter' }), ['Amina Larsen asked.'])).toEqual([
      'Reporter',
      null,
    ]);
  });
});

describe('a body or a paper that speaks is called', () => {
  /** What “Kommunen” is called where its one quote has this attribution, and the English this. */
  function body(norwegian: string, english: string | null, kind: Speaker['kind'] = 'organisation') {
    const story = storyOf({
      headline: 'Køen vokser',
      paragraphs: ['– Vi venter, sier kommunen. – Lenge, sier ordføreren.'],
      quotes: [
        { id: 'q0', part: 'p1', words: ['Lenge'], attribution: 'ordføreren', speaker: 's2' },
        { id: 'q1', part: 'p1', words: ['Vi venter'], attribution: norwegian, speaker: 's1' },
      ],
    });
    const speakers = [speaker('Kommunen', { kind })];
    const place = (text: string) => ({ text, start: 0, end: text.length });
    const [found] = nameSpeakers(
      { ...story, speakers },
      [],
      [
        { id: 'q0', spans: [], attribution: place('the mayor') },
        { id: 'q1', spans: [], attribution: english === null ? null : place(english) },
      ],
      [],
    );
    return found?.name;
  }

  it.each([
    ['what stands at its quote', 'kommunen', 'the municipality', 'the municipality'],
    ['by no pronoun', 'kommunen', 'they', 'Kommunen'],
    ['by words that begin as a pronoun does', 'kommunen', 'hedge funds', 'hedge funds'],
    ['by words that end as one does', 'kommunen', 'the people of Fiji', 'the people of Fiji'],
    ['as in Norwegian where nothing stands there', 'kommunen', null, 'Kommunen'],
    ['as in Norwegian where the Norwegian says something else there', 'ordføreren', 'the mayor', 'Kommunen'],
  ])('%s', (_, norwegian, english, name) => {
    expect(body(norwegian, english)).toBe(name);
  });

  it('and a person never by what stands there', () => {
    expect(body('kommunen', 'the municipality', 'person')).toBe('Kommunen');
  });
});
