import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

it.each([
  ['«Vi gir oss aldri», skriver Kari Moe på Facebook.', 'direct [Vi gir oss aldri] skriver'],
  ['"Vi gir oss aldri", skriver Kari Moe på Facebook.', 'direct [Vi gir oss aldri] skriver'],
  ['“Vi gir oss aldri,” skriver Kari Moe på Facebook.', 'direct [Vi gir oss aldri] skriver'],
  ['Kari Moe skriver: «Vi gir oss aldri, og vi vinner.»', 'direct [Vi gir oss aldri, og vi vinner.] skriver'],
  ['«Vi kom. Vi så. Vi tapte», sa Kari Moe.', 'direct [Vi kom. Vi så. Vi tapte] sa'],
  ['«Jeg leste «Brand» og «Peer Gynt», sa Kari Moe.', 'direct [Jeg leste «Brand» og «Peer Gynt] sa'],
  ['«Vi gir oss aldri på dette.» Det skriver Kari Moe.', 'direct [Vi gir oss aldri på dette.] skriver'],
  ['«Du må vite», sa Kari Moe, «at dette tok tid.»', 'direct [Du må vite] [at dette tok tid.] sa'],
])('%s is a direct quote', (copy, start) => {
  expect(rowsOf(readCopy(copy))[0]?.startsWith(start)).toBe(true);
});

it.each([
  ['Kari Moe kaller forslaget «helt håpløst».', 'partial [helt håpløst] kaller · Kari Moe · Kari Moe'],
  ['Norge er «dypt bekymret» for krigen.', 'partial [dypt bekymret] – · Norge · Norge'],
  ['Mannen var «svært beruset», ifølge politiet.', 'partial [svært beruset] ifølge · politiet · politiet'],
])('%s is a partial quote inside the reporter’s sentence', (copy, row) => {
  expect(rowsOf(readCopy(copy))).toContain(row);
});

it.each([
  ['Boka «Havets barn» kom ut i fjor.', '«Havets barn»'],
  ['Tråleren «Nordhav» gikk på grunn.', '«Nordhav»'],
  ['Den «gratis» turen kostet 400 kroner.', '«gratis»'],
  ['Ordet «dugnad» er norsk.', '«dugnad»'],
  ['Skipet het «Nordhav».', '«Nordhav»'],
  ['Skipet hette «Nordhav».', '«Nordhav»'],
  ['Skipet heitte «Nordhav».', '«Nordhav»'],
  ['Tittelen lyder «Havets barn».', '«Havets barn»'],
  ['Tittelen lydde «Havets barn».', '«Havets barn»'],
  ['Ole «Lynet» Hansen vant løpet.', '«Lynet»'],
  ['Kari Moe skryter av sitt «slott».', '«slott»'],
  ['Laget bruker ikke ord som «krise».', '«krise»'],
])('%s has marks that quote nobody, and they are kept apart', (copy, marked) => {
  const story = readCopy(copy);
  expect(story.quotes).toEqual([]);
  expect(story.marked.map((one) => one.text)).toEqual([marked]);
});

it('keeps marks inside a quote apart as belonging to it', () => {
  const story = readCopy('– Jeg leste «Brand» i går, sier Kari Moe.');
  expect(story.marked).toMatchObject([{ text: '«Brand»', inside: 'q1' }]);
});

it('lets no marked words cross the outer ones they stand in', () => {
  const story = readCopy('«”Vi er klare «Boka «Havets barn» er god» og »Vi er klare«», sier Kari Moe.');
  const spans = story.quotes.filter(({ kind }) => kind !== 'indirect').flatMap((quote) => quote.spans);
  for (const [at, span] of spans.slice(1).entries())
    expect(span.start).toBeGreaterThanOrEqual(spans[at]!.end);
});

it('does not let an unclosed mark run into the next paragraph', () => {
  const story = readCopy('«Dette ble aldri lukket.', 'Kari Moe kaller det «en tabbe».');
  expect(rowsOf(story)).toEqual(['partial [en tabbe] kaller · Kari Moe · Kari Moe']);
});
