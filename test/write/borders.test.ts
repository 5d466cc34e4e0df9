import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../src/english/house-style.ts';
import { partsOf, type QuoteKind } from '../../src/story/types.ts';
import { markPart } from '../../src/write/mark-part.ts';
import { readPart } from '../../src/write/read-part.ts';
import { storyOf } from '../support/story-of.ts';

/** The English of a paragraph with two quotes, or why it cannot be had. */
function english(reply: string, kind: QuoteKind = 'direct', words: readonly [string, string] = ['Vi', 'Nå']) {
  const story = storyOf({
    headline: 'Brua',
    paragraphs: [`– ${words[0]}, sier Vik. – ${words[1]}, sier Berg.`],
    quotes: words.map((each, at) => ({ id: `q${at + 1}`, part: 'p1', kind, words: [each] as const })),
  });
  const [, part] = partsOf(story);
  if (part === undefined) throw new Error('the story has a paragraph');
  const read = readPart(reply, markPart(story, part, 'q'), 'q', defaultStyle);
  return 'misfit' in read ? read.misfit : read.part.text;
}

describe('where words of somebody and of the reporter meet', () => {
  it.each([
    ['<q1>Really? No</q1>, Vik said. <q2>No.</q2>', '“Really? No,” Vik said. “No.”'],
    ['<q1>We go</q1>, Vik said. – <q2>Now.</q2>', '“We go,” Vik said. “Now.”'],
    ['<q1>We go</q1>, Vik said – <q2>now.</q2>', '“We go,” Vik said – “now.”'],
    ['<q1>We go </q1> Vik said.<q2> Now.</q2>', '“We go,” Vik said. “Now.”'],
    ['<q1>We </q1><q1> go,</q1> Vik said. <q2>Now.</q2>', '“We go,” Vik said. “Now.”'],
    ['<q1>We go.</q1><q2>Now.</q2>', '“We go.” “Now.”'],
    ['Then <q1>we</q1> <q1>go,</q1> Vik said. <q2>Now.</q2>', 'Then “we go,” Vik said. “Now.”'],
    ['<q2>Now.</q2> Then <q1>we go,</q1> Vik said.', '“Now.” Then “we go,” Vik said.'],
    ['<q1>It’s the ’90s</q1>, Vik said. <q2>Now.</q2>', '“It’s the ’90s,” Vik said. “Now.”'],
    ['<q1>‘We go’</q1>, Vik said. <q2>Now.</q2>', '“We go,” Vik said. “Now.”'],
    ['<q1>‘We’ and ‘you’</q1>, Vik said. <q2>Now.</q2>', '“‘We’ and ‘you’,” Vik said. “Now.”'],
    ['<q1>– We go</q1>, Vik said. <q2>Now – then.</q2>', '“We go,” Vik said. “Now – then.”'],
  ])('%s', (reply, text) => {
    expect(english(reply)).toBe(text);
  });

  it.each([
    [
      'As of now, Vik calls it <q1>safe,</q1> and <q2>old.</q2>',
      'As of now, Vik calls it “safe”, and “old”.',
    ],
    ['Vik calls it <q1>safe,</q1>; Berg <q2>old.</q2>', 'Vik calls it “safe”; Berg “old”.'],
    [
      'Vik calls it <q1>safe,</q1> and, so far, also <q2>old.</q2>',
      'Vik calls it “safe”, and, so far, also “old”.',
    ],
    ['Vik calls it:<q1>safe.</q1> It is <q2>old.</q2>', 'Vik calls it:“safe.” It is “old”.'],
  ])('words taken out of a sentence: %s', (reply, text) => {
    expect(english(reply, 'partial')).toBe(text);
  });
});

describe('a reply is asked for again', () => {
  it.each([
    ['where it is empty', ' ', 'It is empty.'],
    ['where it has lines', 'Yes.\nNo.', 'It has line breaks that the Norwegian does not have.'],
    [
      'where the second quote is missing',
      '<q1>We go,</q1> Vik said.',
      'Its tags are broken: <q2> is missing.',
    ],
    ['where the first is', '<q2>Now,</q2> Berg said.', 'Its tags are broken: <q1> is missing.'],
    ['where it has no words', '<q1>We</q1>, <q2>…</q2>', 'Its tags are broken: <q2> is missing.'],
  ])('%s', (_, reply, misfit) => {
    expect(english(reply)).toBe(misfit);
  });

  it('and not where the Norwegian has no words there either', () => {
    expect(english('<q1>We go,</q1> Vik said. <q2>…</q2> Berg said.', 'direct', ['Vi', '…'])).toBe(
      '“We go,” Vik said. “…” Berg said.',
    );
  });
});
