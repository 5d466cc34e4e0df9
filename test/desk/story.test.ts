import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Tie {
  readonly kind: string;
  readonly norwegian: readonly Place[];
  readonly english: readonly Place[];
}
const cut = (text: string, [place]: readonly Place[]) => text.slice(place?.start, place?.end);

let desk: Awaited<ReturnType<typeof startDesk>>;

afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const start = async (english: Partial<typeof harbour.english> = {}) => {
  const told = { ...harbour, english: { ...harbour.english, ...(english as typeof harbour.english) } };
  desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [told] });
  return desk.story('havn.txt');
};
const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;
const fileOf = (ending: string) => readFileSync(join(desk.out, `havn${ending}`), 'utf8');

describe('a story at the desk', () => {
  it('stands with both languages part by part, and its quote tied on both sides', async () => {
    const story = await start();
    expect(story).toMatchObject({ state: 'machine', errors: 0, edition: 1, language: 'nb' });
    const [headline, , quote] = story.parts;
    expect(headline).toMatchObject({
      place: 'headline',
      text: 'Skjelvik harbour to close for three weeks',
      by: null,
    });
    const [tie] = quote.ties;
    expect(quote.norwegian.slice(tie.norwegian[0].start, tie.norwegian[0].end)).toBe(
      'Vi kan ikke ta imot skip før kaia er trygg',
    );
    expect(quote.text.slice(tie.english[0].start, tie.english[0].end)).toBe(
      'We can’t take in ships until the quay is safe',
    );
  });

  it('has its figures and names tied to what answers them', async () => {
    const story = await start();
    const pairs = story.parts.flatMap(
      ({ norwegian, text, ties }: { norwegian: string; text: string; ties: Tie[] }) =>
        ties
          .filter(({ kind }) => kind === 'figure' || kind === 'name')
          .map((tie) => [cut(norwegian, tie.norwegian), cut(text, tie.english)]),
    );
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['Skjelvik', 'Skjelvik'],
        ['12', '12'],
        ['Amina Larsen', 'Amina Larsen'],
        ['3,5 millioner kroner', '3.5 million kroner'],
      ]),
    );
  });

  it('is in the inbox, and found by words of either language', async () => {
    await start();
    for (const q of ['skjelv', 'vessels', 'fartøy', 'HAVN.TXT']) {
      const { body } = await desk.api.get(`/api/stories?q=${encodeURIComponent(q)}`);
      expect(
        body.stories.map(({ source }: { source: string }) => source),
        q,
      ).toEqual(['havn.txt']);
    }
    expect((await desk.api.get('/api/stories?q=ub%C3%A5t')).body.stories).toEqual([]);
    expect((await desk.api.get(`/api/stories?q=${encodeURIComponent('" OR 1 NEAR(')}`)).status).toBe(200);
  });

  it('says a wrong figure, marks it in the text, and mends it in one step', async () => {
    const story = await start({ p3: 'Repairs will cost 35 million kroner, according to the municipality.' });
    const [finding] = story.findings;
    expect(finding).toMatchObject({ rule: 'numbers-kept', level: 'error', place: 'p3' });
    expect(story).toMatchObject({ errors: 1, rank: 0 });
    expect(story.parts[3].text.slice(finding.where.start, finding.where.end)).toBe(finding.actual);
    const fixed = await desk.api.post(at(`/findings/${finding.key}/fix`), {}, { 'if-match': '"1"' });
    expect(fixed.body).toMatchObject({ errors: 0, state: 'edited', findings: [] });
    expect(fixed.body.changed.text).toBe(
      'Repairs will cost 3.5 million kroner, according to the municipality.',
    );
  });

  it('checks what is typed, and keeps who typed it', async () => {
    await start();
    const typed = await desk.api.put(
      at('/texts/p1'),
      { text: 'Skjelvik harbour will close from Monday after 13 vessels were damaged.' },
      1,
    );
    expect(typed.status).toBe(200);
    expect(typed.body).toMatchObject({ errors: 1, changed: { version: 2, by: 'cms', undoable: true } });
    expect(typed.body.changed.machine).toContain('12 vessels');
    expect(typed.body.findings[0]).toMatchObject({
      expected: '12',
      actual: '13',
      fix: expect.stringContaining('12 vessels'),
    });
    const undone = await desk.api.post(at('/texts/p1/undo'), {}, { 'if-match': '"2"' });
    expect(undone.body).toMatchObject({ errors: 0, changed: { version: 3, undoable: false, machine: null } });
  });

  it('follows a quote through an edit, and says when its marks are gone', async () => {
    await start();
    const moved = await desk.api.put(
      at('/texts/p2'),
      { text: 'Harbour master Amina Larsen said: “We can’t take in any ships until the quay is safe.”' },
      1,
    );
    expect(moved.body.findings).toEqual([]);
    const [tie] = moved.body.changed.ties;
    expect(moved.body.changed.text.slice(tie.english[0].start, tie.english[0].end)).toBe(
      'We can’t take in any ships until the quay is safe.',
    );
    const bare = await desk.api.put(
      at('/texts/p2'),
      { text: 'We can’t take in any ships until the quay is safe, harbour master Amina Larsen said.' },
      moved.body.changed.version,
    );
    expect(bare.body.findings).toContainEqual(
      expect.objectContaining({ rule: 'quotes-kept', level: 'error', place: 'p2' }),
    );
  });

  it('puts the marks back in one step where a quote has lost them', async () => {
    await start();
    const bare = await desk.api.put(
      at('/texts/p2'),
      { text: harbour.english.p2?.replace(/<.?q>/g, '') ?? '' },
      1,
    );
    const [finding] = bare.body.findings;
    expect(finding).toMatchObject({ rule: 'quotes-kept', fix: expect.stringMatching(/^“We can’t/) });
    const fixed = await desk.api.post(at(`/findings/${finding.key}/fix`), {}, { 'if-match': '"2"' });
    expect(fixed.body).toMatchObject({ errors: 0, findings: [] });
    expect(fixed.body.changed.text).toBe(
      '“We can’t take in ships until the quay is safe,” harbour master Amina Larsen said.',
    );
  });

  it('sets an error aside only with a reason, and brings it back when the text changes', async () => {
    const story = await start({
      p1: 'Skjelvik harbour will close from Monday after 13 vessels were damaged in the storm.',
    });
    const [{ key }] = story.findings;
    expect((await desk.api.post(at(`/findings/${key}/dismiss`))).body).toMatchObject({ code: 'unusable' });
    const aside = await desk.api.post(at(`/findings/${key}/dismiss`), { reason: 'the owner says 13' });
    expect(aside.body).toMatchObject({
      errors: 0,
      findings: [{ dismissed: { by: 'cms', reason: 'the owner says 13' } }],
    });
    const typed = await desk.api.put(
      at('/texts/p1'),
      { text: 'Skjelvik harbour closes on Monday after 13 vessels were damaged in the storm.' },
      1,
    );
    expect(typed.body).toMatchObject({ errors: 1, findings: [{ dismissed: null }] });
  });

  it('is held until the text that an editor has seen is approved', async () => {
    const story = await start();
    expect(fileOf('.nitf.xml')).toContain('management-status="withheld"');
    expect(fileOf('.ninjs.json')).toContain('Held until an editor has approved it.');
    expect(fileOf('.md')).toContain('not yet edited');
    const typed = await desk.api.put(
      at('/texts/headline'),
      { text: 'Storm-hit Skjelvik harbour to close for three weeks' },
      1,
    );
    expect((await desk.api.post(at('/approve'), { hash: story.hash })).body).toMatchObject({
      code: 'text-changed',
      hash: typed.body.hash,
    });
    const approved = await desk.api.post(at('/approve'), { hash: typed.body.hash });
    expect(approved.body).toMatchObject({ state: 'sent' });
    expect(fileOf('.nitf.xml')).toContain('management-status="usable"');
    expect(fileOf('.nitf.xml')).toContain('Storm-hit Skjelvik harbour');
    expect(JSON.parse(fileOf('.ninjs.json'))).toMatchObject({ pubStatus: 'usable' });
    expect(fileOf('.md')).toContain('edited by cms');
    expect(fileOf('.md')).not.toContain('not yet edited');
  });

  it('is not approved over an open error without a reason, and says the reason in what goes out', async () => {
    const story = await start({
      p1: 'Skjelvik harbour will close from Monday after 13 vessels were damaged in the storm.',
    });
    const refused = await desk.api.post(at('/approve'), { hash: story.hash });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'not-approvable', open: [{ rule: 'numbers-kept' }] },
    });
    const approved = await desk.api.post(at('/approve'), { hash: story.hash, reason: 'confirmed by phone' });
    expect(approved.body.state).toBe('sent');
    expect(fileOf('.nitf.xml')).toMatch(/management-status="usable"[\s\S]*confirmed by phone/);
  });

  it('must be approved again after an edit', async () => {
    const story = await start();
    await desk.api.post(at('/approve'), { hash: story.hash });
    const typed = await desk.api.put(
      at('/texts/headline'),
      { text: 'Skjelvik harbour closes for three weeks' },
      1,
    );
    expect(typed.body.state).toBe('edited');
    expect(fileOf('.md')).toContain('Skjelvik harbour to close');
    await desk.api.post(at('/approve'), { hash: typed.body.hash });
    expect(fileOf('.md')).toContain('Skjelvik harbour closes');
    const { body } = await desk.api.get(at(''));
    expect(body.approval).toMatchObject({ number: 2, by: 'cms' });
  });
});
