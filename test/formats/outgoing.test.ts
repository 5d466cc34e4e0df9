import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/formats/read/read.ts';
import {
  briefFormatNames,
  formatNames,
  writeBrief,
  writeTranslation,
} from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

const embargo = '2027-03-05T06:00:00+01:00';
const error = { rule: 'numbers-kept', level: 'error', at: 'p6', message: 'the sum is another' } as const;
const approval = { by: 'Kari Moen', at: '2027-03-04T12:00:00Z', notes: ['Set aside by Kari Moen: p6.'] };
const briefs = briefFormatNames.map((format) => `${format} brief`);

/** What people and machines read in a file of a format, whatever the case and wherever lines break. */
function written(format: string, output = bridgeOutput()): string {
  const brief = format.endsWith(' brief');
  const name = format.replace(' brief', '') as (typeof formatNames)[number];
  const text = brief ? writeBrief(name as 'md', output) : writeTranslation(name, output);
  return text.replace(/\s+/g, ' ').replaceAll('\\', '').toLowerCase();
}

describe.each([...formatNames, ...briefs])('every file says what it must: %s', (format) => {
  const output = (facts = {}) => bridgeOutput({ facts, copy: { brief: bridgeBrief } });

  it('that a machine translated and nobody has edited', () => {
    expect(written(format, output())).toContain(
      'machine translation from norwegian (bokmål), not yet edited.',
    );
  });

  it('who has edited it, once it is approved', () => {
    const text = written(format, bridgeOutput({ copy: { brief: bridgeBrief, approval } }));
    expect(text).toContain('machine translation from norwegian (bokmål), edited by kari moen');
    expect(text).not.toContain('not yet edited');
  });

  it('the credit and the signature', () => {
    const text = written(format, output());
    expect(text).toMatch(/©ntb|"ntb"|>ntb</);
    expect(text).toMatch(/norwire 0\.1\.0|"signature":/);
  });

  it('the embargo, and none where there is none', () => {
    expect(written(format, output({ embargo }))).toContain(embargo.toLowerCase());
    expect(written(format, output())).not.toMatch(/embargoed/);
  });

  it('that it was withdrawn', () => {
    const pulled = { ...output(), withdrawn: 'called back by the wire' };
    expect(written(format, pulled)).toMatch(/withdrawn: called back by the wire|"canceled"/);
  });
});

describe.each(['nitf', 'ninjs'] as const)('copy for a system that publishes by itself: %s', (format) => {
  const reread = async (output: ReturnType<typeof bridgeOutput> & { withdrawn?: string }) =>
    (await readArticles(writeTranslation(format, output), 'copy'))[0]!.facts;

  it('is usable where nothing is open', async () => {
    for (const findings of [
      [],
      [{ ...error, level: 'warning' as const }],
      [{ ...error, verdict: 'cleared' as const }],
      [{ ...error, verdict: 'mended' as const }],
    ])
      expect(await reread(bridgeOutput({ copy: { findings } }))).toMatchObject({ status: 'usable' });
  });

  it('is held until an editor approves it, with what is open in a note', async () => {
    const warning = { ...error, level: 'warning' as const };
    const facts = await reread({ ...bridgeOutput({ copy: { findings: [warning] } }), held: true });
    expect(facts.status).toBe('withheld');
    expect(facts.editorNotes.join(' ')).toContain('Held until an editor has approved it.');
    expect(facts.editorNotes.join(' ')).toContain('the sum is another');
    expect(await reread({ ...bridgeOutput(), held: true })).toMatchObject({ status: 'withheld' });
  });

  it('goes out as approved, with what was set aside in a note; its sender may hold it all the same', async () => {
    const copy = { findings: [error], approval };
    const facts = await reread({ ...bridgeOutput({ copy }), held: true });
    expect(facts.status).toBe('usable');
    expect(facts.editorNotes.join(' ')).toContain('Set aside by Kari Moen: p6.');
    expect(await reread(bridgeOutput({ copy, facts: { embargo } }))).toMatchObject({ embargo });
    expect(await reread(bridgeOutput({ copy, facts: { status: 'withheld' } }))).toMatchObject({
      status: 'withheld',
    });
    expect(await reread({ ...bridgeOutput({ copy }), withdrawn: 'wrong bridge' })).toMatchObject({
      status: 'canceled',
    });
  });

  it('is held while an error is open, with the error in a note', async () => {
    const facts = await reread(bridgeOutput({ copy: { findings: [error] }, facts: { embargo } }));
    expect(facts).toMatchObject({ status: 'withheld', embargo });
    expect(facts.editorNotes.join(' ')).toContain(
      'Held until an editor has looked: p6, numbers-kept: the sum is',
    );
  });

  it('is a cancelling item with the same id once the story is withdrawn', async () => {
    const before = await reread(bridgeOutput());
    const facts = await reread({ ...bridgeOutput(), withdrawn: 'called back by the wire' });
    expect(facts).toMatchObject({ status: 'canceled', documentId: before.documentId });
    expect(facts.editorNotes.join(' ')).toContain('Withdrawn: called back by the wire. Do not publish.');
  });
});

it('says across the review page’s head that the story is withdrawn', () => {
  const page = writeTranslation('html', { ...bridgeOutput(), withdrawn: 'called back by the wire' });
  expect(page).toContain('<title>WITHDRAWN: ');
  expect(page.indexOf('Withdrawn: called back')).toBeLessThan(page.indexOf('<h1>'));
  expect(writeTranslation('html', bridgeOutput())).not.toMatch(/withdrawn/i);
});
