import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formatNames, outputFormats, writeTranslation } from '../../src/formats/write/write.ts';
import { processStory } from '../../src/process/process-story.ts';
import { readStory } from '../../src/story/index.ts';
import { norwire } from '../support/command.ts';
import { fakeModel } from '../support/fake-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'norwire-told-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const prompts = await loadPrompts();

interface Told {
  readonly story: string;
  /** The headline, then each paragraph in order. */
  readonly english: readonly string[];
  /** Who says what, by part. */
  readonly said: Readonly<Record<string, string>>;
}

const stories: Readonly<Record<string, Told>> = {
  'nynorsk.nitf.xml': {
    story: `<nitf><head><docdata><doc-id id-string="n_01"/></docdata></head><body xml:lang="nn"><body.head><hedline><hl1>Kaia på Molnes blir stengd</hl1></hedline><byline>Amina Haugli</byline><distributor><org>NPK</org></distributor><dateline><location>Molnes</location></dateline></body.head><body.content><p>Kommunen stengjer kaia på Molnes frå måndag.</p><p>– Vi har ikkje noko val, seier ordførar Tor Vik.</p><p>– Eg er trist, seier fiskar Mehmet Aksoy.</p><media media-type="image"><media-reference source="x.jpg"/><media-caption>Kaia er frå 1950. Foto: Siri Nguyen</media-caption></media></body.content></body></nitf>`,
    english: [
      'Pier at Molnes to close',
      'The municipality is closing the pier at Molnes from Monday.',
      '<q1>We have no choice,</q1> Mayor Tor Vik said.',
      '<q1>I am sad,</q1> fisherman Mehmet Aksoy said.',
      'The pier dates from 1950. Photo: Siri Nguyen',
    ],
    said: { p2: 'Tor Vik', p3: 'Mehmet Aksoy' },
  },
  'side.html': {
    story: `<!doctype html><html lang="nb"><head><title>Broen åpnes igjen</title><meta name="author" content="Leila Strand"></head><body><article><h1>Broen åpnes igjen</h1><p class="byline">Av Leila Strand</p><p>Broen over Lisund åpnes igjen fredag.</p><figure><img src="b.jpg"><figcaption>Broen er 300 meter lang. Foto: Per Holm / NTB</figcaption></figure><p>– Vi er glade, sier byggeleder Ivana Petrovic.</p><p>«Dette er en stor dag», skriver ordfører Jon Lie.</p></article></body></html>`,
    english: [
      'Bridge to reopen',
      'The bridge over Lisund will reopen on Friday.',
      'The bridge is 300 metres long. Photo: Per Holm / NTB',
      '<q1>We are happy,</q1> construction manager Ivana Petrovic said.',
      '<q1>This is a great day,</q1> Mayor Jon Lie wrote.',
    ],
    said: { p3: 'Ivana Petrovic', p4: 'Jon Lie' },
  },
  'brann.ninjs.json': {
    story: `{"uri":"urn:c","language":"nb-NO","headline":"To skadd i brann","byline":"Omar Dahl","located":"Bergen","source":"NTB","body_html":"<p>To personer ble skadd i en brann i Bergen tirsdag.</p><p>– Røyken var tett, sier brannsjef Eva Lunde til NTB.</p><p>– Vi fikk ut alle, legger hun til.</p>","associations":{"main":{"type":"picture","headline":"Brann","description_text":"Brannfolk på stedet. Foto: Ali Moe / NTB"}}}`,
    english: [
      'Two injured in fire',
      'Two people were injured in a fire in Bergen on Tuesday.',
      '<q1>The smoke was thick,</q1> fire chief Eva Lunde told NTB.',
      '<q1>We got everybody out,</q1> she added.',
      'Firefighters at the scene. Photo: Ali Moe / NTB',
    ],
    said: { p2: 'Eva Lunde', p3: 'Eva Lunde' },
  },
  'ferje.md': {
    story: `---\ntitle: Ferja er innstilt\nbyline: Nadia Øygard\nsted: Tresfjord\nkilde: NPK\nlang: nn\n---\n\nFerja over Tresfjorden er innstilt i to dagar.\n\n– Motoren er øydelagd, seier reiarlagssjef Kim Eide. – Vi ventar på delar.\n\n![Ferja ved kai. Foto: Liv Sand](f.jpg)\n\n– Eg kjem ikkje på jobb, seier lærar Fatima Noor.\n`,
    english: [
      'Ferry suspended',
      'The ferry across Tresfjorden is suspended for two days.',
      '<q1>The engine is ruined,</q1> shipping company chief Kim Eide said. <q1>We are waiting for parts.</q1>',
      'The ferry at the quay. Photo: Liv Sand',
      '<q1>I cannot get to work,</q1> teacher Fatima Noor said.',
    ],
    said: { p2: 'Kim Eide', p4: 'Fatima Noor' },
  },
  'vedtak.txt': {
    story: `Skolen legges ned\n\nAv Jasmin Lindvik\n\nMolnes (NTB): Kommunestyret legger ned skolen på Nes.\n\n– Det er et tap for bygda, sier rektor Pål Rud.\n\n– Vi hadde ikke råd, svarer ordfører Anh Tran.\n\nVedtaket ble gjort med 14 mot 11 stemmer.`,
    english: [
      'School to close',
      'The municipal council is closing the school at Nes.',
      '<q1>It is a loss for the village,</q1> principal Pål Rud said.',
      '<q1>We could not afford it,</q1> Mayor Anh Tran replied.',
      'The decision was made by 14 votes to 11.',
    ],
    said: { p2: 'Pål Rud', p3: 'Anh Tran' },
  },
};

