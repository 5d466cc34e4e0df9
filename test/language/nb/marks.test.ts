import { describe, expect, it } from 'vitest';
import { afterDash, readMarks } from '../../../src/language/nb/marks.ts';
import { readTokens } from '../../../src/language/nb/tokens.ts';

/** Each marked stretch with its marks, how deep it lies and its kind. */
function stretchesOf(text: string): string[] {
  const tokens = readTokens(text);
  return readMarks(tokens, { from: 0, to: tokens.length }).map(
    ({ open, close, depth, mark }) =>
      `${text.slice(tokens[open]?.start, tokens[close]?.end)} ${depth} ${mark}`,
  );
}

const eightDeep = `${'«a '.repeat(8)}b${'»'.repeat(8)}`;

describe('quotation marks are paired', () => {
  it.each<readonly [text: string, ...stretches: string[]]>([
    ['Vi kom.'],
    ['Hun sa «ja».', '«ja» 0 guillemets'],
    ['Hun sa "ja".', '"ja" 0 quotation-marks'],
    ['Hun sa “ja”.', '“ja” 0 quotation-marks'],
    ['Hun sa „ja“.', '„ja“ 0 quotation-marks'],
    ['Hun sa ”ja”.', '”ja” 0 quotation-marks'],
    ['Hun sa ‘ja’.', '‘ja’ 0 quotation-marks'],
    ['Han sa «ja» og "nei".', '«ja» 0 guillemets', '"nei" 0 quotation-marks'],
    [
      'Boka «Om «Brand» og "Peer"» kom.',
      '«Om «Brand» og "Peer"» 0 guillemets',
      '«Brand» 1 guillemets',
      '"Peer" 1 quotation-marks',
    ],
    ['Han sa «».'],
    ['Han sa »ja«.'],
    ['Han sa «ja» og «nei.', '«ja» 0 guillemets'],
    ['Han sa «ja”.'],
    ['Han sa ja».'],
    ['Han sa «ja og "nei".', '"nei" 0 quotation-marks'],
    ['Moe’s «hus»', '«hus» 0 guillemets'],
    [
      eightDeep,
      ...Array.from({ length: 8 }, (_, at) => `${eightDeep.slice(3 * at, 33 - at)} ${at} guillemets`),
    ],
    [`Han ${'«a '.repeat(9)}b»`, '«a «a b» 0 guillemets'],
  ])('%s', (text, ...stretches) => {
    expect(stretchesOf(text)).toEqual(stretches);
  });

  it.each<readonly [text: string, ...stretches: string[]]>([
    [
      '«Jeg leste «Brand» og «Peer Gynt», sa Kari Moe.',
      '«Jeg leste «Brand» og «Peer Gynt» 0 guillemets',
      '«Brand» 1 guillemets',
    ],
    [
      '«Jeg leste «Brand», sa Kari Moe til «Dagsnytt».',
      '«Jeg leste «Brand» 0 guillemets',
      '«Dagsnytt» 0 guillemets',
    ],
    ['„Ich las „Faust“, sa Kari Moe.', '„Ich las „Faust“ 0 quotation-marks'],
    [
      '«Jeg leste «Brand» og «Peer Gynt»',
      '«Jeg leste «Brand» og «Peer Gynt» 0 guillemets',
      '«Brand» 1 guillemets',
    ],
    [
      '«Jeg leste «Brand», som er god, og «Peer».',
      '«Jeg leste «Brand», som er god, og «Peer» 0 guillemets',
      '«Brand» 1 guillemets',
    ],
    ['«Jeg leste "Brand", sa Kari Moe.', '"Brand" 0 quotation-marks'],
    ['«Jeg leste Brand, sa Kari Moe.'],
    [
      '«Jeg leste "Brand", sa mor, og «Peer Gynt».',
      '«Jeg leste "Brand", sa mor, og «Peer Gynt» 0 guillemets',
      '"Brand" 1 quotation-marks',
    ],
    [
      '«Jeg leste «Brand» som sa «ja».',
      '«Jeg leste «Brand» som sa «ja» 0 guillemets',
      '«Brand» 1 guillemets',
    ],
    ['Hun leste «Jeg og «Brand», sa Kari Moe.', '«Brand» 0 guillemets'],
  ])('outer words whose closing mark an inner stretch took are whole: %s', (text, ...stretches) => {
    expect(stretchesOf(text)).toEqual(stretches);
  });

  it('marks outside the part are not read', () => {
    const tokens = readTokens('«a» «b» «c»');
    expect(readMarks(tokens, { from: 3, to: 6 })).toEqual([
      { open: 3, close: 5, depth: 0, mark: 'guillemets' },
    ]);
    expect(readMarks(tokens, { from: 3, to: 5 })).toEqual([]);
  });
});

describe('a speech dash', () => {
  it.each([
    '– Vi er klare',
    '- Vi er klare',
    '— Vi er klare',
    '− Vi er klare',
    '–Vi er klare',
    '-Vi er klare',
    '– 12 kom',
    '- 12 kom',
    '–12 kom',
    '– «Vi er klare»',
    '– "Vi er klare"',
    '– “Vi er klare”',
    '– „Vi er klare“',
    '– ‘Vi er klare’',
    "– 'Vi er klare'",
    '– … og så gikk vi',
    '– ...og så gikk vi',
    '– (Ler.) Ja',
    '– ¿Qué?',
    '– ¡No!',
  ])('opens %s', (text) => {
    const tokens = readTokens(`Ja ${text}`);
    expect(afterDash(tokens, { from: 1, to: tokens.length })).toBe(2);
  });

  it.each([
    'Vi er klare',
    '-12 grader',
    '−12 grader',
    '—12 grader',
    '– – –',
    '– , ja',
    '– » ja',
    '–',
    '',
    'e- Vi',
  ])('does not open “%s”', (text) => {
    const tokens = readTokens(text);
    expect(afterDash(tokens, { from: 0, to: tokens.length })).toBe(0);
  });

  it('has its words in the part', () => {
    expect(afterDash(readTokens('– Vi'), { from: 0, to: 1 })).toBe(0);
  });
});
