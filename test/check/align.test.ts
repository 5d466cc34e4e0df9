import { describe, expect, it } from 'vitest';
import { align } from '../../src/check/align.ts';

const shown = (source: readonly string[], target: readonly string[]) =>
  align(source, target).map(({ source: from, target: to }) => `${from.join('+')}=${to.join('+')}`);

const norwegian = [
  'Broen over elva er stengt.',
  'Politiet leter etter vitner.',
  'Veien åpner igjen fredag.',
  'Møtet i Oslo er avlyst.',
] as const;
const english = [
  'The bridge over the river is closed.',
  'Police are looking for witnesses.',
  'The road reopens on Friday.',
  'The meeting in Oslo is off.',
] as const;

describe('parts are aligned by what they say', () => {
  const [bridge, police, road, meeting] = english;
  it.each<
    readonly [what: string, source: readonly string[], target: readonly string[], groups: readonly string[]]
  >([
    ['one for one', norwegian, english, ['0=0', '1=1', '2=2', '3=3']],
    ['the first lost', norwegian, [police, road, meeting], ['0=', '1=0', '2=1', '3=2']],
    ['one lost', norwegian, [bridge, road, meeting], ['0=0', '1=', '2=1', '3=2']],
    ['the last lost', norwegian, [bridge, police, road], ['0=0', '1=1', '2=2', '3=']],
    ['two lost', norwegian, [bridge, meeting], ['0=0', '1=', '2=', '3=1']],
    ['two apart lost', norwegian, [bridge, road], ['0=0', '1=', '2=1', '3=']],
    [
      'one added',
      norwegian,
      [bridge, 'House prices fell sharply.', police, road, meeting],
      ['0=0', '=1', '1=2', '2=3', '3=4'],
    ],
    [
      'one added first',
      norwegian,
      ['House prices fell sharply.', ...english],
      ['=0', '0=1', '1=2', '2=3', '3=4'],
    ],
    [
      'one added last',
      norwegian,
      [...english, 'House prices fell sharply.'],
      ['0=0', '1=1', '2=2', '3=3', '=4'],
    ],
    ['two merged', norwegian, [`${bridge} ${police}`, road, meeting], ['0+1=0', '2=1', '3=2']],
    ['three merged', norwegian, [bridge, `${police} ${road} ${meeting}`], ['0=0', '1+2+3=1']],
    ['all but one merged', norwegian, [`${bridge} ${police} ${road}`, meeting], ['0+1+2=0', '3=1']],
    [
      'one parted',
      [`${norwegian[0]} ${norwegian[1]}`, norwegian[2], norwegian[3]],
      english,
      ['0=0+1', '1=2', '2=3'],
    ],
    [
      'one parted, one lost',
      [`${norwegian[0]} ${norwegian[1]}`, norwegian[2], norwegian[3]],
      [bridge, police, meeting],
      ['0=0+1', '1=', '2=2'],
    ],
    ['nothing in English', norwegian.slice(0, 2), [], ['0=', '1=']],
    ['nothing in Norwegian', [], english.slice(0, 2), ['=0', '=1']],
    ['nothing', [], [], []],
    ['empty parts', ['', norwegian[0], ''], [bridge], ['0=', '1=0', '2=']],
    ['figures alone', ['11 12', '21 22', '31 32'], ['11 12', '31 32'], ['0=0', '1=', '2=1']],
  ])('%s', (_, source, target, groups) => expect(shown(source, target)).toEqual(groups));

  /** Left out, both sides cost more than two that have little in common cost together. */
  it.each<readonly [what: string, source: string, target: string, groups: readonly string[]]>([
    ['four other figures', '11 12 13 14', '21 22 23 24', ['0=0']],
    ['four other figures, with marks', '(11), 12 – 13, 14.', '(21), 22 – 23, 24.', ['0=0']],
    ['five other figures', '11 12 13 14 15', '21 22 23 24 25', ['=0', '0=']],
    ['five other towns', 'Alta Bodø Moss Voss Oslo', 'Kvam Rana Vega Tana Lier', ['0=0']],
    ['six other towns', 'Alta Bodø Moss Voss Oslo Odda', 'Kvam Rana Vega Tana Lier Time', ['=0', '0=']],
    ['three figures, and six more', '11 12 13', '11 12 13 14 15 16 17 18 19', ['0=0']],
    ['three figures, and seven more', '11 12 13', '11 12 13 14 15 16 17 18 19 20', ['=0', '0=']],
    ['six figures less', '11 12 13 14 15 16 17 18 19', '11 12 13', ['0=0']],
    ['seven figures less', '11 12 13 14 15 16 17 18 19 20', '11 12 13', ['=0', '0=']],
  ])('%s are weighed: %s, %s', (_, source, target, groups) => {
    expect(shown([source], [target])).toEqual(groups);
  });

  it('takes each part once and in order, though one side has many times the parts of the other', () => {
    const weeks = Array.from({ length: 300 }, (_, at) => `${at + 100} ${at + 400}`);
    const all = weeks.map((_, at) => at);
    for (const few of [weeks.slice(0, 0), weeks.slice(0, 1), weeks.slice(297)]) {
      const [long, short] = [align(weeks, few), align(few, weeks)];
      expect(long.flatMap(({ source }) => source)).toEqual(all);
      expect(long.flatMap(({ target }) => target)).toEqual([...few.keys()]);
      expect(short.flatMap(({ source }) => source)).toEqual([...few.keys()]);
      expect(short.flatMap(({ target }) => target)).toEqual(all);
    }
  });

  it('many that are lost at one end', () => {
    const weeks = Array.from({ length: 24 }, (_, at) => `${at + 100} ${at + 200} ${at + 300}`);
    const firstWeeks = weeks.slice(0, 6);
    const lastWeeks = weeks.slice(18);
    expect(shown(weeks, lastWeeks)).toEqual(weeks.map((_, at) => `${at}=${at < 18 ? '' : at - 18}`));
    expect(shown(weeks, firstWeeks)).toEqual(weeks.map((_, at) => `${at}=${at < 6 ? at : ''}`));
    expect(shown(lastWeeks, weeks)).toEqual(weeks.map((_, at) => `${at < 18 ? '' : at - 18}=${at}`));
  });
});
