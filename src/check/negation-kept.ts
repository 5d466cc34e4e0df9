import type { Denial } from '../lexicon/negation.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { comparing } from './rule.ts';
import type { Pair } from './view.ts';

/** A word that denies, and where in its text it stands, from 0 to 1. */
interface Denier {
  readonly denial: Exclude<Denial, null>;
  readonly place: number;
}

interface Denials {
  readonly sure: readonly Denier[];
  /** "no" and "nor", which answer a negation and prove none. */
  readonly also: number;
  readonly others: readonly Denier[];
}

function readDenials({ tokens, words }: Pair['source' | 'target']): Denials {
  const sure: Denier[] = [];
  const others: { readonly denial: string; readonly at: number }[] = [];
  const nots = new Set<number>();
  let also = 0;
  let last = -9;
  for (const [at, token] of tokens.entries()) {
    const denial = words[at]?.denial ?? null;
    // "med mindre" is "unless"; "mindre" alone is "less".
    if (denial === null || (token.lower === 'mindre' && tokens[at - 1]?.lower !== 'med')) continue;
    if (denial === 'sure') {
      // "Ikke gå ikke ut": said twice, meant once.
      if (at - last > 2 || tokens[last]?.lower !== token.lower)
        sure.push({ denial, place: at / tokens.length });
      last = at;
      nots.add(at);
    } else if (denial === 'also') also++;
    else if (token.text === token.lower || at === 0 || tokens[at - 1]?.kind === 'mark')
      others.push({ denial, at });
  }
  // "Ikke umulig", "ikke helt uten", "stanser ikke": what is denied stands where its "ikke" stands.
  const placeOf = (at: number) => [at - 1, at - 2, at + 1].find((near) => nots.has(near)) ?? at;
  const placed = others.map(({ denial, at }) => ({ denial, place: placeOf(at) / tokens.length }));
  return { sure, also, others: placed };
}

/** "uten" is "without", "-less" or "lack of": senses that answer one another beside their own, each pair once. */
const kin: Readonly<Record<string, readonly string[]>> = {
  lack: ['affix', 'without', 'few'],
  without: ['affix', 'unless', 'except'],
  affix: ['wrong', 'hardly', 'forbid', 'fail'],
  refuse: ['forbid', 'avoid'],
  avoid: ['fail', 'except', 'end'],
  fail: ['wrong'],
  unless: ['except'],
};
const isKin = (one: string, other: string) =>
  one === other || kin[one]?.includes(other) || kin[other]?.includes(one);

/** How far a "not" may stand from the word of the other language that does its work. */
const reach = 0.45;
/** Senses that say less than "not", and stand for one only in an idiom. */
const weak = wordSet('only first wrong doubt end instead lose few except');

/** How many of a side's other words do the work of a "not" on the far side: what is nearer to its own kind does not. */
function countFree(near: Denials, far: Denials): number {
  const taken = new Set<Denier>();
  let free = 0;
  for (const other of near.others) {
    const away = (denier: Denier) => Math.abs(denier.place - other.place);
    let best: Denier | null = null;
    for (const denier of far.others)
      if (
        !taken.has(denier) &&
        isKin(denier.denial, other.denial) &&
        (best === null || away(denier) < away(best))
      )
        best = denier;
    const not = far.sure.some(
      (denier) => away(denier) <= reach && (best === null || away(denier) + 0.1 < away(best)),
    );
    if (not) free += weak.has(other.denial) ? 0 : 1;
    else if (best !== null) taken.add(best);
  }
  return free;
}

/** Negations that deny nothing, or may be said without one. */
const always = /ikk(?:e|je) (?:minst|desto|sant|lenge (?:etter|siden|sidan|før)|akkurat)(?!\p{L})/giu;
const asks = /(?<!\p{L})(?:hv(?:a|em|or|orfor)|kv(?:a|en|ar|ifor|orfor))(?!\p{L})/iu;
const asksNot = /ikk(?:e|je)(?!\p{L})/iu;
const notOnly = /ikk(?:e|je) (?:bare|berre|kun)(?!\p{L})/giu;
const only = /\b(?:only|just|merely|simply)\b/i;
const notMore = /ikk(?:e|je) (?:mer|meir|flere|fleire|mindre|lenger|lengre) enn/giu;
const more = /\b(?:more|less|fewer|longer) than\b/i;
const notBefore =
  /(?:ikk(?:e|je)|ing(?:en|a))[^.,;:!?]{0,60}?(?:før|annet enn|anna enn|andre enn)(?!\p{L})/giu;
