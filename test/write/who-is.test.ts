import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../src/story/types.ts';
import { whoIs } from '../../src/write/who-is.ts';
import { storyOf } from '../support/story-of.ts';

const person = (id: string, name: string, role: string | null = null): Speaker => ({
  ...{ id, name, role, kind: 'person' },
});
const speakers: readonly Speaker[] = [
  person('vik', 'Anne Vik', 'ordfører'),
  person('berg', 'Nils Berg', 'leder av velforeningen'),
  person('dahl', 'Samira Dahl', 'lege'),
  { ...person('police', 'Politiet i Bergen'), kind: 'organisation' },
  { ...person('company', 'Rederiet'), kind: 'organisation' },
  { ...person('party', 'SV'), kind: 'organisation' },
  { ...person('asks', 'Siw Haugen'), kind: 'reporter' },
];
const { quotes } = storyOf({
  headline: 'Køen vokser',
  paragraphs: ['– Vi venter, sier Hun i luka. – Nei, sier en annen.'],
  quotes: [
    { id: 'q1', part: 'p1', words: ['Vi venter'], attribution: 'Hun i luka', speaker: 'dahl' },
    { id: 'q2', part: 'p1', words: ['Nei'], speaker: 'berg' },
  ],
});

/** Whom words mean: the speaker's id, or what else they are. */
function who(words: string, more: readonly Speaker[] = []): string {
  const found = whoIs(words, { speakers: [...speakers, ...more], quotes });
  return found.kind === 'speaker' ? found.id : found.kind;
}

describe('words mean', () => {
  it.each([
    ['Anne Vik', 'vik'],
    [' anne vik ', 'vik'],
    ['Vik', 'vik'],
    ['samferdselssjef Anne Vik', 'vik'],
    ['Kari Vik', 'nobody'],
    ['anne', 'nobody'],
    ['ordføreren', 'vik'],
    ['Ordføreren', 'vik'],
    ['ordførerens', 'vik'],
    ['ordføreren Kari Lie', 'nobody'],
    ['varaordføreren', 'nobody'],
    ['lederen av velforeningen', 'berg'],
    ['leder', 'berg'],
    ['lederen av partiet', 'nobody'],
    ['legen', 'dahl'],
    ['legevakt', 'nobody'],
    ['rederi', 'company'],
    ['politiet i Bergen', 'police'],
    ['politiet', 'police'],
    ['sv', 'party'],
    ['svar', 'nobody'],
    ['av den', 'nobody'],
    [' hun i luka', 'dahl'],
    ['REPORTER', 'reporter'],
    [' reporteren ', 'reporter'],
    ['en reporter', 'nobody'],
    ['reporter i avisa', 'nobody'],
    ['Siw Haugen', 'nobody'],
  ])('%s: %s', (words, whom) => {
    expect(who(words)).toBe(whom);
  });

  it('several, where two may be meant, but whoever is named in full is one', () => {
    const more = [person('other', 'Ola Vik')];
    expect(who('Vik', more)).toBe('several');
    expect(who('Ola Vik', more)).toBe('other');
  });
});
