import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain, wire } from '../../src/english/house-style.ts';
import { NorwireError } from '../../src/errors.ts';
import {
  findSettings,
  ownSettingsFile,
  readSettings,
  styleNamed,
} from '../../src/files/settings/settings.ts';
import { settingsSchema } from '../../src/files/settings/settings-schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'norwire-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Buffer ? content : JSON.stringify(content),
  );
  return path;
}

/** The sentence of the NorwireError, with the folder's path left out. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(NorwireError);
    expect((error as NorwireError).code).toBe('settings');
    return (error as NorwireError).message.replaceAll(`${folder}/`, '');
  }
  return 'not refused';
}

describe('norwire.json', () => {
  it('is found upwards from a folder, the nearest first', () => {
    const above = write('norwire.json', {});
    const inner = join(folder, 'desk', 'today');
    mkdirSync(inner, { recursive: true });
    expect(findSettings(inner)).toBe(above);
    writeFileSync(join(folder, 'desk', 'norwire.json'), '{}');
    expect(findSettings(inner)).toBe(join(folder, 'desk', 'norwire.json'));
  });

  it('leaves everything at the wire style where it is empty', () => {
    const file = write('norwire.json', {});
    expect(readSettings(folder)).toEqual({
      file,
      from: {},
      style: wire,
      styleNamed: false,
      terms: [],
      problems: [],
      memory: null,
      rules: {},
      briefStyle: null,
      timeout: null,
      secondEditor: true,
    });
  });

  it('leaves to a person’s own file what it does not set, and says which file each setting is from', () => {
    const file = write('norwire.json', { style: 'plain', glossary: 'desk.csv' });
    write('desk.csv', 'norsk,engelsk\nferje,ferry\n');
    mkdirSync(join(folder, 'own'));
    const ownFile = join(folder, 'own', 'norwire.json');
    writeFileSync(
      ownFile,
      JSON.stringify({ style: 'wire', briefStyle: 'flash', glossary: 'mine.csv', memory: 'approved.sqlite' }),
    );
    writeFileSync(join(folder, 'own', 'mine.csv'), 'norsk,engelsk\nferje,boat\nkai,quay\n');
    const settings = readSettings(folder, { ownFile });
    expect(settings).toMatchObject({
      style: plain,
      briefStyle: 'flash',
      memory: join(folder, 'own', 'approved.sqlite'),
      from: { style: file, glossary: file, briefStyle: ownFile, memory: ownFile },
    });
    expect(settings.terms.map(({ english }) => english[0])).toEqual(['ferry', 'quay']);
  });

  it('takes a person’s own file alone where the folder has none, and need not have it', () => {
    const ownFile = join(folder, 'own.json');
    expect(readSettings(folder, { ownFile })).toMatchObject({ style: wire, from: {} });
    write('own.json', { stile: 'plain' });
    expect(refusal(() => readSettings(folder, { ownFile }))).toBe(
      'own.json has an unknown key “stile”. Did you mean “style”?',
    );
  });

  it.each([
    [{ XDG_CONFIG_HOME: '/settings', HOME: '/home/moe' }, join('/settings', 'norwire', 'norwire.json')],
    [{ HOME: '/home/moe' }, join('/home/moe', '.config', 'norwire', 'norwire.json')],
    [{}, null],
  ])('looks for a person’s own file by %j', (env, place) => {
    expect(ownSettingsFile(env)).toBe(place);
  });

  it('builds a style on a profile', () => {
    write('norwire.json', {
      $schema: './norwire.schema.json',
      style: {
        profile: 'plain',
        name: 'desk',
        variant: 'en-US',
        headline: { maxCharacters: 60 },
        conversion: { currency: 'USD', rate: 10.5, date: '2026-10-23' },
        rules: ['Call it “the fund”.'],
        forbidden: ['iconic', { word: 'purchase', instead: 'buy' }],
      },
      briefStyle: 'bullets',
    });
    const { style, briefStyle } = readSettings(folder);
    expect(style).toEqual({
      ...plain,
      name: 'desk',
      variant: 'en-US',
      date: 'month-day',
      headline: { case: 'sentence', maxCharacters: 60 },
      conversion: { currency: 'USD', rate: 10.5, date: '2026-10-23' },
      rules: [...plain.rules, 'Call it “the fund”.'],
      forbidden: [
        ...plain.forbidden,
        { word: 'iconic', instead: null },
        { word: 'purchase', instead: 'buy' },
      ],
    });
    expect(briefStyle).toBe('bullets');
  });

  it('reads glossaries from its own folder, those of the command line first', () => {
    mkdirSync(join(folder, 'in'));
    write('norwire.json', { glossary: 'desk.csv' });
    write('desk.csv', 'norsk,engelsk\nferje,ferry\nkai,\n');
    writeFileSync(join(folder, 'in', 'mine.csv'), 'norsk,engelsk\nferje,boat\n');
    const { terms, problems } = readSettings(join(folder, 'in'), { glossaries: ['mine.csv'] });
    expect(terms.map(({ english }) => english[0])).toEqual(['boat']);
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringMatching(/^2: has “ferry” for “ferje”, but .*mine\.csv, line 2 has “boat”, which holds$/u),
      '3: has no English for “kai”',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { stile: 'plain' }, 'norwire.json has an unknown key “stile”. Did you mean “style”?'],
    [
      'an unknown key of a style',
      { style: { varient: 'en-US' } },
      'norwire.json has an unknown key “style.varient”. Did you mean “variant”?',
    ],
    [
      'an unknown key further down',
      { style: { headline: { maxChars: 60 } } },
      'norwire.json has an unknown key “style.headline.maxChars”.',
    ],
    [
      'a server',
      { baseUrl: 'http://example.org' },
      'norwire.json may not set “baseUrl”: server, engine, model and key come from options or the environment.',
    ],
    [
      'a key',
      { openaiApiKey: 'x' },
      'norwire.json may not set “openaiApiKey”: server, engine, model and key come from options or the environment.',
    ],
    [
      'an engine',
      { engine: 'local' },
      'norwire.json may not set “engine”: server, engine, model and key come from options or the environment.',
    ],
    [
      'a value that is not one of those there are',
      { style: { variant: 'en-AU' } },
      '“style.variant” in norwire.json must be one of "en-GB", "en-US".',
    ],
    [
      'an unknown brief style',
      { briefStyle: 'flsh' },
      '“briefStyle” in norwire.json must be one of "flash", "wire", "bullets", "social".',
    ],
    [
      'a length of nothing',
      { style: { headline: { maxCharacters: 0 } } },
      '“style.headline.maxCharacters” in norwire.json is not right: Too small: expected number to be >=1.',
    ],
    [
      'a rate without a day',
      { style: { conversion: { currency: 'USD', rate: 10 } } },
      '“style.conversion.date” in norwire.json is not right: Invalid input: expected string, received undefined.',
    ],
    [
      'a style that is not there',
      { style: 'plian' },
      'There is no style “plian”, which norwire.json names: neither a file nor one of wire, plain. Did you mean “plain”?',
    ],
    ['a glossary that is not there', { glossary: ['terms.csv'] }, 'The glossary terms.csv is not there.'],
  ])('refuses %s', (_, content, message) => {
    write('norwire.json', content);
    expect(refusal(() => readSettings(folder))).toBe(message);
  });

  it('refuses what is not JSON, and names the file', () => {
    write('norwire.json', '{ style: }');
    expect(refusal(() => readSettings(folder))).toMatch(/^norwire\.json is not JSON: /u);
  });

  it('refuses a glossary in another encoding', () => {
    write('desk.csv', Buffer.from('norsk,engelsk\ngr\xf8nn,green\n', 'latin1'));
    expect(refusal(() => readSettings(folder, { glossaries: ['desk.csv'] }))).toBe(
      'The glossary desk.csv is not UTF-8; save it as UTF-8.',
    );
  });
});

describe('--style', () => {
  it('goes before norwire.json', () => {
    write('norwire.json', { style: 'wire' });
    expect(readSettings(folder, { style: 'plain' }).style).toBe(plain);
  });

  it('takes the path of a style file, whose name it is called by', () => {
    write('desk.json', { days: 'kept' });
    expect(styleNamed('desk.json', folder)).toEqual({ ...wire, name: 'desk.json', days: 'kept' });
  });

  it('names the key of a style file without a parent', () => {
    write('desk.json', { headlin: {} });
    expect(refusal(() => styleNamed('desk.json', folder))).toBe(
      'desk.json has an unknown key “headlin”. Did you mean “headline”?',
    );
  });
});

describe('the schema of norwire.json', () => {
  const ajv = new Ajv2020({ strict: false });
  ajvFormats.default(ajv);
  const valid = ajv.compile(settingsSchema());

  it.each<[unknown, boolean]>([
    [{}, true],
    [{ $schema: 'x', style: 'plain', glossary: ['a.csv'], briefStyle: 'flash' }, true],
    [{ style: { profile: 'wire', headline: { case: 'title' }, forbidden: ['iconic'] } }, true],
    [{ style: { headline: { case: 'Title' } } }, false],
    [{ server: 'x' }, false],
    [{ style: { conversion: { currency: 'usd', rate: 1, date: '2026-10-23' } } }, false],
  ])('judges %j as the reader does', (content, expected) => {
    expect(valid(content)).toBe(expected);
    write('norwire.json', content);
    if ((content as { glossary?: unknown }).glossary !== undefined) write('a.csv', '');
    expect(refusal(() => readSettings(folder)) === 'not refused').toBe(expected);
  });
});
