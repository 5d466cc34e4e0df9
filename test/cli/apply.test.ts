import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedModel } from '../../src/ask/local/recorded.ts';
import { decodeText } from '../../src/files/decode.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { loadRecordings } from '../../src/files/shipped/recordings.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import type { Output } from '../../src/formats/types.ts';
import {
  type FormatName,
  formatNames,
  outputFormats,
  writeTranslation,
} from '../../src/formats/write/write.ts';
import { processStory } from '../../src/process/process-story.ts';
import { readStory } from '../../src/story/index.ts';
import { norwire } from '../support/command.ts';

const samples = join(import.meta.dirname, '../../samples');
const folder = mkdtempSync(join(tmpdir(), 'norwire-apply-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stories = ['stories', 'wire'].flatMap((room) =>
  readdirSync(join(samples, room)).map((name) => join(samples, room, name)),
);
const flash = join(samples, 'stories/hurtigmelding.txt');
const model = recordedModel(await loadRecordings());
const prompts = await loadPrompts();

async function outputOf(path: string, more: Partial<Output> = {}): Promise<Output> {
  const [article] = await readArticles(decodeText(readFileSync(path), path), basename(path));
  const story = readStory(article!);
  const copy = await processStory(story, { model, prompts, brief: {}, allowEmbargoed: true });
  return { story, copy, ...more };
}

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const written = async (format: FormatName, path: string, change = (text: string) => text) =>
  write(`copy.${outputFormats[format].ending}`, change(writeTranslation(format, await outputOf(path))));

describe.each(stories)('the copy of %s comes back', (path) => {
  it.each(['xliff', 'json'] as const)(
    'from %s by itself, the same story in every part and quote',
    async (format) => {
      const output = await outputOf(path);
      const before = JSON.parse(writeTranslation('json', output));
      const file = write(`back.${outputFormats[format].ending}`, writeTranslation(format, output));
      const { stdout, stderr } = await norwire(['apply', file, '--json'], { cwd: folder });
      const after = JSON.parse(stdout);
      expect(stderr).not.toContain('not in the story');
      for (const field of [
        'headline',
        'parts',
        'quotes',
        'embargo',
        'status',
        'byline',
        'dateline',
        'credit',
        'date',
        'section',
        'id',
      ])
        expect([field, after[field]]).toEqual([field, before[field]]);
      const shown = (findings: readonly { rule: string; at: string }[]) =>
        findings.map(({ rule, at }) => [rule, at]);
      expect(shown(after.findings)).toEqual(shown(before.findings));
    },
  );

  it('beside its story from every other format that can be read', async () => {
    const output = await outputOf(path);
    const before = JSON.parse(writeTranslation('json', output));
    for (const format of ['tmx', 'html'] as const) {
      const file = write(`beside.${outputFormats[format].ending}`, writeTranslation(format, output));
      const { stdout, code } = await norwire(['apply', file, '--source', path, '--json'], { cwd: folder });
      expect([format, code, JSON.parse(stdout).parts]).toEqual([
        format,
        before.findings.length > 0 ? code : 0,
        before.parts,
      ]);
    }
  });
});

describe('apply', () => {
  it('writes every format, from what an editor left in XLIFF', async () => {
    const file = await written('xliff', flash, (text) => text.replace('The 23 ', 'All 23 '));
    for (const format of formatNames) {
      const { code, stdout } = await norwire(['apply', file, '-f', format], { cwd: folder });
      expect([format, code]).toEqual([format, 0]);
      expect(stdout).toContain('All 23 ');
    }
  });

  it('exits 1 where an edit made an error, and tells it', async () => {
    const file = await written('xliff', flash, (text) => text.replace('The 23 ', 'The 43 '));
    const { code, stderr } = await norwire(['apply', file], { cwd: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('[numbers-kept]')]);
  });

  it('keeps each segment’s state: machine text, edited, approved', async () => {
    const states = ['state="translated"', 'state="final"'];
    const file = await written('xliff', flash, (text) =>
      states.reduce((all, state) => all.replace('state="initial" subState="norwire:machine"', state), text),
    );
    const { stdout } = await norwire(['apply', file, '-f', 'xliff'], { cwd: folder });
    const kept = [...stdout.matchAll(/<segment ([^>]*)>/g)].map(([, said]) => said);
    expect(kept.slice(0, 2)).toEqual(states);
    expect(new Set(kept.slice(2))).toEqual(new Set(['state="initial" subState="norwire:machine"']));
    expect(stdout).toContain('edited in part');
  });

  it('takes a segment that lost its English for one without, and never puts the Norwegian there', async () => {
    const file = await written('xliff', flash, (text) =>
      text.replace(/<target>(?!.*<target>.*<target>).*?<\/target>/su, ''),
    );
    const { code, stderr } = await norwire(['apply', file], { cwd: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('has no English')]);
  });

  it('holds back what was under embargo, also where a tool has dropped the metadata', async () => {
    const output = await outputOf(flash);
    const { article } = output.story;
    const facts = { ...article.facts, embargo: '2031-01-12T05:00:00Z' };
    const story = { ...output.story, article: { ...article, facts } };
    const text = writeTranslation('xliff', { ...output, story });
    for (const file of [text, text.replace(/<mda:metadata>.*?<\/mda:metadata>/gsu, '')]) {
      const { stdout } = await norwire(['apply', write('held.xlf', file), '--json'], { cwd: folder });
      expect(JSON.parse(stdout).embargo).toBe('2031-01-12T05:00:00Z');
    }
  });

  it('takes XLIFF 1.2 as OmegaT leaves it: targets without a state, a document type', async () => {
    const file = write(
      'omegat.xlf',
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/committees/xliff/documents/xliff.dtd">
<xliff version="1.2"><file original="kai.txt" source-language="nb" target-language="en-GB" datatype="plaintext"><header/><body>
<trans-unit id="headline"><source>Kaia stenges &amp; flyttes</source><target>Quay to close &amp; move</target></trans-unit>
<trans-unit id="p1"><source>– Kaia er trygg. Ingen trenger å uroe seg, sier Amina Yusuf.</source><target>“The quay is safe. Nobody needs to worry,” says Amina Yusuf.</target><alt-trans><target>Something else</target></alt-trans></trans-unit>
<trans-unit id="p2"><source>Saken er ikke avgjort.</source><target>The matter is not settled.</target></trans-unit>
</body></file></xliff>`,
    );
    const { code, stdout } = await norwire(['apply', file, '--json'], { cwd: folder });
    const document = JSON.parse(stdout);
    expect([code, document.name, document.headline.text]).toEqual([0, 'kai.txt', 'Quay to close & move']);
    expect(document.parts.map(({ text }: { text: string }) => text)).toEqual([
      '“The quay is safe. Nobody needs to worry,” says Amina Yusuf.',
      'The matter is not settled.',
    ]);
    expect(document.quotes[0].spans[0].text).toBe('The quay is safe. Nobody needs to worry');
    expect(document.machineNote).toBe('Translation of unknown origin from Norwegian (Bokmål), edited.');
  });

  it('takes XLIFF 1.1 as translate-toolkit writes it: the head of a PO file, “en-US” of Norwegian, a fuzzy unit', async () => {
    const file = write(
      'toolkit.xlf',
      `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1">
  <file original="kai.po" source-language="en-US" datatype="plaintext">
    <body>
      <trans-unit xml:space="preserve" id="2" approved="no" restype="x-gettext-domain-header"><source>Language: en
</source>
        <target state="translated">Language: en
</target>
      </trans-unit>
      <trans-unit xml:space="preserve" id="3" approved="yes"><source>Kaia stenges</source>
        <target state="translated">Quay to close</target>
        <context-group name="po-reference" purpose="location"><context context-type="sourcefile">story</context></context-group>
      </trans-unit>
      <trans-unit xml:space="preserve" id="4" approved="no"><source>Fergene går fra naboøya fra mandag.</source>
        <target state="needs-translation">The ferries leave from the next island from Monday.</target>
      </trans-unit>
      <trans-unit xml:space="preserve" id="5"><source>Saken er ikke avgjort.</source>
        <target></target>
      </trans-unit>
    </body>
  </file>
</xliff>`,
    );
    const { code, stdout, stderr } = await norwire(['apply', file, '-f', 'xliff'], { cwd: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('p2 has no English')]);
    expect([...stdout.matchAll(/<segment ([^>]*)>/g)].map(([, said]) => said)).toEqual([
      'state="final"',
      'state="initial" subState="norwire:machine"',
      'state="initial"',
    ]);
  });

  it('puts a story together from a memory of sentences, as OmegaT saves it', async () => {
    const source = write(
      'kai.txt',
      'Kaia stenges\n\nKaia er trygg. Ingen trenger å uroe seg.\n\nSaken er ikke avgjort.\n',
    );
    const unit = (norwegian: string, english: string) =>
      `<tu><tuv xml:lang="NB"><seg>${norwegian}</seg></tuv><tuv xml:lang="EN-GB"><seg>${english}</seg></tuv></tu>`;
    const file = write(
      'project_save.tmx',
      `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="OmegaT" srclang="NB"/><body>${[
        unit('Ingen trenger å uroe seg.', 'Nobody needs to worry.'),
        unit('Kaia', 'The quay'),
        unit('Kaia er trygg.', 'The quay is safe.'),
        unit('Kaia stenges', 'Quay to close'),
        unit('Saken er ikke avgjort.', 'The matter is not settled.'),
      ].join('')}</body></tmx>`,
    );
    const { code, stdout } = await norwire(['apply', file, '--source', source, '-f', 'json', '-q'], {
      cwd: folder,
    });
    const document = JSON.parse(stdout);
    expect([
      code,
      document.headline.text,
      ...document.parts.map(({ text }: { text: string }) => text),
    ]).toEqual([
      0,
      'Quay to close',
      'The quay is safe. Nobody needs to worry.',
      'The matter is not settled.',
    ]);
    const alone = await norwire(['apply', file], { cwd: folder });
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('--source STORY')]);
  });

  it('takes English alone beside its story, and refuses it without', async () => {
    const file = write('english.md', readFileSync(join(samples, 'english/hurtigmelding.md'), 'utf8'));
    const beside = await norwire(['apply', file, '--source', flash, '-f', 'ninjs'], { cwd: folder });
    expect(beside.code).toBe(0);
    const alone = await norwire(['apply', file], { cwd: folder });
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('English alone')]);
    const cut = await norwire(['apply', write('cut.json', '{"format": "norwire')], { cwd: folder });
    expect([cut.code, cut.stderr]).toEqual([2, expect.stringContaining('not well-formed')]);
  });

  it.each<[string, string, RegExp]>([
    [
      'into German',
      '<xliff version="2.1" srcLang="nb" trgLang="de"><file id="f"><unit id="u"><segment><source>Hei</source></segment></unit></file></xliff>',
      /translation into “de”/,
    ],
    [
      'without a unit',
      '<xliff version="2.1" srcLang="nb" trgLang="en"><file id="f"/></xliff>',
      /without a unit/,
    ],
    [
      'with metadata that was damaged',
      '<xliff version="2.1" srcLang="nb"><file id="f"><metadata><metaGroup category="norwire"><meta type="facts">{</meta></metaGroup></metadata><unit id="u"><segment><source>Hei</source></segment></unit></file></xliff>',
      /was damaged/,
    ],
    ['JSON of another shape', '{"name":"a","signature":{},"usage":{},"parts":[]}', /changed in its shape/],
  ])('refuses with a sentence what is %s', async (_what, text, message) => {
    const { code, stderr } = await norwire(['apply', write('bad.xlf', text)], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