const onlyThen = /\b(?:only|first|finally|once|begin|began)\b/i;
const notFirst = /ikk(?:e|je) (?:\p{L}+ )?(?:første|fyrste|eneste|einaste)(?!\p{L})/giu;
const before = /\b(?:before|again|also|others?|another|previous(?:ly)?|earlier)\b/i;
const alsoNot = /heller (?:ikk(?:e|je)|ingen|aldri)|ikk(?:e|je) heller/giu;
/** Two negations that undo each other, and how English tells the second where it has lost the first. */
const litotes: readonly (readonly [pattern: RegExp, left: readonly string[]])[] = [
  [/ikk(?:e|je) (?:\p{L}+ )?u(?!t(?!enke)|k(?!jen)|nn|ng|nder|midd)\p{L}{4,}/giu, ['affix']],
  [/ikk(?:e|je) (?:hei?lt )?ut[ae]n (?!vid)/giu, ['without', 'affix', 'lack']],
  [/ikk(?:e|je) (?:hei?lt )?fri(?:e|tt)? for(?!\p{L})/giu, ['except', 'without']],
  [/ikk(?:e|je) (?:\p{L}+ )?sjeld[ae]n/giu, ['hardly']],
  [/ikk(?:e|je) (?:\p{L}+ )?(?:dårl[ie]g|verst)/giu, []],
];
/** "Ingen … verken i Norge eller Sverige": said twice, and “either … or” in English. */
const twice =
  /(?<!\p{L})(?:ing(?:en|a)|in(?:tet|kje)|ingenting|ikk(?:e|je)|aldri)(?!\p{L})[^.;:!?]{0,120}?(?<!\p{L})(?:hverken|verken|korkje)(?!\p{L})/giu;
/** "Aldri får se, og aldri får bruke": said once in English, with “or”. */
const again =
  /(?<!\p{L})(aldri|ing(?:en|a))(?!\p{L})[^.;:!?]{0,120}?(?<!\p{L})(?:og|eller)(?!\p{L})[^.;:!?]{0,60}?(?<!\p{L})\1(?!\p{L})/giu;
const notMuch =
  /ikk(?:e|je) (?:(?:er|var) )?(?:mange|mye|mykje|særl[ie]g|spesielt|stort|lenge|langt|nok|godt|bra|gode?|alvorl[ei]ge?)(?!\p{L})/iu;
const fewWord =
  /\b(?:few|little|limited|less|fewer|poor|poorly|badly|short|shortly|soon|under\w+|bad|deficient|hard|minor|slight(?:ly)?)\b/i;
