import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/memory/index.ts';
import { pair } from '../memory/pairs.ts';
import { norwire, temporaryFolder } from '../support/command.ts';

const norwegian = `Kaia i Skjelvik er stengt

Kaia i Skjelvik er stengt etter at tre skip ble skadet.

– Vi må vente på stormen, sier havnesjef Amina Larsen.
`;
const english = `The quay in Skjelvik is closed

The quay in Skjelvik is closed after three ships were damaged.

“We must wait for the storm,” harbour master Amina Larsen says.
`;

function desk(files: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries({ 'havn.txt': norwegian, 'havn.en.txt': english, ...files }))
    writeFileSync(join(cwd, name), text);
  const run = (...argv: readonly string[]) => norwire(argv, { cwd });
  return { cwd, run };
}

describe('norwire memory', () => {
  it('takes a story and its English that a person approved, and says what there is', async () => {
    const { run } = desk();
    const added = await run(
      'memory',
      'add',
      'havn.txt',
      'havn.en.txt',
      '--by',
      'Siw Haugen',
      '--memory',
      'm.sqlite',
    );
    expect(added).toMatchObject({ code: 0, stdout: '3 pairs added, 0 known already.\n' });
    const again = await run(
      'memory',
      'add',
      'havn.txt',
      'havn.en.txt',
      '--by',
      'Siw Haugen',
      '--memory',
      'm.sqlite',
    );
    expect(again.stdout).toBe('0 pairs added, 3 known already.\n');
    const stats = await run('memory', 'stats', '--json', '--memory', 'm.sqlite');
    expect(JSON.parse(stats.stdout)).toMatchObject({ pairs: 3, nb: 3, nn: 0, stories: 1, held: 0 });
    const { stdout } = await run('memory', 'search', 'skjelvik', 'tre', '--memory', 'm.sqlite');
    expect(stdout).toContain('approved by Siw Haugen · 2026-11-22 · havn.txt');
    expect(stdout).toContain('after three ships were damaged');
  });

  it('takes nothing that nobody approved', async () => {
    const { run } = desk();
    expect(await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--memory', 'm.sqlite')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('say who did with --by NAME'),
    });
  });

  it('leaves out a part that has an error, names it, and exits 1', async () => {
    const { run } = desk({ 'havn.en.txt': english.replace('three ships', '30 ships') });
    const { code, stdout, stderr } = await run(
      ...['memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw', '--memory', 'm.sqlite'],
    );
    expect([code, stdout]).toEqual([1, '2 pairs added, 0 known already, 1 left out for their errors.\n']);
    expect(stderr).toContain('“30”');
  });

  it('refuses English that does not have the parts of the Norwegian', async () => {
    const { run } = desk({ 'havn.en.txt': 'The quay in Skjelvik is closed\n\nAll of it.\n' });
    expect(
      await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw', '--memory', 'm.sqlite'),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('has 2 parts and havn.txt 3') });
  });

  it('goes out as TMX and comes in again, neighbours and all', async () => {
    const { cwd, run } = desk();
    await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw Haugen', '--memory', 'm.sqlite');
    await run('memory', 'export', '-o', 'm.tmx', '--memory', 'm.sqlite');
    const { stdout } = await run('memory', 'import', 'm.tmx', '--memory', 'n.sqlite');
    expect(stdout).toBe('m.tmx: 3 pairs added, 0 known already.\n');
    const memory = openMemory({ file: join(cwd, 'n.sqlite') });
    const [last, , first] = await memory.search('', 10);
    expect(first).toMatchObject({
      by: 'Siw Haugen',
      previous: '',
      next: expect.stringContaining('tre skip'),
    });
    expect(last).toMatchObject({ next: '', previous: expect.stringContaining('tre skip') });
    await memory.close();
  });

  it('says what of a TMX it left out, and why', async () => {
    const unit = (source: string, more = '') =>
      `<tu${more}><tuv xml:lang="nb"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>English</seg></tuv></tu>\n`;
    const { run } = desk({
      'm.tmx': `<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>\n${unit('Kaia er stengt.')}${unit('Kaia er stengt.')}${unit('Kaia &nowhere; stengt.')}${unit('Havna er stengt.', ' changeid="MT!"')}</body></tmx>`,
    });
    const { code, stdout } = await run('memory', 'import', 'm.tmx', '--memory', 'm.sqlite');
    expect(code).toBe(0);
    expect(stdout).toContain('m.tmx: 1 pair added');
    expect(stdout).toMatch(/1 that stand there already, word for word \(line 4\)/);
    expect(stdout).toMatch(/1 with a reference that stands for nothing/);
    expect(stdout).toMatch(/1 made by a machine, which nobody has approved/);
  });

  it('keeps what senders hold back out of what it exports, and marks it where it is looked at', async () => {
    const { cwd, run } = desk();
    const memory = openMemory({ file: join(cwd, 'm.sqlite') });
    await memory.add([
      pair('Et hemmelig forlik er klart.', 'A secret deal is done.', { held: '2026-12-01T06:00:00Z' }),
      pair('Havna er åpen.', 'The harbour is open.'),
    ]);
    await memory.close();
    const { stdout, stderr } = await run('memory', 'export', '--memory', 'm.sqlite');
    expect(stdout).toContain('The harbour is open.');
    expect(stdout).not.toContain('secret');
    expect(stderr).toContain('Left out: 1 pair of stories that were under embargo or withheld');
    expect((await run('memory', 'export', '--allow-embargoed', '--memory', 'm.sqlite')).stdout).toContain(
      'secret',
    );
    expect((await run('memory', 'search', 'secret', '--memory', 'm.sqlite')).stdout).toContain(
      'under embargo until 2026-12-01T06:00:00Z',
    );
  });

  it('takes over the embargo of a TMX that norwire wrote of a story', async () => {
    const { cwd, run } = desk({
      'story.tmx':
        '<?xml version="1.0"?><tmx version="1.4"><header><note>Embargoed: not for publication before 2026-12-01T06:00:00+01:00.</note></header><body><tu><tuv xml:lang="nb"><seg>Et forlik er klart.</seg></tuv><tuv xml:lang="en"><seg>A deal is done.</seg></tuv></tu></body></tmx>',
    });
    await run('memory', 'import', 'story.tmx', '--memory', 'm.sqlite');
    const memory = openMemory({ file: join(cwd, 'm.sqlite') });
    expect((await memory.search('', 1))[0]?.held).toBe('2026-12-01T06:00:00+01:00');
    await memory.close();
  });

  it('carries embargoes and what was withheld from one memory to the next', async () => {
    const { cwd, run } = desk();
    const held = ['2026-12-01T06:00:00Z', 'withheld', null];
    const from = openMemory({ file: join(cwd, 'm.sqlite') });
    await from.add(
      held.map((one, at) => pair(`Havna er stengt ${at}.`, `The port is closed ${at}.`, { held: one })),
    );
    await from.close();
    const all = ['--allow-embargoed', '--allow-withheld'];
    expect((await run('memory', 'export', ...all, '-o', 'm.tmx', '--memory', 'm.sqlite')).code).toBe(0);
    await run('memory', 'import', 'm.tmx', '--memory', 'n.sqlite');
    const memory = openMemory({ file: join(cwd, 'n.sqlite') });
    expect((await memory.search('', 9)).map((one) => one.held).reverse()).toEqual(held);
    await memory.close();
  });

  it('carries what was withheld in the TMX of a story', async () => {
    const { cwd, run } = desk({
      'kvartal.json': readFileSync('samples/wire/kvartal.ninjs.json', 'utf8').replace('usable', 'withheld'),
    });
    await run(
      'translate',
      '--engine',
      'recorded',
      'kvartal.json',
      '--allow-withheld',
      '-f',
      'tmx',
      '-o',
      's.tmx',
    );
    const tmx = readFileSync(join(cwd, 's.tmx'), 'utf8');
    writeFileSync(join(cwd, 's.tmx'), tmx.replaceAll('>machine<', '>approved<'));
    await run('memory', 'import', 's.tmx', '--memory', 'm.sqlite');
    const { pairs, held } = JSON.parse(
      (await run('memory', 'stats', '--json', '--memory', 'm.sqlite')).stdout,
    );
    expect(pairs).toBeGreaterThan(10);
    expect(held).toBe(pairs);
  });

  it('never writes an export over the memory, and says where it cannot write', async () => {
    const { cwd, run } = desk();
    await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw Haugen', '--memory', 'm.sqlite');
    const over = await run('memory', 'export', '-o', './m.sqlite', '--memory', 'm.sqlite');
    expect(over).toMatchObject({ code: 2, stderr: expect.stringContaining('-o would write over') });
    expect((await run('memory', 'stats', '--memory', 'm.sqlite')).stdout).toContain('3 pairs');
    const under = await run('memory', 'export', '-o', 'havn.txt/m.tmx', '--memory', 'm.sqlite');
    expect(under).toMatchObject({ code: 2, stderr: expect.stringContaining('part of its path is a file') });
    expect((await run('memory', 'export', '-o', 'm.tmx', '--memory', 'm.sqlite')).code).toBe(0);
    expect(statSync(join(cwd, 'm.tmx')).mode & 0o077).toBe(0);
  });

  it('asks for a look at a TMX that is cut off', async () => {
    const { run } = desk({
      'm.tmx':
        '<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="nb"><seg>Kaia er stengt.</seg></tuv><tuv xml:lang="en"><seg>The quay is closed.</seg></tuv></tu><tu><tuv',
    });
    const { code, stdout } = await run('memory', 'import', 'm.tmx', '--memory', 'm.sqlite');
    expect(stdout).toContain('some of it is missing');
    expect(code).toBe(1);
  });

  it('finds words whatever their capitals, Æ, Ø and Å too', async () => {
    const { cwd, run } = desk();
    const memory = openMemory({ file: join(cwd, 'm.sqlite') });
    await memory.add([pair('Ferja til Øyane er 100 % full.', 'The ferry to Øyane is 100% full.')]);
    await memory.close();
    for (const words of ['øyane', 'ØYANE', '100%', 'ferja ferry'])
      expect((await run('memory', 'search', ...words.split(' '), '--memory', 'm.sqlite')).stdout).toContain(
        'full',
      );
    expect((await run('memory', 'search', '1_0', '--memory', 'm.sqlite')).stdout).toContain('Nothing');
  });

  it('leaves nothing in the file of what was forgotten', async () => {
    const { cwd, run } = desk();
    await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw Haugen', '--memory', 'm.sqlite');
    const has = () => readFileSync(join(cwd, 'm.sqlite')).includes('We must wait for the storm');
    expect(has()).toBe(true);
    await run('memory', 'forget', '--story', 'havn.txt', '--memory', 'm.sqlite');
    expect(has()).toBe(false);
  });

  it('forgets a story, and asks for one thing to forget', async () => {
    const { run } = desk();
    await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw Haugen', '--memory', 'm.sqlite');
    expect((await run('memory', 'forget', '--memory', 'm.sqlite')).stderr).toContain('Say what to forget');
    const { stdout } = await run('memory', 'forget', '--story', 'havn.txt', '--memory', 'm.sqlite');
    expect(stdout).toBe('3 pairs forgotten.\n');
    expect((await run('memory', 'search', 'kaia', '--memory', 'm.sqlite')).stdout).toBe(
      'Nothing in the memory has these words.\n',
    );
  });

  it('is named by norwire.json, by --memory, or by the folder of its desk; without one it says what to do', async () => {
    const { cwd, run } = desk({ 'norwire.json': '{"memory": "m.sqlite"}' });
    await run('memory', 'add', 'havn.txt', 'havn.en.txt', '--by', 'Siw Haugen');
    expect((await run('memory', 'stats')).stdout).toContain('3 pairs');
    expect((await run('memory', 'stats', '--no-memory')).code).toBe(2);
    const { stderr } = await run('memory', 'stats', '--memory', cwd);
    expect(stderr).toMatch(/There is no memory in .*desk\.sqlite yet/);
    expect((await desk().run('memory', 'stats')).stderr).toContain('No memory is named.');
  });
});

