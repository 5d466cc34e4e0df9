import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangeDigest, makeDigest } from '../../src/batch/digest/digest.ts';
import { readDigestFile } from '../../src/batch/digest/read-digest-file.ts';
import { digestFormats } from '../../src/batch/digest/write-digest.ts';
import { readJournal } from '../../src/batch/journal/journal.ts';
import { emptyRow } from '../../src/batch/journal/story-row.ts';
import { linkTo } from '../../src/batch/page.ts';
import { endRun } from '../../src/batch/report/report.ts';
import { openOutput } from '../../src/batch/run/open-output.ts';
import { outcomeOf } from '../../src/batch/run/outcome.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import { newProgress } from '../../src/batch/run/work-through.ts';
import type { Work } from '../../src/batch/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { madeByNorwire } from '../../src/formats/markup/made-by-norwire.ts';
import { copyOf, folderWith, json, putFiles, reportIn, setupFor } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
const [inbox, out] = [() => join(room.path, 'inn'), () => join(room.path, 'ut')];
beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
});
afterEach(() => room.remove());

const work: Work = async (story) => {
  if (story.text.includes('feiler')) throw new NorwireError('reply', 'The model <refused> the story.');
  const lost = {
    rule: 'numbers',
    level: 'error',
    at: 'p1',
    message: 'The number 7 <b>is lost</b>.',
  } as const;
  const named = { rule: 'names', level: 'warning', at: 'p2', message: 'Whose name?' } as const;
  return copyOf(story.article, story.text.includes('tall') ? [lost, named] : []);
};

async function run(files: Record<string, string>): Promise<void> {
  putFiles(inbox(), files);
  const { setup } = setupFor(out(), { work, formats: [json], rights: () => ({ allowEmbargoed: true }) });
  await runBatch(setup, { inputs: [inbox()] });
}

describe('the report', () => {
  const files = {
    'a.txt': 'Alt er i orden',
    'b <i>&"\'.txt': 'Sak med tall',
    'mappe/c#1?.txt': 'Sak som feiler',
    'javascript:alert(1).txt': 'En vanlig sak',
  };

  it('has every story, what to look at comes first', async () => {
    await run(files);
    const { stories, totals } = reportIn(out());
    expect(stories.map(({ source, state }) => [source, state]).slice(0, 2)).toEqual([
      ['b <i>&"\'.txt', 'finished'],
      ['mappe/c#1?.txt', 'failed'],
    ]);
    expect(totals).toMatchObject({
      stories: 4,
      finished: 3,
      failed: 1,
      withErrors: 1,
      errors: 1,
      warnings: 1,
      input: 300,
    });
  });

  it('escapes names and messages, encodes links, and lets no script but its own run', async () => {
    await run(files);
    const page = readFileSync(join(out(), 'report.html'), 'utf8');
    expect(page).not.toContain('<i>');
    expect(page).toContain('b &lt;i&gt;&amp;&quot;&#39;.txt');
    expect(page).toContain('The model &lt;refused&gt; the story.');
    expect(page).toContain('href="./b%20_i_%26_&#39;.json"');
    expect(page).not.toMatch(/href="(?!\.\/)/);
    expect(page).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/,
    );
    expect(page).not.toMatch(/ (style|on\w+)=/);
    expect(madeByNorwire(page)).toBe(true);
  });

  it('takes several pages where the stories are many', async () => {
    const { journal, close } = openOutput(out(), 0);
    const { setup } = setupFor(out());
    await journal.change(() => {
      const found = { kind: 'file', path: 's', name: 's', size: 1, mtime: 0, ctime: 0 } as const;
      journal.files.put([{ found, name: 's', to: { state: 'done', redo: null, run: 1, place: 0 } }]);
      for (let n = 0; n < 5001; n += 1) {
        journal.stories.put({ ...emptyRow(`s${n}.txt`, 's', 0), state: 'finished' });
      }
    });
    await endRun(setup, journal, await outcomeOf(setup, journal, 1, newProgress()));
    await close();
    const [first, second] = ['report.html', 'report-2.html'].map((name) =>
      readFileSync(join(out(), name), 'utf8'),
    );
    expect(first?.match(/<tr/g)).toHaveLength(5001);
    expect(second?.match(/<tr/g)).toHaveLength(2);
    expect(first).toContain('href="./report-2.html"');
  });

  it.each([
    ['mappe/sak.md', './mappe/sak.md'],
    ['javascript:alert(1).md', './javascript%3Aalert(1).md'],
    ['100 % #1?.md', './100%20%25%20%231%3F.md'],
    ['//evil.example/x', './/' + '/evil.example/x'],
  ])('links %s as %s', (path, link) => {
    expect(linkTo(path)).toBe(link);
  });
});

