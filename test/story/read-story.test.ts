import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import type { Quote, Story } from '../../src/story/types.ts';

const wire = `Norge og Island vil samarbeide om havovervåking
Norge og Island er «svært urolige» for økt militær aktivitet i Norskehavet.
Krig og konflikter: Norges forsvarsminister Kari Løvdal møtte mandag Islands utenriksminister Jon Palsson i Reykjavik. De to ga uttrykk for «stor uro» og diskuterte felles patruljer.
– Våre to land har allerede trappet opp overvåkingen til havs, heter det i en uttalelse.
Russland avviser påstandene.
– Vi ser flere fartøyer enn før. Det er en reell trussel mot kablene våre, sa Løvdal.
– Vi kan ikke lukke øynene for dette, sa Løvdal.
Havområdet er viktig for hele alliansen, ifølge Palsson.
– Hvis noe skjer, må vi være klare, sa han.
Løvdal oppfordrer også Russland til å stanse sine «provoserende øvelser» nær grensen.
(©NTB)`;

function speakerOf(story: Story, quote: Quote): string | null {
  return story.speakers.find((one) => one.id === quote.speaker)?.name ?? null;
}

describe('a wire story in single lines', () => {
  const story = readStory(plainArticle('wire', wire));

  it('is parted into headline, lede and paragraphs, with label and credit apart', () => {
    expect(story.headline?.text).toBe('Norge og Island vil samarbeide om havovervåking');
    expect(story.lede?.text).toMatch(/^Norge og Island er «svært urolige»/);
    expect(story.paragraphs).toHaveLength(9);
    expect(story.paragraphs[1]?.text).toMatch(/^Norges forsvarsminister/);
    expect(story.apart.map((one) => [one.kind, one.text])).toEqual([
      ['label', 'Krig og konflikter:'],
      ['credit', '(©NTB)'],
    ]);
    expect([story.language, story.section, story.credit]).toEqual(['nb', 'Krig og konflikter', '(©NTB)']);
  });

  it('has every quote with its kind, cue, attribution and speaker', () => {
    const rows = story.quotes.map((quote) => [
      quote.part,
      quote.kind,
      quote.cue?.text ?? null,
      quote.attribution?.text ?? null,
      speakerOf(story, quote),
    ]);
    expect(rows).toEqual([
      ['p1', 'partial', null, 'Norge og Island', 'Norge og Island'],
      ['p2', 'partial', null, 'De to', 'De to'],
      ['p3', 'direct', 'heter det i', 'en uttalelse', 'en uttalelse'],
      ['p5', 'direct', 'sa', 'Løvdal', 'Kari Løvdal'],
      ['p6', 'direct', 'sa', 'Løvdal', 'Kari Løvdal'],
      ['p7', 'indirect', 'ifølge', 'Palsson', 'Jon Palsson'],
      ['p8', 'direct', 'sa', 'han', 'Jon Palsson'],
      ['p9', 'partial', 'oppfordrer', 'Løvdal', 'Kari Løvdal'],
    ]);
  });

  it('says what each speaker is', () => {
    expect(story.speakers.map(({ name, kind, role }) => [name, kind, role])).toEqual([
      ['Norge og Island', 'group', null],
      ['De to', 'group', null],
      ['en uttalelse', 'document', null],
      ['Kari Løvdal', 'person', 'Norges forsvarsminister'],
      ['Jon Palsson', 'person', 'Islands utenriksminister'],
    ]);
  });
});
