import { expect, it } from 'vitest';
import { isDefinite, isNoun, isRoleWord, roleStem, roleWords } from '../../../src/language/nb/roles.ts';
import { readTokens } from '../../../src/language/nb/tokens.ts';

const kinds = ['person', 'group', 'organisation', 'document', 'female', 'male', 'family'] as const;

it.each([
  ['ordfører', 'person'],
  ['utenriksministeren', 'person'],
  ['oljesjef', 'person'],
  ['naboene', 'group'],
  ['bestyrelsen', ''],
  ['politiet', 'organisation'],
  ['grensepolitiet', 'organisation'],
  ['pressemelding', 'document'],
  ['årsrapporten', 'document'],
  ['kvinnen', 'person female'],
  ['skolejente', 'person female'],
  ['arveprins', 'person male'],
  ['ektemannen', 'person male family'],
  ['advokat', 'person family'],
  ['stjerneadvokat', 'person family'],
  ['bil', ''],
  ['', ''],
  // Short nouns end too many other words.
  ['far', 'person male family'],
  ['safar', ''],
  ['humor', ''],
  ['madame', ''],
  ['kone', 'person female family'],
  ['tenke', ''],
  ['fiskekone', 'person family'],
  ['nabogutt', 'person'],
  // Words that end in one by chance.
  ['seier', ''],
  ['utforseieren', ''],
  ['huseier', 'person'],
  ['grunneieren', 'person'],
  ['overlevert', ''],
  ['vert', 'person'],
  ['offentlege', ''],
  ['overlege', 'person'],
  ['lege', 'person'],
  ['gleder', ''],
  ['partileder', 'person document'],
  ['velkjente', ''],
  ['sykdommen', ''],
  ['straffedommen', 'document'],
  ['forslaget', ''],
  ['herrelaget', 'organisation'],
  ['nærområdet', ''],
  ['språkrådet', 'organisation'],
  ['sekundene', ''],
  ['storkundene', 'group'],
])('knows of what classes “%s” is', (word, expected) => {
  expect(kinds.filter((kind) => isNoun(word, kind)).join(' ')).toBe(expected);
  // Asked again it is the same.
  expect(kinds.filter((kind) => isNoun(word, kind)).join(' ')).toBe(expected);
});

it.each([
  ['ordføreren', 'ordfører'],
  ['ordfører', 'ordfører'],
  ['ordføraren', 'ordførar'],
  ['vitnet', 'vitn'],
  ['vitne', 'vitn'],
  ['kvinna', 'kvinn'],
  ['kvinne', 'kvinn'],
  ['presten', 'prest'],
  ['statsråd', 'statsråd'],
  ['nato-talsmannen', 'talsmann'],
  ['nato-talsmann', 'talsmann'],
  ['sør-oslo-lensmannen', 'lensmann'],
])('takes “%s” without its ending for “%s”', (word, stem) => {
  expect(roleStem(word)).toBe(stem);
});

it.each([
  ['ordføreren', true],
  ['vitnet', true],
  ['kvinna', true],
  ['ordfører', false],
  ['enke', false],
  ['avis', false],
  ['etat', false],
])('knows of “%s” whether it is definite', (word, definite) => {
  expect(isDefinite(word)).toBe(definite);
});

it.each([
  ['I går kom |ordfører Moe.', true],
  ['I går kom |fylkesordføreren.', true],
  ['I går kom |naboene.', true],
  ['I går kom |bilen.', false],
  ['I går kom |, ordfører.', false],
  // At the start of a sentence the capital says nothing.
  ['|Ordfører Moe kom.', true],
  ['|Fylkesordføreren kom.', true],
  ['|Naboene kom.', true],
  ['|Bilen kom.', false],
  ['|Hermann kom.', false],
  // Inside it a title is written small, or stands as it is known.
  ['I går kom |Ordfører Moe.', true],
  ['I går kom |Fylkesordføreren Moe.', false],
  ['I går kom |Naboene.', false],
  ['I går kom |Hermann.', false],
  // What stands before a hyphen takes the capital.
  ['I går kom |NATO-talsmann Moe.', true],
  ['I går kom |Oslo-fylkesordfører Moe.', true],
  ['I går kom |Oslo-bil.', false],
  ['I går kom |Moe-Biskop.', false],
  ['I går kom |Hermann-biografen.', true],
])('knows in “%s” whether the word is a role', (copy, expected) => {
  const at = copy.indexOf('|');
  const token = readTokens(copy.replace('|', '')).find(({ start }) => start === at);
  expect(isRoleWord(token)).toBe(expected);
});

it('takes no word for no role', () => {
  expect(isRoleWord(undefined)).toBe(false);
});

it.each([
  ['I går kom |tidligere ordfører| Kari Moe.', 'tidligere ordfører'],
  ['I går kom |lederen i laget, legen og presten,| Kari Moe.', 'lederen i laget, legen og presten'],
  ['I går kom |lederen ,| Kari Moe.', 'lederen'],
  ['|Ordfører| Kari Moe kom.', 'ordfører'],
  ['|Ordfører i Vik,| Kari Moe, kom.', 'ordfører i Vik'],
  // Qualities of people.
  ['|Ledende forsker| Kari Moe kom.', 'ledende forsker'],
  ['|Leiande forskar| Kari Moe kom.', 'leiande forskar'],
  ['|Tidligere statsråd| Kari Moe kom.', 'tidligere statsråd'],
  ['|Tidlegare statsråd| Kari Moe kom.', 'tidlegare statsråd'],
  ['|Ansvarlig lege| Kari Moe kom.', 'ansvarlig lege'],
  ['|Mangeårig leder| Kari Moe kom.', 'mangeårig leder'],
  ['|Dagleg leiar| Kari Moe kom.', 'dagleg leiar'],
  ['|Naboene| Kari Moe og Ola Vik kom.', 'naboene'],
  ['|Norsk lege| Kari Moe kom.', 'norsk lege'],
  ['|Norske leger| Kari Moe kom.', 'norske leger'],
  ['|Tysk lege| Otto Braun kom.', 'tysk lege'],
  ['|Tyske leger| kom.', 'tyske leger'],
  // What has its capital everywhere.
  ['|USAs utenriksminister| Kari Moe kom.', 'USAs utenriksminister'],
  ['|LEDER| Kari Moe kom.', 'LEDER'],
  ['|Norskehavets sjef| Kari Moe kom.', 'Norskehavets sjef'],
  ['|Sverigedemokratenes leder| Kari Moe kom.', 'Sverigedemokratenes leder'],
  ['|SV-leder| Kari Moe kom.', 'SV-leder'],
  ['|Oslo-ordfører| Kari Moe kom.', 'Oslo-ordfører'],
  ['|Oslos ordfører| Kari Moe kom.', 'Oslos ordfører'],
  ['|Hermann Vik sin lege| Kari Moe kom.', 'Hermann Vik sin lege'],
  ['I går kom |Ordfører| Kari Moe.', 'Ordfører'],
  ['I går kom |Norske Skogs leder| Kari Moe.', 'Norske Skogs leder'],
])('reads the role as it is written inside a sentence from “%s”', (copy, expected) => {
  const [before = '', role = '', after = ''] = copy.split('|');
  const text = before + role + after;
  const tokens = readTokens(text);
  const from = tokens.findIndex(({ start }) => start >= before.length);
  const to = tokens.findIndex(({ start }) => start >= before.length + role.length);
  expect(roleWords(text, tokens, from, to)).toBe(expected);
});
