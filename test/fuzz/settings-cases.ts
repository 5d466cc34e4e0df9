import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { promptTexts } from '../../src/ask/loop/prompt.ts';
import { checkStyle } from '../../src/check/style/index.ts';
import { sayStyle } from '../../src/english/say-style.ts';
import { readSettings, type Settings } from '../../src/files/settings/settings.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import {
  builtInTerms,
  checkTerms,
  findTerms,
  openGlossary,
  readGlossaries,
  sayTerms,
} from '../../src/terms/index.ts';
import { ferryStory } from '../support/stories.ts';
import { echo } from './echo.ts';
import { fuzzCase } from './fuzz-case.ts';
import { holdFindings, refusal } from './hold.ts';
import { inFolder } from './in-folder.ts';
import { mangledText } from './mangle.ts';
import { mangledJson } from './mangle-json.ts';

const houseStyle = promptTexts('house-style', await loadPrompts());

const style = fc.record(
  {
    profile: fc.constantFrom('wire', 'plain'),
    name: fc.constantFrom('desk', 'Utenriks'),
    variant: fc.constantFrom('en-GB', 'en-US'),
    quotationMarks: fc.constantFrom('double', 'single'),
    time: fc.constantFrom('12-hour', '24-hour'),
    date: fc.constantFrom('day-month', 'month-day'),
    days: fc.constantFrom('named', 'kept'),
    said: fc.constantFrom('said', 'as-written'),
    headline: fc.record({
      case: fc.constantFrom('sentence', 'title'),
      maxCharacters: fc.integer({ min: 1, max: 200 }),
    }),
    lede: fc.record({ maxWords: fc.integer({ min: 1, max: 90 }) }),
    brief: fc.record({ maxWords: fc.integer({ min: 1 }), maxCharacters: fc.option(fc.integer({ min: 1 })) }),
    units: fc.constantFrom('metric', 'both'),
    conversion: fc.constant({ currency: 'USD', rate: 10.5, date: '2026-10-23' }),
    rules: fc.array(fc.constantFrom('Write short.', '<q1>', '{{story}}', '(((('), { maxLength: 3 }),
    forbidden: fc.array(
      fc.constantFrom(
        'slam',
        '(a+)+$',
        '*',
        '\\',
        { word: 'the', instead: null },
        { word: ' ', instead: 'x' },
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
);
const settings = fc.record(
  {
    style: fc.oneof(style, fc.constantFrom('plain', 'house.json', 'nowhere.json')),
    glossary: fc.constantFrom('terms.csv', ['terms.csv', 'terms.csv'], 'nowhere.tsv', 'norwire.json', '.'),
    rules: fc.constantFrom({ allow: ['leaks'] }, { only: ['numbers-kept'] }, { allow: ['no-such'] }),
    briefStyle: fc.constantFrom('wire', 'flash', 'bullets', 'social'),
  },
  { requiredKeys: [] },
);
const keys = fc.constantFrom(
  'style',
  'glossary',
  'rules',
  'variant',
  'headline',
  'apiKey',
  'baseUrl',
  'forbidden',
  'word',
);

const cells = fc.constantFrom(
  'fylkesting',
  'county council',
  'county council | county assembly',
  'Storøya',
  'ferge|ferje',
  'yes',
  'ja',
  '',
  '"Et ""ord"""',
  '"to\nlinjer"',
  '#',
  '((((',
  'ordfører',
  '|',
  '–',
);
const table = fc
  .tuple(
    fc.constantFrom(
      'norwegian,english,note\n',
      'norsk;engelsk;case\n',
      'nb\ten\tkeep\n',
      'norwegian,colour\n',
      '',
    ),
    fc.constantFrom(',', ';', '\t'),
    fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 8 }),
  )
  .map(([heading, delimiter, rows]) => heading + rows.map((row) => row.join(delimiter)).join('\n'));
const terms = fc.array(
  fc.record(
    {
      norwegian: fc.oneof(cells, fc.array(cells, { maxLength: 3 })),
      english: cells,
      note: fc.option(cells),
      doNotTranslate: fc.boolean(),
      case: fc.boolean(),
    },
    { requiredKeys: ['norwegian'] },
  ),
  { maxLength: 8 },
);
const glossary = fc.oneof(
  fc.record({
    name: fc.constantFrom('terms.csv', 'terms.tsv', 'terms.txt', 'terms'),
    text: mangledText(table).map((text) => text.toWellFormed()),
  }),
  fc.record({
    name: fc.constant('terms.json'),
    text: mangledJson(terms, fc.constantFrom('norwegian', 'english', 'case')),
  }),
);

const story = ferryStory();
const { translation } = echo(story);

export const settingsCases = [
  fuzzCase(
    'norwire.json, house style and glossary, broken: settings that can be used, or a sentence that names the file',
    40,
    fc.record({
      written: mangledJson(settings, keys),
      house: mangledJson(style, keys),
      table: mangledText(table),
    }),
    ({ written, house, table: text }) =>
      inFolder({ 'norwire.json': written, 'house.json': house, 'terms.csv': text }, (folder) => {
        let read: Settings;
        try {
          read = readSettings(folder);
        } catch (error) {
          const { message } = refusal(error, ['settings']);
          const names = [folder, 'norwire.json', 'house.json', 'nowhere.json'];
          assert.ok(
            names.some((name) => message.includes(name)),
            message,
          );
          return;
        }
        assert.equal(read.file, join(folder, 'norwire.json'));
        for (const task of [
          { story: true, brief: false },
          { story: false, brief: true },
        ])
          assert.doesNotMatch(sayStyle(read.style, task, houseStyle.say), /undefined|NaN/u);
        holdFindings(story, checkStyle(story, translation, null, read.style));
      }),
  ),
  fuzzCase(
    'a glossary, broken: terms that can be said and checked, or a sentence that names it',
    100,
    glossary,
    (file) => {
      let read: ReturnType<typeof readGlossaries>;
      try {
        read = readGlossaries([file]);
      } catch (error) {
        assert.match(refusal(error, ['settings']).message, /terms/u);
        return;
      }
      for (const { file: name, line, message } of read.problems) {
        assert.equal(name, file.name);
        assert.ok(line >= 1 && message.trim() !== '');
      }
      const found = findTerms(story, openGlossary(read.terms, builtInTerms()));
      assert.doesNotMatch(sayTerms(found), /undefined/u);
      holdFindings(story, checkTerms(found, translation));
    },
  ),
];
