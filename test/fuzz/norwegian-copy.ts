import fc from 'fast-check';

const name = fc.constantFrom(
  'Marte Lindvåg',
  'Ola Vik',
  'Kari Moe',
  'Åse-Marie Ødegård',
  'W. Moe',
  'Ståle af Geijerstam',
  'Li Wei',
  "Siobhán O'Neill",
  'Nils Berg jr.',
);
const role = fc.constantFrom(
  'ordfører',
  'leder',
  'statsråd',
  'politiadvokat',
  'USAs utenriksminister',
  'trener',
  'fylkesmannen',
  'påtaleleiar',
  'samferdselssjef',
);
const cue = fc.constantFrom('sier', 'sa', 'seier', 'mener', 'skriver', 'forteller', 'fastslår', 'legg til');
const source = fc.constantFrom(
  'NTB',
  'VG',
  'politiet',
  'Reuters',
  'Statens vegvesen',
  'forlaget',
  'Dagens Avis',
);
const place = fc.constantFrom('Oslo', 'Skarvsund', 'Storøya', 'Kyiv', 'Bø i Telemark', 'Å');
const figure = fc.constantFrom(
  '17,2 millioner kroner',
  '1.250',
  'tre',
  '2,5 milliardar kroner',
  'halvannen million',
  '40 prosent',
  '12.30',
  'kl. 5',
  '5. mai 2026',
  '2–1 (1–0)',
  'ein av fem',
  '−4 grader',
  '100 000',
  '3/4',
  'et tosifret antall',
  '1 200 500,75',
);
const words = fc.constantFrom(
  'Vi er klare',
  'Dette er ikke over',
  'Vi har ikke noe valg',
  'Eg gler meg til å komme heim',
  'Hva nå',
  'Sikkerheten går foran alt',
  'Brua kan ikke åpnes før til våren',
  'Me veit ikkje kor mange det gjeld',
  'Da sa jeg: "Nei takk"',
  'Boka «Havets barn» er god',
  'Det var – for å si det slik – ille',
  'Han kalte det ‘håpløst’',
  'kl. 12.30 f.eks. gikk det bra, ca. 5 % av dem',
);
const holes = { N: name, R: role, C: cue, S: source, P: place, F: figure, W: words };
const filled = (pattern: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...pattern
        .split(/(\{[NRCSPFW]\})/u)
        .map((piece) => holes[piece.charAt(1) as keyof typeof holes] ?? fc.constant(piece)),
    )
    .map((pieces) => pieces.join(''));

const paragraphs = [
  '– {W}, {C} {R} {N}.',
  '– {W}, {C} {N}, {R} i {P}. – {W}.',
  '– {W}, {C} han til {S}.',
  '- {W}. {W}.',
  '— {W}, {C} hun og legger til: – {W}.',
  '– {W}?',
  '«{W}», {C} {N} på X.',
  '«{W}, {C} {N}.',
  '{R} {N} {C} at saken er «{W}».',
  '"{W}", {C} {N}. "{W}".',
  '“{W}”, {C} {R} {N} (43) ifølge {S}.',
  '„{W}“, {C} {N}',
  '«{W} «{W}» og »{W}«», {C} {N}.',
  '’{W}’, {C} {N}.',
  'Ifølge {S} er det brukt {F} på brua i {P}.',
  '{N} {C} at det gjaldt {F}, men ikke {F}.',
  'Det {C} {S}.',
  '{R} {N} ({P}) møtte {N} i {P} torsdag kl. 12.30, og {F} ble brukt. {W}.',
  'Av {N}, {S}',
  '{P} (NTB): {W}.',
  '{P} (©NTB)',
  '(©NTB)',
  '(NPK-NTB)',
  'EMBARGO: Ikke til publisering før 5. mai kl. 06.00',
  'Sperrefrist torsdag kl. 05.00',
  'Til red.: {W}',
  'Les også: {W}',
  'BILDE: https://bilder.example/1.jpg',
  'FAKTA: {P}',
  'Krig og konflikter: {W}.',
  'Dette er saken:',
  '- {F}',
  '* {W}',
  '• {F} i {P}',
  '1. {W}',
  '# {W}',
  '## {W}',
  '| {N} | {F} |',
  '{N}\t{F}\t{P}',
  '---',
  '***',
  '{P} – {P} {F}',
  'Kort mellomtittel',
  '<q1>{W}</q1>, <a1>{N}</a1>.',
  '&laquo;{W}&raquo; &ndash; {N} &amp; {S}',
  '{W},\n{C} {N}.',
  '**{W}** _{N}_ [{S}](https://x.example)',
  '',
];

export const paragraph: fc.Arbitrary<string> = fc.oneof(...paragraphs.map(filled));

/** Characters that copy picks up on its way, and that trip readers. */
export const dirt = fc.constantFrom(
  '\u00a0',
  '\u00ad',
  '\ufeff',
  '\u0000',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  '\u2028',
  '\u0085',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ud83d',
  '\udc00',
  '😀',
  '👩‍👩‍👧',
  'a\u030a',
  '\u0301',
  '\u0096',
  'Ã¥',
  '\ufffd',
  '«',
  '»',
  '"',
  '“',
  '”',
  '‘',
  '– ',
  '-',
  '<',
  '>',
  '&',
  '(',
  ')',
  '.',
  ',',
  ':',
  '   ',
  '𝒜',
  '١٢',
  '\u001b[2J',
  'İ',
  'ß',
  'ﬁ',
);

const joint = fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \n', '\n\n\n\n', '\u2029');

/** A story as plain text, clean: one joint between its paragraphs. */
const cleanCopy = fc
  .tuple(filled('{W} i {P}'), fc.array(paragraph, { maxLength: 14 }), joint)
  .map(([headline, all, between]) => [headline, ...all].join(between));

/** Now and then a paragraph as long as a book. */
const endless = fc
  .tuple(fc.oneof(paragraph, dirt, fc.string({ maxLength: 8 })), fc.integer({ min: 1_000, max: 300_000 }))
  .map(([piece, length]) => (piece === '' ? ' ' : piece).repeat(Math.ceil(length / (piece.length || 1))));

export const rawCopy = fc.oneof(
  { weight: 60, arbitrary: cleanCopy },
  {
    weight: 8,
    arbitrary: fc.array(fc.oneof(paragraph, dirt), { maxLength: 40 }).map((all) => all.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: endless },
);

export { figure, name, words };
