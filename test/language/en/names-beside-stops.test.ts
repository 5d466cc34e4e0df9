import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/language/en/names.ts';
import { englishWords, says } from '../../../src/language/en/same-words.ts';
import { tokenise } from '../../../src/language/tokens.ts';

const namesOf = (text: string, english: boolean) => readNames(tokenise(text), text, english);

describe('a full stop between a short word and a name', () => {
  it.each([
    'Dei såg ein rev. Tangen kom seinare.',
    'Bussen var sen. Tangen gikk.',
    'Straffen ble en miss. Tangen trøstet ham.',
    'Det var huset hun bodde i. Tangen kjøpte det.',
    'Ingen ville ha det. Tangen tok imot.',
  ])('ends the sentence in Norwegian, where the word is no title: %s', (text) => {
    expect(namesOf(text, false).at(-1)).toMatchObject({ text: 'Tangen', initial: true });
  });

  it.each(['He thanked Rev. Tangen.', 'They met Sen. Tangen.', 'They met Miss. Tangen.'])(
    'ends none in English, where it is one: %s',
    (text) => {
      expect(namesOf(text, true).at(-1)).toMatchObject({ initial: false });
    },
  );
});

describe('a month that is a surname', () => {
  it.each(['He met Anna March.', 'He met Nils August there.'])('belongs to the name: %s', (text) => {
    expect(namesOf(text, true)[0]?.words).toHaveLength(2);
  });

  it('is a month where a day follows', () => {
    expect(namesOf('He met Anna March 5.', true)[0]?.words).toEqual(['anna']);
  });
});

describe('words that are the same but for their number', () => {
  it.each([
    ['The policemen arrived.', 'policeman'],
    ['The churches were closed.', 'church'],
    ['Two fishermen were saved.', 'the fisherman'],
  ])('%s says “%s”', (text, phrase) => {
    expect(says(englishWords(text), phrase)).toBe(true);
  });
});
