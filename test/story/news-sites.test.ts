import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

/** Who speaks in the first quote of some paragraphs. */
const firstSpeaker = (copy: string): string | undefined =>
  rowsOf(readCopy(...copy.split(' | ')))[0]
    ?.split(' · ')
    .at(-1);

it.each([
  // A compound before a name, whatever its noun.
  ['Den tidligere Fjord United-stjernen Ayaan Solli er glad. | – Ja, sier Solli.', 'Ayaan Solli'],
  ['Fjord United-legenda Ayaan Solli er glad. | – Ja, seier Solli.', 'Ayaan Solli'],
  // Whose player, and a title with a capital in the credit before it.
  ['Fjord Uniteds Per Solli er glad. | – Ja, sier Solli.', 'Per Solli'],
  ['Foto: Bilde/NTB Scanpix Statsråd Ayaan Solli kom. | – Ja, sier Solli.', 'Ayaan Solli'],
  // A name that the story has without the words before it.
  ['Her er Sjø Film Amina Lind på settet. | Amina Lind er klar. | – Ja, sier Lind.', 'Amina Lind'],
  // A surname that ends as a genitive does, where it owns nothing elsewhere.
  ['Oksana Hills spilte. Dette er Oksana Hills første rolle. | – Ja, sier hun.', 'Oksana Hills'],
  ['Dette er Oksana Linds første rolle. | – Ja, sier hun.', 'Oksana Lind'],
  // The short form of a given name, and a letter left out.
  ['Abu Benali er solgt. | Abdulrahman Benali er glad. | – Ja, sier Benali.', 'Abdulrahman Benali'],
  ['Cristine Vik er solgt. Christine Vik er glad. | – Ja, sier Vik.', 'Christine Vik'],
  ['Liv Benali er solgt. | Lars Benali er glad. | – Ja, sier Benali.', 'Lars Benali'],
  // A body's letters, small ones among them.
  ['Folk i Nød (FiN) kom. | – Ja, sier FiN.', 'Folk i Nød'],
  ['FNs havfond (IOF) kom. | – Ja, sier IOF.', 'FNs havfond'],
  ['Siri Vik (SV) kom. | – Ja, sier SV.', 'SV'],
])('%s: it is %s who speaks', (copy, name) => {
  expect(firstSpeaker(copy)).toBe(name);
});

it.each([
  [
    'whose words a link to another story holds is not told here',
    'Winta Triumf kom. | – Ja, sier Triumf. | LES REPORTASJEN: Fjorden: – Et sjokk',
    'direct [Et sjokk] – · – · ?',
  ],
  [
    'unless the link names somebody',
    'Winta Triumf kom. | – Ja, sier Triumf. | Har du lest denne saken? Sjokket Marit Lie fikk: – Et slag',
    'direct [Et slag] – · – · Marit Lie',
  ],
  [
    'whose words a link to a debate holds is not told here',
    'Winta Triumf kom. | – Ja, seier Triumf. | Høyr debatten vår: – Me gir oss ikkje',
    'direct [Me gir oss ikkje] – · – · ?',
  ],
  ['marks alone in their paragraph are speech', '«Slipp oss inn!»', 'direct [Slipp oss inn!] – · – · ?'],
  [
    'the verb before the marks hangs on another',
    'Áslak Warsame svarte ved å si: «Vi gir oss aldri på dette.»',
    'direct [Vi gir oss aldri på dette.] si · Áslak Warsame · Áslak Warsame',
  ],
  [
    'the words between marks are fitted into a clause that goes on behind them',
    'Nalin Kandasamy skriver at «staten deler bildet til kommunen» om saken.',
    'partial [staten deler bildet til kommunen] skriver · Nalin Kandasamy · Nalin Kandasamy',
  ],
  [
    'a source within the clause does not take in the verb behind it',
    'Han kan ifølge lokale medier risikere store bøter i saken.',
    'indirect [Han kan] [risikere store bøter i saken] ifølge · lokale medier · lokale medier',
  ],
  [
    'who reports does not take in the time behind',
    'Ledelsen for to uker siden varslet at det skal kuttes.',
    'indirect [det skal kuttes] varslet · Ledelsen · Ledelsen',
  ],
  [
    'a name between commas behind a title is who reports',
    'I en melding sier sjefen, Amina Moe, at veien er stengt.',
    'indirect [veien er stengt] sier · sjefen, Amina Moe · Amina Moe',
  ],
  [
    'ever more people report',
    'Stadig flere mener Amina Moe bør gå.',
    'indirect [Amina Moe bør gå] mener · Stadig flere · Stadig flere',
  ],
  [
    'a name of several words may begin with an article',
    'Kari Moe tror Den nye alliansen, som kaller seg selv som snill, står bak.',
    'indirect [Den nye alliansen, som kaller seg selv som snill, står bak] tror · Kari Moe · Kari Moe',
  ],
  [
    'who reports stands behind what the reporter does not say',
    'Noreg må vinne på vår bane, meiner Ljudmyla Zangana.',
    'indirect [Noreg må vinne på vår bane] meiner · Ljudmyla Zangana · Ljudmyla Zangana',
  ],
])('%s: %s', (_what, copy, row) => {
  expect(rowsOf(readCopy(...copy.split(' | '))).at(-1)).toBe(row);
});

it.each([
  // A noun between whose it is and a name is no verb.
  ['Danmarks superkeeper Anton Brahe spilte godt.'],
  // Facts under their heading may ask and say “we”.
  [
    'Fakta: Hva er ordet? | – Ordet er vår side for unge | – Vi trykker ti innlegg i uka | – Har du noe på hjertet? Send det',
  ],
])('%s: nobody speaks', (copy) => {
  expect(rowsOf(readCopy(...copy.split(' | ')))).toEqual([]);
});
