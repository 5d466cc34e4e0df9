import { describe, expect, it } from 'vitest';
import { readTmx, type TmxReport, type TmxUnit } from '../../src/formats/memory/tmx.ts';
import { writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeOutput } from './fixture.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string | Uint8Array, size = 1 << 16) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const units: TmxUnit[] = [];
  let report: TmxReport | undefined;
  const options = { name: 'minne.tmx', onReport: (told: TmxReport) => (report = told) };
  for await (const unit of readTmx(chunksOf(bytes, size), options)) units.push(unit);
  return { units, report };
}

const file = (body: string, start = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${start}<tmx version="1.4"><header segtype="sentence" srclang="nb"/><body>\n${body}\n</body></tmx>`;
const variant = (language: string, text: string, more = '') =>
  `<tuv xml:lang="${language}"${more}><seg>${text}</seg></tuv>`;
const unit = (norwegian: string, english: string, inside = '') =>
  `<tu>${inside}${variant('nb', norwegian)}${variant('en', english)}</tu>`;

describe('a translation memory is read unit by unit', () => {
  it('takes what OmegaT saves: its document type, capitals in codes, an alternative with its neighbours', async () => {
    const { units, report } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0" segtype="sentence" srclang="NB"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv xml:lang="NB">
        <seg>Havna er stengt.</seg>
      </tuv>
      <tuv xml:lang="EN-GB" changeid="Thandi Nkosi" changedate="20261129T081500Z" creationid="Jo" creationdate="20261101T101010Z">
        <seg>The harbour is closed.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">havn.txt</prop>
      <prop type="prev">Det blåser opp.</prop>
      <prop type="next"></prop>
      <tuv xml:lang="NB">
        <seg>Havna er stengt.</seg>
      </tuv>
      <tuv xml:lang="EN-GB">
        <seg>The port has been shut.</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`);
    expect(units).toEqual([
      {
        held: null,
        language: 'nb',
        norwegian: 'Havna er stengt.',
        english: 'The harbour is closed.',
        previous: null,
        next: null,
        who: 'Thandi Nkosi',
        when: '2026-11-29T08:15:00Z',
      },
      {
        held: null,
        language: 'nb',
        norwegian: 'Havna er stengt.',
        english: 'The port has been shut.',
        previous: 'Det blåser opp.',
        next: null,
        who: null,
        when: null,
      },
    ]);
    expect(report).toEqual({ units: 2, given: 2, skipped: [], cut: false });
  });

  it('takes what translate-toolkit writes', async () => {
    const { units } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Translate Toolkit" creationtoolversion="3.8.4" segtype="sentence" o-tmf="UTF-8" adminlang="en" srclang="en" datatype="PlainText"/>
  <body>
    <tu>
      <tuv xml:lang="nb">
        <seg>Rederiet Å &amp; Sønn klager</seg>
      </tuv>
      <tuv xml:lang="en">
        <seg>Shipping line Å &amp; Sønn complains</seg>
      </tuv>
    </tu>
  </body>
</tmx>`);
    expect(units.map(({ norwegian, english }) => [norwegian, english])).toEqual([
      ['Rederiet Å & Sønn klager', 'Shipping line Å & Sønn complains'],
    ]);
  });

  it.each([
    ['nb', 'nb'],
    ['nb-NO', 'nb'],
    ['NOB', 'nb'],
    ['no', 'nb'],
    ['no_NO', 'nb'],
    ['no-bok', 'nb'],
    ['nn', 'nn'],
    ['nn-NO', 'nn'],
    ['no-nyn', 'nn'],
  ])('takes the code %s for %s', async (code, language) => {
    const { units } = await read(
      file(`<tu>${variant(code, 'Ferja kom til kai.')}${variant('en', 'A')}</tu>`),
    );
    expect(units[0]?.language).toBe(language);
  });

  it('takes “no” for Nynorsk where the words are: “Vi veit ikkje kvifor ho ikkje kom.”', async () => {
    const { units } = await read(
      file(`<tu>${variant('no', 'Vi veit ikkje kvifor ho ikkje kom.')}${variant('en', 'A')}</tu>`),
    );
    expect(units[0]?.language).toBe('nn');
  });

  it('gives one unit for each kind of Norwegian, and takes the English from either side', async () => {
    const { units } = await read(
      file(`<tu>${variant('en-US', 'Yes')}${variant('nn', 'Ja da')}${variant('nb', 'Ja')}</tu>`),
    );
    expect(units.map(({ language, norwegian }) => [language, norwegian])).toEqual([
      ['nn', 'Ja da'],
      ['nb', 'Ja'],
    ]);
  });

  it('leaves a format’s codes out of the words, and keeps what is only marked', async () => {
    const { units } = await read(
      file(
        unit(
          'Hun <bpt i="1">&lt;b&gt;</bpt>kom<ept i="1">&lt;/b&gt;</ept> <hi>først</hi>',
          'She came<ph/> first',
        ),
      ),
    );
    expect(units[0]).toMatchObject({ norwegian: 'Hun kom først', english: 'She came first' });
  });

  it('reads HTML’s named characters and ampersands that nobody escaped', async () => {
    const { units, report } = await read(
      file(
        unit(
          'Br&oslash;d & sirkus hos AT&T</seg><note>x</note></tuv><tuv xml:lang="da"><seg>x',
          'Bread &ndash; B&B',
        ),
      ),
    );
    expect(units[0]).toMatchObject({ norwegian: 'Brød & sirkus hos AT&T', english: 'Bread – B&B' });
    expect(report?.skipped).toEqual([]);
  });

  it('reads UTF-16 by its byte order mark and Latin-1 by its declaration', async () => {
    const text = file(unit('Blåbær', 'Bilberries'));
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const latin1 = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    for (const bytes of [utf16, latin1]) expect((await read(bytes)).units[0]?.norwegian).toBe('Blåbær');
  });

  it('gives the same whatever the chunks: entities, CDATA and letters are cut in two', async () => {
    const text = file(
      unit('Sm&oslash;r & br&#248;d', 'Butter &amp; bread <![CDATA[ & <jam> ]]>') +
        unit('Ærlig «talt»', 'Honestly'),
    );
    const whole = await read(text);
    expect(whole.units[0]).toMatchObject({ norwegian: 'Smør & brød', english: 'Butter & bread & <jam>' });
    for (const size of [1, 2, 3, 7, 16]) expect(await read(text, size)).toEqual(whole);
  });

  it('leaves out what cannot be used and says what, why and where', async () => {
    const { units, report } = await read(
      file(
        [
          unit('Én', 'One'),
          unit('Én', 'One'),
          unit('To &ukjent; ord', 'Two words'),
          unit('Tre &#x1F; ord', 'Three words'),
          unit('Fire', ''),
          `<tu>${variant('nb', 'Fem')}</tu>`,
          `<tu>${variant('sv', 'Sex')}${variant('en', 'Six')}</tu>`,
          `<tu>${variant('nb', 'Sju')}${variant('en', 'Seven', ' creationid="MT!"')}</tu>`,
          unit('Åtte', 'Eight', '<prop type="x-norwire-state">machine</prop>'),
          unit('Ni \uFFFD', 'Nine'),
          `<tu>${variant('nb', 'Ti <hi>x')}${variant('en', 'Ten')}</tu>`,
          unit('Elleve', 'Eleven'),
        ].join('\n'),
      ),
    );
    expect(units.map(({ english }) => english)).toEqual(['One', 'Eleven']);
    expect(report).toMatchObject({ units: 12, given: 2, cut: false });
    expect(report?.skipped.map(({ fault, count, lines }) => [fault, count, lines])).toEqual([
      ['doubled', 1, [4]],
      ['reference', 2, [5, 6]],
      ['empty', 1, [7]],
      ['english', 1, [8]],
      ['norwegian', 1, [9]],
      ['machine', 2, [10, 11]],
      ['lost', 1, [12]],
      ['broken', 1, [13]],
    ]);
  });

  it('keeps a pair that stands in two places between other neighbours', async () => {
    const pair = (previous: string) => unit('Ja.', 'Yes.', `<prop type="prev">${previous}</prop>`);
    expect((await read(file(pair('Kommer du?') + pair('Går du?')))).units).toHaveLength(2);
  });

  it('gives what stands before a file was cut off, and says that it was', async () => {
    const text = file(unit('Én', 'One') + unit('To', 'Two'));
    const { units, report } = await read(text.slice(0, text.indexOf('Two')));
    expect(units.map(({ english }) => english)).toEqual(['One']);
    expect(report?.cut).toBe(true);
  });

  it('gives nothing of a copy that norwire wrote and nobody has approved, and all of an approved one', async () => {
    const machine = await read(writeTranslation('tmx', bridgeOutput()));
    expect(machine.units).toEqual([]);
    expect(machine.report?.skipped).toMatchObject([{ fault: 'machine' }]);
    const approval = { by: 'Siv Aas', at: '2026-11-30T10:00:00.000Z', notes: [] };
    const approved = await read(writeTranslation('tmx', bridgeOutput({ copy: { approval } })));
    expect(approved.units[1]).toMatchObject({
      previous: approved.units[0]?.norwegian,
      next: approved.units[2]?.norwegian,
      who: 'Siv Aas',
      when: '2026-11-30T10:00:00Z',
    });
  });
});

describe('a memory that means harm or is none is refused with a sentence', () => {
  it.each([
    [
      'entities of its own',
      file('', '<!DOCTYPE tmx [<!ENTITY a "b">]>'),
      /minne\.tmx declares markup of its own/,
    ],
    ['another root', '<nitf><body/></nitf>', /minne\.tmx is no TMX: its root element is “nitf”/],
    ['no XML', 'Kjære lesere, dette er en vanlig tekst.', /minne\.tmx is no TMX/],
    ['nothing', '', /minne\.tmx is no TMX/],
    ['elements 5,000 deep', file(`<tu>${'<hi>'.repeat(5000)}`), /nests its elements more than 100 deep/],
    [
      'a text of 20 million characters',
      file(`<tu><tuv xml:lang="nb"><seg>${'x'.repeat(2e7)}`),
      /a piece of more than 8 million/,
    ],
  ])('%s', async (_what, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
