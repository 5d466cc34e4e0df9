import { expect, it } from 'vitest';
import { readCue } from '../../src/story/reported/cues.ts';
import { contentOf, readStrokes, wordsFrom } from './strokes.ts';

/** The cue at the first stroke, in a sentence that begins at the start of the copy and ends with it, or at a second. */
function cueIn(copy: string): string {
  const stroked = readStrokes(copy);
  const { tokens } = stroked;
  const [at = 0, to = tokens.length] = stroked.at;
  const cue = readCue(tokens, at, 0, to);
  if (cue === null) return 'none';
  return `${cue.class} [${wordsFrom(stroked, cue.from, cue.to)}] from ${tokens[cue.finite]?.text}`;
}

it.each([
  ['Moe |sier at', 'say [sier] from sier'],
  ['Moe |slår fast at', 'phrase [slår fast] from slår'],
  ['Moe |legger også til at', 'phrase [legger også til] from legger'],
  ['Moe |tek difor til orde for at', 'phrase [tek difor til orde for] from tek'],
  ['Moe |gjør det klart at', 'phrase [gjør det klart] from gjør'],
  ['Moe |gjer klart at', 'phrase [gjer klart] from gjer'],
  ['Moe |legger stein til byrden', 'none'],
  ['Moe |slår fast igjen at', 'phrase [slår fast] from slår'],
  ['Moe ville |gi uttrykk for at', 'phrase [gi uttrykk for] from ville'],
  ['Har Moe |slått fast at', 'phrase [slått fast] from Har'],
  ['Har Moe |bekreftet at', 'fact [bekreftet] from Har'],
  ['Har Moe |sagt at', 'say [sagt] from Har'],
  ['Moe |slår| fast at', 'none'],
  ['Moe |slår', 'none'],
  ['Moe |er klar på at', 'phrase [er klar på] from er'],
  ['Moe vil at han |er klar på at', 'phrase [er klar på] from er'],
  ['Moe har |slått fast at', 'phrase [slått fast] from har'],
  ['Moe har ofte |lagt til at', 'phrase [lagt til] from har'],
  ['Moe, |vist til at', 'phrase [vist til] from vist'],
  ['Moe har |streka under at', 'phrase [streka under] from har'],
  ['Moe |streka under at', 'phrase [streka under] from streka'],
  ['Moe vil at Vik |streka under at', 'phrase [streka under] from streka'],
  ['Moe ville at Vik |slo fast at', 'phrase [slo fast] from slo'],
  ['Moe |, sier', 'none'],
  ['Moe |43', 'none'],
  ['Moe |Kari', 'none'],
  ['Det |står at', 'none'],
  ['Moe |la at', 'none'],
  ['Moe|', 'none'],
  ['Politiet |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Politiet har tidligere |bekreftet at', 'fact [bekreftet] from har'],
  ['Politiet hadde |bekreftet at', 'fact [bekreftet] from hadde'],
  ['Politiet kan |bekrefta at', 'fact [bekrefta] from bekrefta'],
  ['Politiet, som har svart, |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Den Moe har valgt |bekreftet at', 'fact [bekreftet] from har'],
  ['Vik har sett at Moe |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Vik har når det trengs |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Vik har ment Moe |bekreftet at', 'fact [bekreftet] from har'],
  ['Vik har noe Moe hevder |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Vik har det som trengs |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Vik har noe Moe får |bekreftet at', 'fact [bekreftet] from bekreftet'],
  ['Moe har |sagt at', 'say [sagt] from har'],
  ['Moe hadde |sagt at', 'say [sagt] from hadde'],
  ['Moe |sagt at', 'none'],
  ['Moe har, |sagt at', 'none'],
  ['Moe har |lagt at', 'none'],
  ['Moe skal |opplyse at', 'say [opplyse] from skal'],
  ['Moe skal ha |ment at', 'opinion [ment] from skal'],
  ['Moe må ha |påstått at', 'claim [påstått] from må'],
  ['Moe har |hevdet at', 'claim [hevdet] from har'],
  ['Moe vil |påstå at', 'none'],
  ['Moe må |mene at', 'none'],
  ['Moe vil |kreve at', 'none'],
  ['Moe kan |spå at', 'none'],
  ['Moe kan |tenke at', 'none'],
  ['Naboene må |frykte at', 'none'],
  ['Statsråden kan berre |vone at', 'none'],
  ['Moe vil |si at', 'none'],
  ['Moe kan gjerne |seie at', 'none'],
  ['Moe har teke avstand frå |seia at', 'none'],
  ['Moe ville |svare at', 'answer [svare] from ville'],
  ['Moe skulle |fortelle at', 'say [fortelle] from skulle'],
  ['Moe kunne |fortelle at', 'say [fortelle] from kunne'],
  ['Moe måtte |innrømme at', 'admit [innrømme] from måtte'],
  ['Moe har en to tre fire fem seks sju åtte |sagt at', 'say [sagt] from har'],
  ['Moe har en to tre fire fem seks sju åtte ni |sagt at', 'none'],
])('%s: %s', (copy, told) => {
  expect(cueIn(copy)).toBe(told);
});

