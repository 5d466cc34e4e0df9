import { expect, it } from 'vitest';
import {
  bitsOf,
  cuesOf,
  doneCuesOf,
  has,
  phrasesOf,
  type WordClass,
} from '../../../src/language/nb/words.ts';

const classes: readonly WordClass[] = [
  'he',
  'she',
  'they',
  'first',
  'firstSubject',
  'second',
  'determiner',
  'preposition',
  'conjunction',
  'person',
  'group',
  'organisation',
  'document',
  'female',
  'countries',
  'cue',
  'done',
  'phrase',
];

it.each([
  ['han', 'he'],
  ['ho', 'she'],
  ['de', 'they determiner'],
  ['jeg', 'first firstSubject'],
  ['meg', 'first'],
  ['dere', 'second'],
  ['og', 'conjunction'],
  ['norge', 'countries'],
  ['ordføreren', 'person'],
  ['naboene', 'group'],
  ['politiet', 'organisation'],
  ['rapporten', 'document'],
  ['sier', 'cue phrase'],
  ['sagt', 'done'],
  ['svara', 'cue done'],
  ['legger', 'cue phrase'],
  ['utelukker', 'phrase'],
  ['ordføre', ''],
  ['Politiet', ''],
])('knows the classes of “%s”', (word, expected) => {
  expect(classes.filter((name) => has(bitsOf(word), name)).join(' ')).toBe(expected);
});

it.each([
  ['sier', ['si']],
  ['skriv', ['skrive']],
  ['legger', ['legge til']],
  ['sa', ['si', 'seie']],
  ['kommer', ['komme fram']],
  ['sagt', []],
  ['bor', []],
])('knows of which reporting verbs “%s” is a form', (form, verbs) => {
  expect(cuesOf(form).map(({ verb }) => verb)).toEqual(verbs);
});

it.each([
  ['sagt', ['si', 'seie']],
  ['skrevet', ['skrive']],
  ['sier', []],
])('knows of which reporting verbs “%s” is the participle or infinitive', (form, verbs) => {
  expect(doneCuesOf(form).map(({ verb }) => verb)).toEqual(verbs);
});

it.each([
  ['gir', ['gir uttrykk for']],
  ['la', ['la ikke skjul på', 'la ikkje skjul på', 'la til grunn', 'la til']],
  ['sier', ['sier klart ifra']],
  ['bor', []],
])('knows the reporting phrases with “%s”, the longest first', (first, phrases) => {
  expect(phrasesOf(first).map((words) => words.join(' '))).toEqual(phrases);
});