describe('norwire terms import, propose and export', () => {
  const list = 'Norwegian;English;note\nhavnesjef;harbour master;\nkai | brygge;quay;\nhavn;;\n';
  const tbx = `<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="nb-NO"><tig><term>fylkesting</term></tig></langSet><langSet xml:lang="en-GB">
<tig><term>county council</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>county parliament</term></tig><tig><term>county assembly</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet></termEntry><termEntry id="2"><langSet xml:lang="de"><tig><term>Hafen</term></tig></langSet></termEntry></body></text></martif>`;

  it('keep a desk’s own lists, CSV and TBX, and use them in the next story', async () => {
    const { run } = desk({ 'liste.csv': list, 'liste.tbx': tbx });
    const { code, stdout, stderr } = await run(
      'terms',
      'import',
      'liste.csv',
      'liste.tbx',
      '--memory',
      'm.sqlite',
    );
    expect([code, stdout]).toEqual([1, 'liste.csv: 2 terms imported.\nliste.tbx: 1 term imported.\n']);
    expect(stderr).toContain('liste.csv, line 4: has no English for “havn”');
    expect(stderr).toContain('liste.tbx: left out, for want of Norwegian or English: 1 concept');
    expect((await run('terms', 'export', '--memory', 'm.sqlite')).stdout).toBe(
      'Norwegian,English,note\nfylkesting,county assembly | county parliament,\nhavnesjef,harbour master,\nkai | brygge,quay,\n',
    );
    expect((await run('terms', 'havn.txt', '--memory', 'm.sqlite')).stdout).toContain(
      'havnesjef = harbour master  (glossary; p2)',
    );
    expect((await run('memory', 'forget', '--term', 'havnesjef', '--memory', 'm.sqlite')).stdout).toBe(
      'The term is forgotten.\n',
    );
  });

  it('propose what editors changed, and take or refuse it', async () => {
    const { cwd, run } = desk();
    const memory = openMemory({ file: join(cwd, 'm.sqlite') });
    await memory.add(
      ['Kystverket advarer mot is.', 'To skip fikk hjelp av Kystverket.', 'Kystverket tier.'].map(
        (text, at) =>
          pair(text, `The Norwegian Coastal Administration ${at}.`, {
            machine: `The Coastal Directorate ${at}.`,
          }),
      ),
    );
    await memory.close();
    const propose = (...more: string[]) => run('terms', 'propose', '--memory', 'm.sqlite', ...more);
    expect((await propose()).stdout).toBe(
      'kystverket = Norwegian Coastal Administration  (for “coastal directorate”, 3 of 3 times)\n',
    );
    expect(await propose('--accept', 'losverket')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“losverket” is not proposed'),
    });
    expect((await propose('--accept', 'kystverket')).stderr).toContain('accepted');
    expect((await propose()).stderr).toContain('Nothing was changed often and alike enough');
    expect((await run('terms', 'export', '--memory', 'm.sqlite')).stdout).toContain(
      'kystverket,Norwegian Coastal Administration,',
    );
  });

  it('leave no file behind where there was no memory', async () => {
    const { cwd, run } = desk();
    expect((await run('terms', 'export', '--memory', 'nei.sqlite')).code).toBe(2);
    expect(() => readFileSync(join(cwd, 'nei.sqlite'))).toThrow();
  });
});