it('looks for the auxiliary of a participle in its own sentence only', () => {
  const { tokens } = readStrokes('Det har Moe sagt');
  expect(readCue(tokens, 3, 1, 4)?.finite).toBe(1);
  expect(readCue(tokens, 3, 2, 4)).toBe(null);
});

it.each([
  ['Moe |sier |at veien er stengt', 'veien er stengt'],
  ['Moe |håper |at veien er stengt', 'nothing'],
  ['Moe |frykter |veien er stengt', 'nothing'],
  ['Moe |jublet |at veien er åpen', 'nothing'],
  ['Moe |tror |at veien er stengt', 'veien er stengt'],
  ['Moe |krever |at veien stenges', 'veien stenges'],
  ['Moe |nekter |at veien er stengt', 'veien er stengt'],
  ['Moe |mener|, litt overraskende, at det går', 'det går'],
  ['Moe |mener|, en to tre fire fem seks, at det går', 'det går'],
  ['Moe |mener|, en to tre fire fem seks sju, at det går', 'nothing'],
  ['Moe |mener|, litt overraskende, veien er god', 'nothing'],
  ['Moe |mener|, litt overraskende|, at veien er god', 'nothing'],
  ['Moe |mener |litt, men at, at det går', 'nothing'],
  ['Moe |sier |til avisa Nordlys i dag at veien er stengt', 'veien er stengt'],
  ['Moe |sier |en to tre fire fem seks sju åtte ni at det går', 'det går'],
  ['Moe |sier |en to tre fire fem seks sju åtte ni ti at det går', 'nothing'],
  ['Moe |sier |til NTB| at det går', 'nothing'],
  ['Moe |sier |til NTB, at det går', 'nothing'],
  ['Moe |forteller |NRK om at veien er stengt', 'veien er stengt'],
  ['Moe |forteller |etter at veien ble stengt', 'nothing'],
  ['Moe |forteller |NRK siden at veien er stengt', 'veien er stengt'],
  ['Moe |fortel |NRK sidan at vegen er stengd', 'vegen er stengd'],
  ['Moe |advarer |mot at veien stenges', 'veien stenges'],
  ['Moe |advarer |også mot at veien stenges', 'veien stenges'],
  ['Moe |advarer |folk mot at veien stenges', 'nothing'],
  ['Moe |svarer |med at veien er stengt', 'veien er stengt'],
  ['Moe |svarer |på at veien er stengt', 'veien er stengt'],
  ['Moe |argumenterer |for at veien stenges', 'veien stenges'],
  ['Moe |orienterer |over at veien stenges', 'veien stenges'],
  ['Moe |opplyser |fra at veien stenges', 'veien stenges'],
  ['Moe |opplyser |frå at vegen blir stengd', 'vegen blir stengd'],
  ['Moe |opplyser |mellom at veien stenges', 'nothing'],
  ['Moe |begrunner |det med at veien er farlig', 'veien er farlig'],
  ['Moe |begrunner |dette med at veien er farlig', 'veien er farlig'],
  ['Moe |begrunner |den med at veien er farlig', 'nothing'],
  ['Moe |begrunner |detaljer med at veien er farlig', 'nothing'],
  ['Moe |avslutter |med at veien er stengt', 'nothing'],
  ['Moe |avslutter |at veien er stengt', 'veien er stengt'],
  ['Moe |sier |nei slik at veien er stengt', 'nothing'],
  ['Moe |sier |nei fordi Vik mener at veien er stengt', 'nothing'],
  ['Moe |forklarer |Vik som mener at veien er stengt', 'nothing'],
  ['Moe |sier |hun er redd at veien er stengt', 'hun er redd at veien er stengt'],
  ['Moe |sier |han er redd at veien er stengt', 'han er redd at veien er stengt'],
  ['Moe |sier |de er redd at veien er stengt', 'de er redd at veien er stengt'],
  ['Moe |sier |det er fare at veien er stengt', 'det er fare at veien er stengt'],
  ['Moe |sier |Vik er redd at veien er stengt', 'Vik er redd at veien er stengt'],
])('%s is said to report %s', (copy, words) => {
  expect(contentOf(copy)).toBe(words);
});
