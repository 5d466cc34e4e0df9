import { bitsOf, has, type Token } from '../../language/nb/index.ts';
import { lazily } from '../../lazily.ts';
import type { Stretch } from '../layout.ts';
import type { ParagraphKind } from '../types.ts';

/** A paragraph whose kind is still being settled. */
export interface OpenParagraph extends Stretch {
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
  /** The next paragraph of the copy, whatever stands between. */
  readonly next: string;
  readonly headline: string;
  /** A caption with its credit stands anywhere above. */
  readonly captioned: boolean;
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

const pictured =
  /\((?:t\.?\s?v\.?|t\.?\s?h\.?|til (?:venstre|høyre|høgre)|[fi] ?midten|i midta)[),]|^(?:F\.v\.|F\.h\.|Fra venstre|Frå venstre)|\bp[åÅ] (?:bildet|biletet)\b|^(?:Bildet|Biletet)(?:,| viser\b)|\((?:Foto|FOTO|Illustrasjon):/u;
const foto = /^(?:FOTO|Foto|Photo|ILLUSTRASJON|Illustrasjon)\b/;

const kicker = lazily(() => /^\p{Lu}[^.!?:«»"]{1,40}: (?=[-–—«"]? ?\p{Lu})/u);

const hasKicker = (line: string): boolean => line.includes(': ') && kicker().test(line);

/** Shorter than most ledes are; decks and captions seldom are longer. */
const short = 60;
/** As long as a lede usually is. */
const whole = 140;

/** Short by itself and beside the paragraphs of the copy. */
const isShort = ({ line, usual }: Opening): boolean => line.length < short && line.length < 0.7 * usual;

/** A kicker or a credit tells a caption. */
function isCaptionLike({ line, kind }: Beside): boolean {
  return kind === 'caption' || hasKicker(line);
}

function isLoneKicker({ line, kind }: Beside): boolean {
  return kind === 'subhead' && /^[^:]{2,50}:$/.test(line);
}

const isSpeech = (line: string): boolean => /^[-–—] ?\p{L}/u.test(line);
/** Whether speech says whose it is, or the next paragraph does: "Det |sier| Amina Warsame." */
function isSaid(line: string, next: string): boolean {
  if (/[,?!»”"] \p{Ll}+ \p{L}/u.test(line)) return true;
  const [first, verb = ''] = next.split(' ', 2);
  return first === 'Det' && has(bitsOf(verb), 'cue');
}
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

/** Whether it begins with its verb and leaves out who does it: "|Kjørte| uten los", not "|Vinner| vi krigen?" */
function leavesOutSubject([first, next]: readonly Token[]): boolean {
  if (first?.tag !== 'finite' && first?.tag !== 'participle') return false;
  return next?.tag !== 'pronoun' && next?.tag !== 'name';
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

const fullNames = lazily(() => /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+/gu);

/** Whoever is named in full; few lines name somebody, and it is dear to look for. */
function fullNamesIn(line: string): readonly string[] {
  if (!/[^a-z\s]\S+ [^a-z\s]\S/.test(line)) return [];
  return line.match(fullNames()) ?? [];
}

const capital = /^\p{Lu}[\p{L}-]+$/u;
const small = /^\p{Ll}[\p{L}-]+$/u;

/** "Amina Warsame …", "Statsminister Amina Warsame …", "Danske studenter ved Tromsø Museum …", not "|I| Oslo …". */
function opensWithName({ line, tokens }: Pick<Opening, 'line' | 'tokens'>): boolean {
  const tag = tokens[0]?.tag;
  if (tag !== 'name' && tag !== 'noun' && tag !== 'adjective') return false;
  const words = line.split(' ', 9);
  let at = capital.test(words[0] ?? '') && small.test(words[1] ?? '') ? 1 : 0;
  const farthest = at + 4;
  while (at < farthest && small.test(words[at] ?? '')) at++;
  return [words[at], words[at + 1]].every((word) => capital.test(word ?? '')) && at + 2 < words.length;
}

const alone = lazily(() => /(?<!\p{L})(?:han|hun|ho|hans|hennes|hennar)(?!\p{L})/iu);
const shown = lazily(() => /(?<!\p{L})(?:her|bakgrunnen|bildet|bilde|biletet)(?!\p{L})/iu);

const isAlone = (line: string): boolean => /h(?:an|un|o|enn)/i.test(line) && alone().test(line);
const showsWhere = (line: string): boolean => /her|grunnen|bil[de]/i.test(line) && shown().test(line);
const turn = /^[-–—«]/;
const mayBeCredited = /(?:oto|OTO) |[^.!?:…"»”]$/;

/** A photographer's name behind the words, with or without "Foto"; few lines can have one, and it is dear to look for. */
const isCredited = (line: string): boolean =>
  mayBeCredited.test(line) &&
  /[.!?»"”]\)? \(?(?:\p{Lu}[\p{L}-]+[ ,/]*){2,5}\)?$|(?<!\p{L})(?:Foto|FOTO) \p{Lu}|\($/u.test(line);
/** A caption seldom is longer. */
const caption = 200;

/** Whether a paragraph is one sentence in the present: "|Studenter ved Tromsø Museum graver| i hagen." */
function showsNow({ line, tokens }: Opening): boolean {
  const verb = tokens.find((token) => token.tag === 'finite')?.lower ?? '';
  return /..[^v]er$|.ar$|^(?:er|vil|kan|skal|må|får|går)$/.test(verb) && !/[.!?…]["»”)]*\s/.test(line);
}

/** Whether the next paragraph names somebody in full again, as if for the first time. */
function namesAgain({ line, next }: Opening): boolean {
  return fullNamesIn(line).some((name) => next.includes(name));
}

/** Whether a paragraph is a caption, where it is not the lede. */
export function isPictured(opening: Opening): boolean {
  const { line, before } = opening;
  const told = hasKicker(line) || (before !== null && isLoneKicker(before));
  return told || pictured.test(line) || isCredited(line) || opensWithName(opening);
}

/** Whether its first verb is "har" or "hadde": what has been done is news, what is seen in a picture is done now. */
function isPerfect(tokens: readonly Token[]): boolean {
  return /^(?:har|hadde)$/.test(tokens.find(({ tag }) => tag === 'finite')?.lower ?? '');
}

/** How many of the headline's words a paragraph says. */
function toldOf(headline: string, line: string): number {
  const again = stemsOf(line);
  return [...stemsOf(headline)].filter((stem) => again.has(stem)).length;
}

function stemsOf(line: string): Set<string> {
  return new Set(line.toLowerCase().match(/(?<!\p{L})\p{L}{4,6}/gu));
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
    weigh: ({ tokens }) => (leavesOutSubject(tokens) ? -1 : 0),
  },
  {
    name: 'question',
    weigh: ({ line }) => (/^[^.!?]+\?["»”]?$/.test(line) ? -1 : 0),
  },
  {
    name: 'speech of nobody',
    weigh: ({ line, next }) => (isSpeech(line) && !isSaid(line, next) ? -1 : 0),
  },
  { name: 'speech of somebody', weigh: ({ line, next }) => (isSpeech(line) && isSaid(line, next) ? 1 : 0) },
  { name: 'behind a kicker', weigh: ({ line }) => (hasKicker(line) ? -1 : 0) },
  {
    name: 'kicker among captions',
    weigh: ({ line, before, after }) =>
      hasKicker(line) && [before, after].some((one) => one !== null && isCaptionLike(one)) ? -1 : 0,
  },
  { name: 'under a kicker', weigh: ({ before }) => (before !== null && isLoneKicker(before) ? -1 : 0) },
  { name: 'tells of a picture', weigh: ({ line }) => (pictured.test(line) || foto.test(line) ? -1 : 0) },
  {
    name: 'shows what was done',
    weigh: ({ tokens, line, usual }) => (line.length < usual && showsPast(tokens) ? -1 : 0),
  },
  // "Vitner fikk med seg bilnumrene": decks and titles have no full stop.
  { name: 'unfinished', weigh: ({ line }) => (/[.!?…:]["»”)]*$/.test(line) ? 0 : -1) },
  { name: 'dateline', weigh: ({ dated }) => (dated ? 1 : 0) },
  { name: 'below a caption', weigh: ({ captioned }) => (captioned ? 1 : 0) },
  // A caption says who is seen, and the copy begins anew below it.
  {
    name: 'opens with a name',
    weigh: (opening) =>
      opening.line.length < caption && !turn.test(opening.next) && opensWithName(opening) ? -1 : 0,
  },
  { name: 'a name and now', weigh: (opening) => (showsNow(opening) && opensWithName(opening) ? -1 : 0) },
  { name: 'shows where', weigh: ({ line }) => (showsWhere(line) ? -1 : 0) },
  {
    name: 'nobody named',
    weigh: ({ line }) => (isAlone(line) && fullNamesIn(line).length === 0 ? -1 : 0),
  },
  {
    name: 'headline told below',
    weigh: ({ headline, line, next }) => (toldOf(headline, next) > toldOf(headline, line) ? -1 : 0),
  },
  { name: 'credited', weigh: ({ line }) => (isCredited(line) ? -1 : 0) },
  { name: 'named again below', weigh: (opening) => (namesAgain(opening) ? -1 : 0) },
  { name: 'last of the copy', weigh: ({ next }) => (next === '' ? -1 : 0) },
  { name: 'done by now', weigh: ({ tokens }) => (isPerfect(tokens) ? 1 : 0) },
  { name: 'long', weigh: ({ line }) => Math.min(1, line.length / (2 * whole)) },
  {
    name: 'taken up below',
    weigh: ({ next }) => (/^(?:Han|Hun|Ho|De|Dei|Den|Begge|Disse|Desse|Dette)(?!\p{L})/u.test(next) ? 1 : 0),
  },
  { name: 'above speech', weigh: ({ next }) => (isSpeech(next) ? 1 : 0) },
];
