import { is, type Token } from '../../language/nb/index.ts';
import type { Stretch } from '../layout.ts';
import type { ParagraphKind } from '../types.ts';

/** A paragraph whose kind is still being settled. */
export interface Draft extends Stretch {
  kind: ParagraphKind;
  /** A dateline or a label was taken off it. */
  readonly dated: boolean;
}

/** A paragraph that may be the lede, beside its neighbours. */
export interface Opening {
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly before: Beside | null;
  readonly after: Beside | null;
  readonly dated: boolean;
  /** How long a paragraph of this copy is, by the middle one. */
  readonly usual: number;
}

/** What stands right above or below. */
export interface Beside {
  readonly line: string;
  readonly kind: ParagraphKind;
}

/** One kind of evidence that a paragraph is the lede, or (below nought) that it is none. */
export interface LedeEvidence {
  readonly name: string;
  readonly weigh: (opening: Opening) => number;
}

const kicker = /^\p{Lu}[^.!?:«»"]{1,40}: (?=[-–—«"]? ?\p{Lu})/u;
const loneKicker = /^\p{Lu}[^.!?:]{1,30}:$/u;
const attributed = /[,?!»”"] \p{Ll}+ \p{L}/u;
const pictured =
  /\((?:t\.?\s?v\.?|t\.?\s?h\.?|til (?:venstre|høyre|høgre)|[fi] ?midten|i midta)[),]|^(?:F\.v\.|F\.h\.|Fra venstre|Frå venstre)|\bp[åÅ] (?:bildet|biletet)\b|^(?:Bildet|Biletet)(?:,| viser\b)|\((?:Foto|FOTO|Illustrasjon):/u;
const foto = /^(?:FOTO|Foto|Photo|ILLUSTRASJON|Illustrasjon)\b/;

/** Shorter than most ledes are; decks and captions seldom are longer. */
const short = 60;
/** As long as a lede usually is. */
const whole = 140;

/** Short by itself and beside the paragraphs of the copy. */
const isShort = ({ line, usual }: Opening): boolean => line.length < short && line.length < 0.7 * usual;

/** A kicker or a credit tells a caption. */
function isCaptionLike({ line, kind }: Beside): boolean {
  return kind === 'caption' || kicker.test(line);
}

function isLoneKicker({ line, kind }: Beside): boolean {
  return kind === 'subhead' && loneKicker.test(line);
}

/** Words behind or under a kicker; a caption with its credit may follow a lede as well. */
const isKickered = (one: Beside | null): boolean =>
  one !== null && (kicker.test(one.line) || isLoneKicker(one));

/** Whether a paragraph stands behind a kicker or under one, so that it is a caption where it is not the lede. */
export function isPictured({ line, before }: Opening): boolean {
  return kicker.test(line) || (before !== null && isLoneKicker(before));
}

const isSpeech = (line: string): boolean => /^[-–—] ?\p{L}/u.test(line);
const isBrief = (one: Beside | null): boolean =>
  one !== null && one.kind === 'body' && one.line.length < short && !isSpeech(one.line);

/** Whether a verb says something that does not only describe a noun: not "|Ordførere| som venter". */
function hasMainVerb(tokens: readonly Token[]): boolean {
  let inside = false;
  for (const [at, token] of tokens.entries()) {
    if (token.tag === 'finite') {
      if (!inside) return true;
      inside = false;
    } else if (at > 0 && (token.tag === 'subordinator' || token.lower === 'som')) inside = true;
  }
  return false;
}

/** Whether a paragraph opens with what stands for something told above it: "Han", "Det bekreftet", "Men". */
function refersBack([first, second, third]: readonly Token[]): boolean {
  if (first === undefined) return false;
  const stands = is(first, 'he') || is(first, 'she') || is(first, 'they') || first.lower === 'dette';
  // "Det opplyser politiet", "Det går fram av listen".
  const told = is(second, 'cue') || third?.lower === 'fram' || third?.lower === 'frem';
  return stands || first.tag === 'conjunction' || (first.lower === 'det' && told);
}

const day = /^(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?:en|ens)?$/;

/** Whether a single sentence tells in the present what was done on a day: "Amina |jubler| for målet |søndag|." */
function showsPast(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => token.tag === 'finite');
  const now = /..[^v]er$/.test(tokens[verb]?.lower ?? '') && !hasInside(tokens, verb);
  const stop = tokens.findIndex(({ text }) => /^[.!?]$/.test(text));
  return (
    now && (stop < 0 || stop >= tokens.length - 2) && tokens.slice(verb).some(({ lower }) => day.test(lower))
  );
}

function hasInside(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(0, to).some((token) => token.tag === 'subordinator' || day.test(token.lower));
}

/** All evidence of which paragraph is the lede; what it weighs stands in lede.json. */
export const ledeEvidence: readonly LedeEvidence[] = [
  { name: 'a paragraph', weigh: () => 1 },
  { name: 'length', weigh: ({ line, usual }) => Math.min(1, line.length / Math.min(whole, usual)) },
  { name: 'short', weigh: (opening) => (isShort(opening) ? -1 : 0) },
  {
    name: 'among short ones',
    weigh: (opening) => (isShort(opening) && (isBrief(opening.before) || isBrief(opening.after)) ? -1 : 0),
  },
  {
    name: 'without a main verb',
    weigh: ({ tokens }) => (hasMainVerb(tokens) ? 0 : -1),
  },
  {
    name: 'without a subject',
    weigh: ({ tokens }) => (tokens[0]?.tag === 'finite' || tokens[0]?.tag === 'participle' ? -1 : 0),
  },
  { name: 'question', weigh: ({ line }) => (/\?["»”]?$/.test(line) ? -1 : 0) },
  {
    name: 'speech of nobody',
    weigh: ({ line }) => (isSpeech(line) && !attributed.test(line) ? -1 : 0),
  },
  { name: 'speech of somebody', weigh: ({ line }) => (isSpeech(line) && attributed.test(line) ? 1 : 0) },
  { name: 'behind a kicker', weigh: ({ line }) => (kicker.test(line) ? -1 : 0) },
  {
    name: 'kicker among captions',
    weigh: ({ line, before, after }) =>
      kicker.test(line) && [before, after].some((one) => one !== null && isCaptionLike(one)) ? -1 : 0,
  },
  { name: 'under a kicker', weigh: ({ before }) => (before !== null && isLoneKicker(before) ? -1 : 0) },
  { name: 'tells of a picture', weigh: ({ line }) => (pictured.test(line) || foto.test(line) ? -1 : 0) },
  {
    name: 'shows what was done',
    weigh: ({ tokens, line, usual }) => (line.length < usual && showsPast(tokens) ? -1 : 0),
  },
  { name: 'refers back', weigh: ({ tokens }) => (refersBack(tokens) ? -1 : 0) },
  {
    name: 'above kickers',
    weigh: ({ after }) => (isKickered(after) ? -1 : 0),
  },
  // "Vitner fikk med seg bilnumrene": decks and titles have no full stop.
  { name: 'unfinished', weigh: ({ line }) => (/[.!?…:]["»”)]*$/.test(line) ? 0 : -1) },
  { name: 'dateline', weigh: ({ dated }) => (dated ? 1 : 0) },
  {
    name: 'behind captions',
    weigh: ({ before }) => (before !== null && isCaptionLike(before) ? 1 : 0),
  },
];
