import { describe, expect, it } from 'vitest';
import { decodeText, maxFileBytes, refuseLarge } from '../../src/files/decode.ts';

const sentence = 'Været på Sørlandet – «ålreit», sa Åse Østbø.';
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

const latin1Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The sentence in Windows-1252, its dash as the byte 0x96. */
const inWindows1252 = latin(sentence.replace('–', '\u0096'));

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(sentence)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${sentence}`)],
    ['Windows-1252', inWindows1252],
    ['UTF-16, little end first, marked', utf16(sentence, 'le', true)],
    ['UTF-16, big end first, marked', utf16(sentence, 'be', true)],
    ['UTF-16, little end first, not marked', utf16(sentence, 'le', false)],
    ['UTF-16, big end first, not marked', utf16(sentence, 'be', false)],
  ])('reads %s without being told', (_encoding, bytes) => {
    expect(decodeText(bytes, 'sak.txt')).toBe(sentence);
  });

  it.each([
    ['Windows-1252', utf8('VÃ¦ret pÃ¥ SÃ¸rlandet â€“ Â«Ã¥lreitÂ», sa Ã…se Ã˜stbÃ¸.')],
    ['Latin-1', utf8(latin1Of(utf8(sentence)))],
  ])('reads UTF-8 that was taken for %s and saved as UTF-8 again', (_encoding, bytes) => {
    expect(decodeText(bytes, 'sak.txt')).toBe(sentence);
  });

  it.each([
    ['letters beside marks that look like it', 'Skiltet viser «Å», «Ã» og «Â» på norsk, sa Åse.'],
    ['copy that tells of the fault', 'Avisen trykket «fÃ¥r» i stedet for «får».'],
    ['another language in Latin letters', 'São Paulo, Ã é maiúscula: â, ê, î.'],
  ])('leaves alone %s', (_case, text) => {
    expect(decodeText(utf8(text), 'sak.txt')).toBe(text);
  });

  it.each([
    [
      'UTF-8 bytes under an ISO-8859-1 declaration',
      utf8('<?xml version="1.0" encoding="ISO-8859-1"?><p>Tromsø</p>'),
    ],
    ['Latin-1 bytes under a UTF-8 declaration', latin('<?xml version="1.0" encoding="UTF-8"?><p>Tromsø</p>')],
    ['Latin-1 bytes as declared', latin('<?xml version="1.0" encoding="iso-8859-1"?><p>Tromsø</p>')],
    ['an encoding no one knows', latin('<?xml version="1.0" encoding="x-ukjent"?><p>Tromsø</p>')],
  ])('believes the bytes before the declaration: %s', (_case, bytes) => {
    expect(decodeText(bytes, 'sak.xml')).toContain('<p>Tromsø</p>');
  });

  it('reads ISO-8859-15 where it is declared', () => {
    const bytes = latin('<?xml version="1.0" encoding="ISO-8859-15"?><p>\u00a4 20 på Røst</p>');
    expect(decodeText(bytes, 'sak.xml')).toContain('€ 20 på Røst');
  });

  it('reads the windows-1252 punctuation of a file that calls itself Latin-1', () => {
    const bytes = latin(
      '<?xml version="1.0" encoding="ISO-8859-1"?><p>\u0093Ja\u0094 \u0096 30 \u0080\u0085</p>',
    );
    expect(decodeText(bytes, 'sak.xml')).toContain('<p>“Ja” – 30 €…</p>');
  });

  it('reads a stray Windows-1252 byte in UTF-8 without spoiling the rest', () => {
    const bytes = Buffer.concat([utf8('Været på Sørlandet '), Buffer.from([0x96]), utf8(' ålreit')]);
    expect(decodeText(bytes, 'sak.txt')).toBe('Været på Sørlandet – ålreit');
  });

  it('does not take «BODØ» in Latin-1 for UTF-8, although Ø» is a sequence of it', () => {
    expect(decodeText(latin('Avisen «BODØ» på nett'), 'sak.txt')).toBe('Avisen «BODØ» på nett');
  });

  it.each([
    ['%PDF-1.7 …', 'a PDF'],
    ['PK\u0003\u0004…', 'zipped'],
    ['{\\rtf1 Hei}', 'RTF'],
  ])('refuses %j with a sentence', (content, expected) => {
    expect(() => decodeText(latin(content), 'sak.doc')).toThrow(new RegExp(`^sak\\.doc is .*${expected}`));
  });

  it('refuses binary content', () => {
    expect(() => decodeText(latin('abc\0\0\0def\0\u0001\u0002\0\0ghi'), 'sak.bin')).toThrow(/binary/);
  });

  it('keeps a text that has a single NUL in it', () => {
    expect(decodeText(latin('Hei\0 der, dette er en sak.'), 'sak.txt')).toContain('der, dette er en sak.');
  });

  it('refuses a file of 100 MB by its size alone', () => {
    expect(() => refuseLarge(100 * 1024 * 1024, 'stor.xml')).toThrow(
      /^stor\.xml holds 100 MB; .* up to 16 MB/,
    );
    expect(() => refuseLarge(maxFileBytes, 'stor.xml')).not.toThrow();
    expect(() => decodeText(new Uint8Array(maxFileBytes + 1), 'stor.xml')).toThrow(/up to 16 MB/);
  });

  it('reads an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array(0), 'tom.txt')).toBe('');
  });
});

describe('letters that cannot be read', () => {
  const mac = (text: string): Uint8Array => {
    const table: Readonly<Record<string, number>> = {
      å: 0x8c,
      ø: 0xbf,
      æ: 0xbe,
      Å: 0x81,
      '«': 0xc7,
      '»': 0xc8,
      '–': 0xd0,
    };
    return Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));
  };
  const dos = (text: string): Uint8Array => {
    const table: Readonly<Record<string, number>> = { å: 0x86, ø: 0x9b, æ: 0x91, Å: 0x8f, Ø: 0x9d };
    return Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));
  };

  it.each<[string, Uint8Array]>([
    ['one å of the old Macintosh', mac('Brann på Sæter')],
    ['one ø of it', mac('Det er kaldere før jul.')],
    ['its æ', mac('Det kan være sant.')],
    ['its capital Å at the start', mac('Åse Dahl vant.')],
    ['its guillemets', mac('«Vi er her», sier Dahl.')],
    ['its dash at the start of speech', mac('Brua er stengt\n– Vi venter, sier Dahl.')],
    ['å of MS-DOS in a word', dos('Det går bra.')],
    ['ø of MS-DOS', dos('Dette skjer før jul.')],
    ['Ø of MS-DOS', dos('Østre Toten vant.')],
    ['many words of MS-DOS', dos('Det er på Nes, og det må gå.')],
  ])('of a short file are refused: %s', (_what, bytes) => {
    expect(() => decodeText(bytes, 'sak.txt')).toThrow(/^sak\.txt is in an encoding norwire does not read/);
  });

  it.each<[string, Uint8Array]>([
    ['a dagger behind a name', latin('Ola Berg\u0086 var leder.')],
    ['Spanish', latin('\u00bfQu\u00e9 pasa? sa han.')],
    ['a fraction', latin('Det varte i 1\u00be time.')],
    ['French', latin('Gar\u00e7on! \u00c7a va, \u00c8ve?')],
    ['a capital Ç in a name all in capitals', latin('BARIS \u00c7ELIK vant.')],
    ['a word all in capitals', latin('S\u00c3O PAULO vant.')],
    ['marks of Windows', latin('Han sa \u0093ja\u0094 \u0096 for 30 \u0080\u0085')],
  ])('are not seen where Windows-1252 means them: %s', (_what, bytes) => {
    expect(decodeText(bytes, 'sak.txt')).not.toMatch(/\uFFFD/);
  });

  const broken = (text: string, ...bytes: readonly number[]) =>
    Buffer.concat(
      text.split('_').flatMap((piece, at) => [...(at > 0 ? [Buffer.from(bytes)] : []), Buffer.from(piece)]),
    );
  it.each<[string, Uint8Array, string]>([
    ['the second half of å is gone', broken('Kåre er p_ Nes i går', 0xc3), 'Kåre er p\uFFFD Nes i går'],
    ['the first half is gone', broken('Kåre er p_ Nes i går', 0xa5), 'Kåre er p\uFFFD Nes i går'],
    [
      'and nothing else in the file is a letter of Norwegian',
      broken('Brann p_ Nes', 0xc3),
      'Brann p\uFFFD Nes',
    ],
    ['a file is cut in a letter', broken('Kåre går ut p_', 0xc3), 'Kåre går ut p\uFFFD'],
    ['ø in a word', broken('Kåre så dette f_r jul', 0xb8), 'Kåre så dette f\uFFFDr jul'],
    ['a dash', broken('Kåre så\n_ Vi må, sier Åse', 0xe2, 0x80), 'Kåre så\n\uFFFD Vi må, sier Åse'],
  ])('of half-broken UTF-8 are marked as lost: %s', (_what, bytes, expected) => {
    expect(decodeText(bytes, 'sak.txt')).toBe(expected);
  });

  it('reads a file of which one half is UTF-8 and the other Windows-1252', () => {
    const half = Buffer.concat([
      latin('Været på Sørlandet er ålreit, sa Åse Østbø på møtet. '),
      utf8('Får vi sol nå? – Ja.'),
    ]);
    expect(decodeText(half, 'sak.txt')).toBe(
      'Været på Sørlandet er ålreit, sa Åse Østbø på møtet. Får vi sol nå? – Ja.',
    );
  });

  it.each<[string, Uint8Array]>([
    ['cut in the middle of a character', utf16(sentence, 'le', true).subarray(0, -1)],
    [
      'with half a pair',
      Uint8Array.from([...utf16('Fest ', 'le', true), 0x3c, 0xd8, ...utf16(' nå', 'le', false)]),
    ],
  ])('marks what UTF-16 has lost: %s', (_what, bytes) => {
    expect(decodeText(bytes, 'sak.txt')).toContain('\uFFFD');
  });
});
