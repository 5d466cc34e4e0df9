import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedModel } from '../../src/ask/local/recorded.ts';
import type { Copy } from '../../src/english/types.ts';
import { decodeText } from '../../src/files/decode.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { loadRecordings } from '../../src/files/shipped/recordings.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formatNames, outputFormats, writeTranslation } from '../../src/formats/write/write.ts';
import { processStory } from '../../src/process/process-story.ts';
import { readStory } from '../../src/story/index.ts';
import { norwire } from '../support/command.ts';

const samples = join(import.meta.dirname, '../../samples');
const folder = mkdtempSync(join(tmpdir(), 'norwire-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (name: string) =>
  readFileSync(join(samples, 'stories', `${name}.txt`), 'utf8')
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A sample told as a wire tells it, with byline, dateline, credit and an embargo line. */
const wires: Readonly<Record<string, () => string>> = {
  'med-byline.nitf.xml': () => {
    const [headline, ...copy] = lines('hurtigmelding');
    return `<nitf><head><docdata><doc-id id-string="x_01"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>Amina Haugli</byline><distributor><org>NTB</org></distributor><dateline><location>Molnes</location></dateline></body.head><body.content>${copy.map((line) => `<p>${line}</p>`).join('')}</body.content></body></nitf>`;
  },
  'med-byline.ninjs.json': () => {
    const [headline, ...copy] = lines('hurtigmelding');
    return JSON.stringify({
      ...{ uri: 'urn:x', type: 'text', headline, byline: 'Amina Haugli / NTB', located: 'Molnes' },
      ...{ source: 'NTB', body_text: copy.join('\n\n') },
    });
  },
  'med-felter.md': () => {
    const [headline, ...copy] = lines('hurtigmelding');
    return `---\ntitle: ${headline}\nbyline: Amina Haugli\nsted: Molnes\nkilde: NTB\nembargo: 12.01.2020 06.00\n---\n\n${copy.join('\n\n')}\n`;
  },
  'med-sperrefrist.txt': () =>
    ['SPERREFRIST: 12. januar 2020 kl. 06.00', ...lines('hurtigmelding')].join('\n\n'),
};
const stories = [
  ...['stories', 'wire'].flatMap((room) =>
    readdirSync(join(samples, room)).map((name) => join(samples, room, name)),
  ),
  ...Object.entries(wires).map(([name, write]) => {
    writeFileSync(join(folder, name), write());
    return join(folder, name);
  }),
];

const model = recordedModel(await loadRecordings());
const prompts = await loadPrompts();

async function copyOf(path: string) {
  const [article] = await readArticles(decodeText(readFileSync(path), path), basename(path));
  const story = readStory(article!);
  const copy: Copy = await processStory(story, { model, prompts, brief: {}, allowEmbargoed: true });
  return { story, copy };
}

describe.each(stories)('the copy of %s', (path) => {
  it('passes the check in every format that norwire writes', async () => {
    const output = await copyOf(path);
    for (const format of formatNames) {
      const file = join(folder, `copy.${outputFormats[format].ending}`);
      writeFileSync(file, writeTranslation(format, output));
      const { stdout } = await norwire(['check', path, file, '--quiet'], { cwd: folder });
      expect([format, stdout]).toEqual([format, expect.stringContaining('nothing found')]);
    }
  });
});

describe('check', () => {
  const story = join(samples, 'stories/hurtigmelding.txt');

  async function checked(
    changes: (text: string) => string,
    format: 'json' | 'xliff' | 'tmx' | 'html',
    ...flags: string[]
  ) {
    const output = await copyOf(story);
    const file = join(folder, `changed.${outputFormats[format].ending}`);
    writeFileSync(file, changes(writeTranslation(format, output)));
    return norwire(['check', story, file, ...flags], { cwd: folder });
  }

  it.each(['json', 'xliff', 'tmx', 'html'] as const)('tells what was changed in %s', async (format) => {
    const { code, stdout } = await checked((text) => text.replaceAll('The 23 ', 'The 43 '), format);
    expect([code, stdout]).toEqual([1, expect.stringContaining('[numbers-kept]')]);
  });

  it('tells a paragraph that nobody wrote in Norwegian, though it has a byline’s look', async () => {
    const { stdout } = await checked(
      (text) =>
        text.replace(
          '</file>',
          '<unit id="p99"><segment><target>By Amina Haugli.</target></segment></unit></file>',
        ),
      'xliff',
    );
    expect(stdout).toContain('no Norwegian behind');
  });

  it('puts parts together from a memory of sentences in any order, and tells what was changed there', async () => {
    const source = join(folder, 'kai.txt');
    writeFileSync(source, 'Kaia stenges\n\nKaia er trygg. De 23 ferjene går som før.\n');
    const unit = (norwegian: string, english: string) =>
      `<tu><tuv xml:lang="NB"><seg>${norwegian}</seg></tuv><tuv xml:lang="EN-GB"><seg>${english}</seg></tuv></tu>`;
    const memory = (ferries: number) =>
      `<tmx version="1.4"><header creationtool="OmegaT"/><body>${unit('De 23 ferjene går som før.', `The ${ferries} ferries run as before.`)}${unit('Noe annet.', 'Something else.')}${unit('Kaia er trygg.', 'The quay is safe.')}${unit('Kaia stenges', 'Quay to close')}</body></tmx>`;
    for (const [ferries, code, said] of [
      [23, 0, 'nothing found'],
      [43, 1, '[numbers-kept]'],
    ] as const) {
      const file = join(folder, 'project_save.tmx');
      writeFileSync(file, memory(ferries));
      const checked = await norwire(['check', source, file, '-q'], { cwd: folder });
      expect([checked.code, checked.stdout]).toEqual([code, expect.stringContaining(said)]);
    }
  });

  it('looks for the terms of the glossary that is named', async () => {
    writeFileSync(join(folder, 'terms.csv'), 'norwegian,english\npolitiet,the constabulary\n');
    const { stdout } = await checked((text) => text, 'json', '--glossary', 'terms.csv');
    expect(stdout).toContain('[term]');
  });

  it('holds the English to the house style that is named, and to none otherwise', async () => {
    const american = (text: string) => text.replaceAll('said', 'said, in color,');
    expect((await checked(american, 'json')).stdout).not.toContain('[style-');
    expect((await checked(american, 'json', '--style', 'wire')).stdout).toContain('[style-spelling]');
  });

  it('names the rules that it could not run, and why', async () => {
    const { stderr } = await checked((text) => text, 'json');
    expect(stderr).toMatch(/^Not run: brief-sources, .*: there is no brief\.$/m);
    expect(stderr).toContain('no house style was named (--style, or norwire.json)');
    expect((await checked((text) => text, 'json', '--only', 'numbers-kept')).stderr).toBe('');
    expect((await checked((text) => text, 'json', '--quiet')).stderr).toBe('');
  });
});
