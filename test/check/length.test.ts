import { describe, expect, it } from 'vitest';
import { length } from '../../src/check/length.ts';
import { readView } from '../../src/check/view.ts';

const told = (source: string, target: string) =>
  [...length.check(readView([source], [target]))].map(({ level, message }) => `${level}: ${message}`);

type Row = readonly [what: string, source: string, target: string, ...told: readonly string[]];

const ten = 'Alta Bodø Moss Voss Oslo Odda Røst Vega Tana Vang';

describe('the English is not cut off', () => {
  const short = (level: string, percent: number, from: string) =>
    `${level}: the English is much shorter than the Norwegian (${percent} %): the end from “${from}” seems to be missing`;

  it.each<Row>([
    ['ten towns of ten', ten, ten],
    ['eight of ten', ten, 'Alta Bodø Moss Voss Oslo Odda Røst Vega'],
    ['seven of ten', ten, 'Alta Bodø Moss Voss Oslo Odda Røst', short('error', 69, 'Røst Vega Tana Vang')],
    [
      'six of ten, and others',
      ten,
      'Alta Bodø Moss Voss Oslo Odda Kvamme Li',
      short('warning', 80, 'Røst Vega Tana Vang'),
    ],
    ['the last four of ten, and others', ten, 'Kvamme Li Grimo Eide Røst Vega Tana Vang'],
    ['six of ten', ten, 'Alta Bodø Moss Voss Oslo Odda', short('error', 59, 'Røst Vega Tana Vang')],
    ['five of nine', 'Alta Bodø Moss Voss Oslo Odda Røst Vega Tana', 'Alta Bodø Moss Voss Oslo'],
    ['half of nine', 'Alta Bodø Moss Voss Oslo Odda Røst Vega Tana', 'Alta Bodø Moss Voss Ås'],
    [
      'four of nine',
      'Alta Bodø Moss Voss Oslo Odda Røst Vega Tana',
      'Alta Bodø Moss Voss',
      short('error', 43, 'Røst Vega Tana'),
    ],
    ['one of six', 'Alta Bodø Moss Voss Oslo Odda', 'Alta', short('error', 14, 'Oslo Odda')],
    ['one of five', 'Alta Bodø Moss Voss Oslo', 'Alta'],
    ['one of five, with marks between', 'Alta, Bodø, Moss, Voss, Oslo', 'Alta'],
    ['none', ten, ''],
    ['none but a mark', ten, '…', short('error', 2, 'Røst Vega Tana Vang')],
  ])('%s', (_, source, target, ...expected) => expect(told(source, target)).toEqual(expected));
});

describe('no sentence is lost', () => {
  const lost = (sentence: string) => `error: nothing in the English answers “${sentence}”`;
  const around = (sentence: string) => `Alta Bodø Moss Voss Oslo. ${sentence} Odda Vang Lier Sola Lom Hol.`;
  const without = around('').replace('  ', ' ');

  it.each<Row>([
    ['three towns', around('Røst Vega Tana.'), without, lost('Røst Vega Tana.')],
    ['two towns', around('Røst Vega.'), without],
    ['light words', around('Han og hun er der nå.'), without],
    ['one town of five kept', around('Røst Vega Tana Bø Oslo.'), without],
    [
      'one town of six kept',
      around('Røst Vega Tana Kvam Rana Oslo.'),
      without,
      lost('Røst Vega Tana Kvam Rana Oslo.'),
    ],
    [
      'one town of five kept, all of weight',
      around('Røst Vega Tana Kvam Oslo.'),
      without,
      lost('Røst Vega Tana Kvam Oslo.'),
    ],
    ['one town of four kept', around('Røst Vega Tana Oslo.'), without],
    [
      'three towns, in as many sentences',
      around('Røst Vega Tana.'),
      'Alta Bodø Moss. Voss Oslo. Odda Vang Lier Sola Lom Hol.',
    ],
    [
      'three towns, with others in their place',
      around('Røst Vega Tana.'),
      'Alta Bodø Moss Voss Oslo, Kvamme Grimo. Odda Vang Lier Sola Lom Hol.',
    ],
    [
      'three towns, of one sentence',
      'Alta Bodø Moss Voss Oslo, Røst Vega Tana, Odda Vang Lier Sola Lom Hol.',
      'Alta Bodø Moss Voss Oslo, Odda Vang Lier Sola Lom Hol.',
    ],
  ])('%s', (_, source, target, ...expected) => expect(told(source, target)).toEqual(expected));
});

