import { describe, expect, it } from 'vitest';
import { stemEnglish } from '../../../src/language/en/stem.ts';

describe('the forms of an English word have one stem', () => {
  it.each<readonly [stem: string, forms: readonly string[]]>([
    ['city', ['city', 'cities', "city's", 'city’s', "cities'"]],
    ['carry', ['carry', 'carries', 'carried']],
    ['boy', ['boy', 'boys', "boys'", 'boys’', "boy's"]],
    ['tie', ['tie', 'ties', 'tied']],
    ['die', ['die', 'dies', 'died']],
    ['harbour', ['harbour', 'harbours']],
    ['match', ['match', 'matches', 'matched', 'matching']],
    ['wish', ['wish', 'wishes', 'wished', 'wishing']],
    ['box', ['box', 'boxes', 'boxed', 'boxing']],
    ['buz', ['buzz', 'buzzes', 'buzzed', 'buzzing']],
    ['rais', ['raise', 'raises', 'raised', 'raising']],
    ['tim', ['time', 'times', 'timed', 'timing']],
    ['hous', ['house', 'houses', 'housed', 'housing', "house's"]],
    ['glas', ['glass', 'glasses']],
    ['bos', ['boss', 'bosses']],
    ['bus', ['bus', 'buses']],
    ['stop', ['stop', 'stops', 'stopped', 'stopping']],
    ['run', ['run', 'runs', 'running']],
    ['pul', ['pull', 'pulls', 'pulled', 'pulling']],
    ['ski', ['ski', 'skis', 'skiing']],
    ['tre', ['tree', 'trees']],
    ['need', ['need', 'needs', 'needed']],
    ['speed', ['speed', 'speeds']],
    ['exceed', ['exceed', 'exceeds', 'exceeded', 'exceeding']],
    ['agre', ['agree', 'agrees', 'agreed']],
    ['quick', ['quick', 'quickly']],
    ['week', ['week', 'weeks', 'weekly', 'weeklies']],
    ['nam', ['name', 'names', 'named', 'namely']],
    ['taboo', ['taboo', 'taboos']],
    ['use', ['use', 'uses']],
  ])('%s: %j', (stem, forms) => {
    expect(forms.map(stemEnglish)).toEqual(forms.map(() => stem));
  });

  it.each([
    [
      'short words',
      ['is', 'as', 'gas', 'ed', 'red', 'shed', 'ing', 'king', 'off', 'inn', 'be', 'the', 'ally'],
    ],
    ['what only looks like an ending', ['sing', 'bring', 'being', 'daily', 'early', 'indeed']],
    [
      'an ending inside',
      [
        "o'brien",
        'quiescent',
        'washington',
        'comedian',
        'rochester',
        'houston',
        'brooklyn',
        'hotel',
        'dollar',
      ],
    ],
  ])('%s keep all their letters: %j', (_, words) => {
    expect(words.map(stemEnglish)).toEqual(words);
  });
});