async function copyOf(name: string, { story: text, english, said }: Told) {
  const [article] = await readArticles(text, name);
  const story = readStory(article!);
  const ids = ['headline', ...story.paragraphs.map(({ id }) => id)];
  expect(ids).toHaveLength(english.length);
  const answer = {
    parts: english.map((part, at) => ({ id: ids[at], text: part })),
    said: Object.entries(said).map(([quote, by]) => ({ quote, by })),
    notes: [],
    brief: null,
  };
  const copy = await processStory(story, { model: fakeModel([answer]).model, prompts, secondEditor: false });
  return { story, copy };
}

describe.each(Object.entries(stories))('the copy of %s', (name, told) => {
  it('passes the check in every format that norwire writes', async () => {
    const path = join(folder, name);
    writeFileSync(path, told.story);
    const output = await copyOf(name, told);
    expect(output.copy.findings).toEqual([]);
    for (const format of formatNames) {
      const file = join(folder, `${name}.copy.${outputFormats[format].ending}`);
      writeFileSync(file, writeTranslation(format, output));
      const { stdout } = await norwire(['check', path, file, '--quiet'], { cwd: folder });
      expect([format, stdout]).toEqual([format, expect.stringContaining('nothing found')]);
    }
  });
});

describe('check heeds what a newsroom has set', () => {
  const norwegian = join(folder, 'sett.txt');
  const english = join(folder, 'sett.en.txt');
  const checked = (settings: object | null, ...flags: string[]) => {
    writeFileSync(norwegian, 'Politiet sperrer veien\n\nPolitiet sperrer veien på Nes i to dager.\n');
    writeFileSync(
      english,
      'Police close the road\n\nPolice are closing the road at Nes for two days, in color.\n',
    );
    writeFileSync(join(folder, 'ord.json'), '[{"norwegian":"politiet","english":"the constabulary"}]');
    const file = join(folder, 'norwire.json');
    if (settings === null) rmSync(file, { force: true });
    else writeFileSync(file, JSON.stringify(settings));
    return norwire(['check', norwegian, english, ...flags], { cwd: folder });
  };

  it('a glossary in norwire.json', async () =>
    expect((await checked({ glossary: ['ord.json'] })).stdout).toContain('[term]'));
  it('a glossary in JSON that is named', async () =>
    expect((await checked(null, '--glossary', 'ord.json')).stdout).toContain('[term]'));
  it('a house style in norwire.json', async () =>
    expect((await checked({ style: 'wire' })).stdout).toContain('[style-spelling]'));
  it('near miss: none of them where nothing is set', async () =>
    expect((await checked(null)).stdout).not.toMatch(/\[term\]|\[style-/));
  it('and names the rules of style only where none was set', async () => {
    expect((await checked(null)).stderr).toContain('no house style was named');
    expect((await checked({ style: 'wire' })).stderr).not.toContain('no house style was named');
  });
});