describe('nothing is added', () => {
  const added = (text: string) => `error: nothing in the Norwegian stands behind “${text}”`;
  const five = 'Alta Bodø Moss Voss Oslo.';
  const eight = 'Alta Bodø Moss Voss Oslo Odda Røst Lier.';

  it.each<Row>([
    ['a sentence of three towns', five, `${five} Kvam Rana Vega.`, added('Kvam Rana Vega.')],
    ['a sentence before', five, `Kvam Rana Vega. ${five}`, added(`Kvam Rana Vega. ${five}`)],
    ['a sentence of two towns', five, `${five} Kvam Rana.`],
    ['a sentence of light words', five, `${five} But they were not there.`],
    ['a sentence of one town and light words', five, `${five} But they were in Rana.`],
    [
      'a sentence of two towns and light words',
      five,
      `${five} They were in Rana, Kvam.`,
      added('They were in Rana, Kvam.'),
    ],
    ['a sentence with one town of three', five, `${five} Kvam Rana Oslo.`],
    ['a sentence with one town of four', five, `${five} Kvam Rana Vega Oslo.`, added('Kvam Rana Vega Oslo.')],
    ['a quarter more', eight, `${eight} 1 2 3 45.`, added('1 2 3 45.')],
    ['less than a quarter more', eight, `${eight} 1 2 3 4.`],
    [
      'much more, in as many sentences',
      'Alta Bodø Moss. Voss Oslo.',
      `${five} Kvam Rana Vega Tana.`,
      added('Kvam Rana Vega Tana.'),
    ],
    [
      'four towns behind four',
      'Alta Bodø Moss Voss',
      'Alta Bodø Moss Voss Kvam Rana Vega Tana',
      added('Kvam Rana Vega Tana'),
    ],
    ['three towns behind three', 'Alta Bodø Moss', 'Alta Bodø Moss Kvam Rana Vega'],
    [
      'one town of five behind five',
      'Alta Bodø Moss Voss Oslo',
      'Alta Bodø Moss Voss Oslo Kvam Rana Vega Tana Oslo',
    ],
    [
      'one town of six behind six',
      'Alta Bodø Moss Voss Oslo Odda',
      'Alta Bodø Moss Voss Oslo Odda Kvam Rana Vega Tana Lom Oslo',
      added('Kvam Rana Vega Tana Lom Oslo'),
    ],
    ['behind two words', 'Alta Moss', 'Alta Moss. Kvam Rana Vega Tana.', added('Kvam Rana Vega Tana.')],
    [
      'a sentence rendered freely, in as many',
      'Alta Bodø Moss. Voss Oslo.',
      'Alta Bodø Moss Voss Oslo. Kvam Rana Vega.',
    ],
    ['an end rendered freely', 'Alta Bodø Moss Voss Oslo Odda', 'Alta Bodø Moss Voss Kvam Rana Vega Tana'],
    ['other towns, and more of them', 'Alta Moss', 'Kvam Rana Vega Tana Lier'],
    ['behind a single word', 'Alta', 'Kvam Rana Vega Tana Lier Moss Voss Odda Lom'],
  ])('%s', (_, source, target, ...expected) => expect(told(source, target)).toEqual(expected));
});

describe('nothing is said twice', () => {
  const twice = (text: string) => `error: “${text}” stands twice`;
  const four = 'Alta Bodø Moss Voss';

  it.each<Row>([
    ['four towns', four, `${four} – ${four}.`, twice(four)],
    [
      'four towns in small letters, with commas',
      four,
      `${four} og alta, bodø, moss, voss`,
      twice('alta, bodø, moss, voss'),
    ],
    ['three towns', 'Alta Bodø Moss', 'Alta Bodø Moss, Alta Bodø Moss'],
    ['four towns that stand twice in the Norwegian', `${four}, ${four}`, `${four}, ${four}`],
    ['a town six times behind others', 'Alta Bodø Voss Voss Voss', 'Alta Bodø Voss Voss Voss Voss Voss Voss'],
    ['a town six times', 'Voss Voss Voss', 'Voss Voss Voss Voss Voss Voss'],
    [
      'a town eight times',
      'Voss Voss Voss',
      'Voss Voss Voss Voss Voss Voss Voss Voss',
      twice('Voss Voss Voss Voss'),
    ],
    ['four towns among fifteen words', ten, `${ten} Alta Bodø Moss Voss Grimo Eide Kvamme`],
    [
      'five towns among fifteen words',
      'Alta Bodø Moss Voss Oslo Odda Røst Vega',
      'Alta Bodø Moss Voss Oslo Odda Røst Vega Tana Vang Alta Bodø Moss Voss Oslo',
      twice('Alta Bodø Moss Voss Oslo'),
    ],
  ])('%s', (_, source, target, ...expected) => expect(told(source, target)).toEqual(expected));
});
