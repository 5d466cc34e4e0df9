import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../src/language/nb/sentences.ts';
import { readTokens } from '../../../src/language/nb/tokens.ts';

function sentencesOf(text: string, from = 0, to = Number.POSITIVE_INFINITY): string[] {
  const tokens = readTokens(text);
  return readSentences(tokens, from, Math.min(to, tokens.length)).map((sentence) => {
    const [first, last] = [tokens[sentence.from], tokens[sentence.to - 1]];
    return text.slice(first?.start, last?.end);
  });
}

describe('a text is cut into sentences', () => {
  it.each<readonly [...sentences: string[]]>([
    ['Vi kom.', 'Vi så.', 'Vi vant.'],
    ['Vi kom!', 'Hva nå?', 'Vel …', 'Nei.'],
    ['Vi kom.', 'Ingen vet noe'],
    ['Vi kom.', '12 så på.'],
    ['«Vi kom.»', 'Hun så.'],
    ['"Vi kom."', '“Nei.”', '„Nei!“', '‘Nei.’', '(Vi kom.)', '[Rettet.]', 'Slutt.'],
    ['(«Vi kom.»)', 'Hun så.'],
    ['Vi kom.', '«Nei.»'],
    ['Ja!', '– Nei.', '- Nei.', '— Nei.'],
    ['Kari Moe:', '– Vi er klare.'],
    ['Kari Moe sier:', '- Vi er klare.'],
    ['Kari Moe sier:', '— Vi er klare.'],
    ['Alt ble dyrere i 2024.', 'Moe er bekymret.'],
    ['Hun ble nummer 17.', '– Jeg er fornøyd, sier hun.'],
    ['Hun ble nummer 17.', '- Jeg er fornøyd, sier hun.'],
    ['Hun ble nummer 3.', '– 12 år er lenge, sier hun.'],
    ['De kom.', '– 3. plass er bra, sier hun.'],
    ['Det skjedde i 2024.', '«3. etasje brant.»'],
    ['Det kostet 5 mill.', 'Hun betalte.'],
    ['Saken kommer før jul.', 'Da stemmer de.'],
    ['Det er varmt, tørt osv.', '«Nei.»'],
    ['Det var W.', '12 kom.'],
    ['Var det Pål W?', 'Moe vet ikke.'],
    ['(Se del B.)', 'Moe kom.'],
    ['.', 'Moe kom.'],
    ['Ja.', 'Nei.', 'Jo.'],
  ])('%s | %s', (...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    'Møtet er i St. Olavs gate.',
    'Møtet ble holdt i jan. 2024 i Oslo.',
    'Møtet 24. jul. 2024 ble avlyst.',
    'Møtet 24 jul. 2024 ble avlyst.',
    'Prof. Moe og dr. Vik kom.',
    'Bl.a. Norge er med.',
    'Pål W. Moe kom.',
    'Arvingane etter Fredr. Moe kom.',
    'Det kostet 5 mill. kroner.',
    'Det ble 5 mill. 200.000 var ventet',
    'Den 17. mai er fri.',
    'Feiringa varer frå 1. - 3. mai.',
    'Feiringen varer 1.–3. mai.',
    'Laget kom på 2. – 3. plass i cupen.',
    'Hun ble nr. 3, foran Moe.',
    'Hva? spør hun.',
    '«Hva?» spør hun.',
    'Vi kom … og gikk.',
    'Hun er lege.,',
    'Det gikk galt. !',
    'Kampen endte slik: – uavgjort.',
    'Hun sa: Vi kommer.',
    'Kari Moe: –',
    'Adresse: E-post Moe',
    'Vi kom, – Moe og jeg.',
  ])('%s is one', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('a closing mark that stands apart from the full stop belongs to what follows', () => {
    expect(sentencesOf('Vi kom. » Hun så.')).toEqual(['Vi kom. » Hun så.']);
  });

  it('nothing outside its range counts', () => {
    expect(sentencesOf('Vi kom. Hun så. Alle gikk.', 3, 6)).toEqual(['Hun så.']);
    expect(sentencesOf('«Vi kom.» Hun så.', 1, 4)).toEqual(['Vi kom.']);
    expect(sentencesOf('Det var i 2024. mai', 0, 5)).toEqual(['Det var i 2024.']);
    expect(sentencesOf('Vi kom.', 1, 1)).toEqual([]);
  });
});