const orNot = /(?<!\p{L})eller ikk(?:e|je)(?!\p{L})/giu;
const englishOrNot = /\bor not\b/gi;
const notWell =
  /(?:\b(?:can)?not|n['’]t)(?: \w+){0,2} (?:well|good|great|many|much|enough|far|easy|often)\b/i;
const badly =
  /(?<!\p{L})(?:dårl[ie]g\p{L}*|få|lite|lita|vanskel[ie]g\p{L}*|svakt?|sjeld[ae]n|kort|nær)(?!\p{L})/iu;
const notUntil = /(?:\b(?:can)?not|n['’]t)(?!\p{L})[^.;:]{0,150}\b(?:until|till|before)\b/iu;
const firstThen = /(?<!\p{L})(?:først|fyrst)(?!\p{L})/iu;
const notForget = /(?:n['’]t|\b(?:can)?not|\bnever) (?:forget|underestimate)\b/i;
const remembers = /husk|hugs|forbered|førebudd/i;
const inPlaceOf =
  /\b(?:rather than|instead of|as opposed to|far from|anything but|(?:yet|still) to|too \w+ to (?!the |an? |this |that |his |her |its |their )|short of|other than|out of the question|off the table|by no means|in no way|nowhere near|no way|beyond (?:\w+ )?(?:him|her|them|us|me|reach)|(?:hours|days|weeks|months|years) (?:until|before))\b/i;
/** English idioms that Norwegian says without a negation. */
const idiom =
  /\bnot (?:least|to mention|long|so much|the only)\b|\b(?:if|or) not\b|\bnot to say\b|\bnever (?:more|less)\b|\bnone other\b|\bnothing but\b|(?:n['’]t|\bnot) (?:hesitate|wait to|help but)\b|\bcould(?:n['’]t| not) (?:\w+ )?(?:more|less|better|happier)\b/gi;
const notJust = /(?:\bnot|n['’]t) (?:only|just(?! as)|merely|simply)\b/gi;
const onlyWord = /\b(?:bare|berre|kun)\b/i;
const moreThan = /\b(?:mer|meir) enn\b|\blike (?:mye|mykje)\b|både/i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** "Hvorfor gikk du ikke?": questions whose negation the English may leave out. */
const countQuestions = (text: string): number =>
  text
    .split(/(?<=[.?!])/)
    .filter((sentence) => sentence.endsWith('?') && asks.test(sentence) && asksNot.test(sentence)).length;

/** How many negations of the Norwegian need none in this English. */
function countOptional(source: string, target: string, negations: number): number {
  let optional = count(source, always) + countQuestions(source);
  if (!only.test(target)) optional += count(source, notOnly);
  if (!more.test(target)) optional += count(source, notMore);
  if (onlyThen.test(target)) optional += count(source, notBefore);
  if (before.test(target)) optional += count(source, notFirst);
  if (negations > 1) optional += count(source, alsoNot);
  if (notMuch.test(source) && fewWord.test(target)) optional++;
  // “whether or not”, said beyond the Norwegian, is none of the negations that answer.
  optional += count(source, orNot) - count(target, englishOrNot);
  if (inPlaceOf.test(target)) optional++;
  if (/\beither\b/i.test(target)) optional += count(source, twice);
  if (/\b(?:never|no|not)\b[^.;:]*\bor\b/i.test(target)) optional += count(source, again);
  return optional;
}

/** How many negations of the Norwegian the English lacks, where it has `lacking` fewer. */
function countLost({ source, target }: Pair, from: Denials, to: Denials, lacking: number): number {
  // "Nei, …" is the "No, …"; another "no" answers a "not".
  const nei = from.others.filter((denier) => denier.denial === 'nei').length;
  const also = Math.max(0, to.also - nei);
  // “Ikke uvanlig” is “common”, and never “unusual”.
  const undone = litotes
    .filter(([, left]) => !to.others.some(({ denial }) => left.includes(denial)))
    .reduce((sum, [pattern]) => sum + count(source.text, pattern), 0);
  const optional = countOptional(source.text, target.text, from.sure.length) + undone;
  return lacking - also - optional - countFree(to, from);
}

/** How many negations the English has that the Norwegian has not, where it has `more`. */
function countAdded({ source, target }: Pair, from: Denials, to: Denials, more: number): number {
  const idioms =
    count(target.text, idiom) +
    (notUntil.test(target.text) && firstThen.test(source.text) ? 1 : 0) +
    (notForget.test(target.text) && remembers.test(source.text) ? 1 : 0) +
    (notWell.test(target.text) && badly.test(source.text) ? 1 : 0) +
    (moreThan.test(source.text) || !onlyWord.test(source.text) ? count(target.text, notJust) : 0);
  return more - idioms - countFree(from, to);
}

/** A negation lost or put in turns a sentence round; good translations move them, so this is a warning. */
export const negationKept = comparing({ name: 'negation-kept' }, function* (pair) {
  const { source, target } = pair;
  const from = readDenials(source);
  const to = readDenials(target);
  const lacking = from.sure.length - to.sure.length;
  if (lacking > 0 && countLost(pair, from, to, lacking) > 0)
    yield { level: 'warning', message: 'a negation of the Norwegian is not in the English' };
  if (lacking < 0 && countAdded(pair, from, to, -lacking) > 0)
    yield {
      level: 'warning',
      message: 'the English has a negation that the Norwegian has not',
    };
});