describe('a digest', () => {
  const files = {
    'a.txt': 'section: Innenriks\ndate: 2026-03-01T10:00:00Z\ncredit: (©NTB)\n---\nEldst',
    'b.txt': 'section: Sport\ndate: 2026-03-02T10:00:00Z\n---\nNyest <b>fet</b>',
    'c.txt':
      'section: Innenriks\ndate: 2026-03-01T12:00:00Z\nembargo: 2026-03-05T06:00:00Z\n---\nSak med tall',
    'd.txt': 'status: canceled\n---\nTrukket',
    'e.txt': 'Sak som feiler',
  };
  const now = Date.parse('2026-03-02T12:00:00Z');

  async function digest(order: Partial<Parameters<typeof makeDigest>[1]> = {}) {
    const journal = readJournal(out());
    try {
      return await makeDigest(journal, { now, ...order });
    } finally {
      await journal.close();
    }
  }

  it('groups the briefs by section, newest first, whatever format the run wrote', async () => {
    await run(files);
    const { sections } = await digest();
    expect(sections.map(({ name, entries }) => [name, entries.map(({ headline }) => headline)])).toEqual([
      ['Sport', ['EN Nyest <b>fet</b>']],
      ['Innenriks', ['EN Sak med tall', 'EN Eldst']],
    ]);
  });

  it('keeps to a time and to sections', async () => {
    await run(files);
    const count = async (order: Parameters<typeof digest>[0]) =>
      (await digest(order)).sections.flatMap(({ entries }) => entries).length;
    expect(await count({ since: Date.parse('2026-03-01T11:00:00Z') })).toBe(2);
    expect(await count({ sections: ['innenriks'] })).toBe(2);
    expect(await count({ sections: ['Kultur'] })).toBe(0);
  });

  it('leaves out what has been withdrawn since', async () => {
    await run({ 'a.txt': 'id: ntb1\nversion: 1\n---\nFeil opplysninger' });
    expect((await digest()).sections).toHaveLength(1);
    await run({ 'a.txt': 'id: ntb1\nversion: 2\nstatus: canceled\n---\nTrukket' });
    expect((await digest()).sections).toHaveLength(0);
  });

  it.each(['md', 'html', 'text'] as const)(
    'marks findings, embargo, credit, source and signature in %s',
    async (format) => {
      await run(files);
      const text = digestFormats[format].write(await digest({ title: 'Morgen <nytt>' }));
      for (const said of [
        'Embargoed: not for publication before',
        'is lost',
        '1 warning',
        '©NTB',
        'a.txt',
        'Made by norwire 0',
      ]) {
        expect(text.toLowerCase(), said).toContain(said.toLowerCase());
      }
      if (format === 'html') expect(text).not.toMatch(/<b>|<nytt>|<script/);
      if (format === 'md') expect(text).not.toMatch(/^Nyest <b>/m);
      expect(madeByNorwire(text)).toBe(true);
    },
  );

  it('says which of its stories an editor has approved', async () => {
    await run(files);
    const made = await digest();
    const entries = made.sections.flatMap((section) => section.entries);
    const by = (names: readonly (string | null)[]) => ({
      ...made,
      sections: [
        {
          name: 'Alle',
          entries: entries.map((entry, place) => ({ ...entry, editedBy: names[place] ?? null })),
        },
      ],
    });
    for (const format of ['md', 'html', 'text'] as const) {
      const write = (names: readonly (string | null)[]): string =>
        digestFormats[format].write(by(names)).replace(/\s+/g, ' ');
      expect(write([])).toContain('Machine translations and briefs, not yet edited.');
      expect(write(['Kari Moen'])).toContain('those that name no editor are not yet edited.');
      expect(write(['Kari Moen'])).toContain('edited by Kari Moen');
      expect(write(['Kari Moen', 'Yusuf Dahl', 'Kari Moen'])).toContain('briefs, edited.');
      expect(write(['Kari Moen', 'Yusuf Dahl', 'Kari Moen'])).not.toContain('not yet edited');
    }
  });

  it('has a lead only if one is written for it, and lets it cite nothing that is not there', async () => {
    await run(files);
    const seen: string[][] = [];
    const made = await digest({
      lead: async (entries) => {
        seen.push(entries.map(({ source }) => source));
        return { text: 'Three stories today.', cites: ['a.txt', 'elsewhere.txt'] };
      },
    });
    expect(seen).toEqual([['b.txt', 'c.txt', 'a.txt']]);
    expect(made.lead).toEqual({ text: 'Three stories today.', cites: ['a.txt'] });
    expect(digestFormats.md.write(made)).toContain('Three stories today.');
    expect((await digest()).lead).toBeNull();
  });

  it('is made from JSON files too', async () => {
    const document = { name: 'ferge.txt', ...copyOf({ text: 'Ferge' } as never), findings: [] };
    const lines = `${JSON.stringify(document)}\n${JSON.stringify({ ...document, name: 'b.txt' })}\n`;
    const made = await arrangeDigest(readDigestFile(lines, 'briefs.json', now), { now });
    expect(made.sections.flatMap(({ entries }) => entries.map(({ source }) => source))).toEqual([
      'b.txt',
      'ferge.txt',
    ]);
    expect(digestFormats.md.write(made)).toContain('Made by norwire 0');
    expect(readDigestFile(JSON.stringify(document, null, 2), 'en.json', now)).toHaveLength(1);
    expect(() => readDigestFile(`${lines}{"name":"c.txt"}`, 'briefs.json', now)).toThrow(
      /briefs\.json, line 3, holds no brief/,
    );
    expect(() => readDigestFile('Ikke JSON', 'sak.txt', now)).toThrow(/sak\.txt holds no brief/);
  });

  it('says so where there is no run', async () => {
    expect(() => readJournal(inbox())).toThrow(/holds no run of norwire/);
    writeFileSync(join(room.path, 'fil'), '');
    expect(() => readJournal(join(room.path, 'fil'))).toThrow(/holds no run of norwire/);
  });
});
