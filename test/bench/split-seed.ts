import { existsSync, readFileSync } from 'node:fs';
import { plainArticle, readStory } from '../../src/story/index.ts';

/** The right reading of the seed story, written down by eye: part, kind, mark, cue, attribution, speaker, its kind. */
const rows = [
  'p1 partial guillemets – USA og Sør-Korea: USA og Sør-Korea (group)',
  'p2 partial guillemets – De to: De to (group)',
  'p3 direct dash heter det i en uttalelse: en uttalelse (document)',
  'p6 direct dash sa Blinken: Antony Blinken (person)',
  'p7 direct dash sa Blinken: Antony Blinken (person)',
  'p8 indirect none ifølge Park: Park Jin (person)',
  'p9 direct dash sa han: Park Jin (person)',
  'p12 partial guillemets oppfordrer Blinken: Antony Blinken (person)',
];
const frame = 'nb, 12 paragraphs, lede p1, label Krig og konflikter:, credit (©NTB)';

/** What is read otherwise than it should be in the seed story; empty if all is right or there is no such file. */
export function checkSeed(file: string): string[] {
  if (!existsSync(file)) return [];
  const story = readStory(plainArticle('seed', readFileSync(file, 'utf8')));
  const apart = story.apart.map((one) => `${one.kind} ${one.text}`).join(', ');
  const read = `${story.language}, ${story.paragraphs.length} paragraphs, lede ${story.lede?.id}, ${apart}`;
  const found = story.quotes.map((quote) => {
    const speaker = story.speakers.find((one) => one.id === quote.speaker);
    const said = `${quote.cue?.text ?? '–'} ${quote.attribution?.text ?? '–'}`;
    return `${quote.part} ${quote.kind} ${quote.mark} ${said}: ${speaker?.name} (${speaker?.kind})`;
  });
  const wrong = [...rows, frame]
    .filter((row) => row !== read && !found.includes(row))
    .map((row) => `not read: ${row}`);
  return [...wrong, ...found.filter((row) => !rows.includes(row)).map((row) => `read: ${row}`)];
}
