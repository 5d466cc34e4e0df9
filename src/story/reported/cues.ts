import { cuesOf, doneCuesOf, is, phrasesOf, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readSource, type Source } from '../sources.ts';

/** A verb or phrase that reports, in a sentence: its tokens, what it asks of the clause after it, and its auxiliary. */
export interface ReportedCue {
  readonly from: number;
  readonly to: number;
  /** Where the finite verb stands: the cue's own first token, or "har" in "har sagt". */
  readonly finite: number;
  readonly class: string;
  /** "var ute med |å varsle| at": hangs on another verb. */
  readonly infinitive?: boolean;
  /** Whose it is, where that stands inside the phrase: "slo |politiet| fast". */
  readonly held?: Source;
}

export const auxiliaries = new Set('har hadde vil skal kan ville skulle kunne må måtte'.split(' '));
export const perfect = new Set<string | undefined>(['har', 'hadde', 'ha']);
// What somebody may, will or must think or claim is not yet said.
const unsaid = new Set(['opinion', 'claim', 'urge', 'promise', 'think', 'hope']);

/** The "har" of a form that may be a participle: "har |tidligere| bekreftet", "hadde |Moe| antyda"; or -1. */
function perfectOf(tokens: readonly Token[], at: number, from: number): number {
  const auxiliary = is(tokens[at], 'done') ? auxiliaryOf(tokens, at, from) : -1;
  if (!perfect.has(tokens[auxiliary]?.lower) && tokens[at - 1]?.lower !== 'ha') return -1;
  for (let next = auxiliary + 1; next < at; next++)
    if (is(tokens[next], 'finite') || is(tokens[next], 'cue') || is(tokens[next], 'subordinator')) return -1;
  return auxiliary;
}

const sayForms = new Set(['si', 'seie', 'seia']);

/** The end of a phrase whose first word stands at `at`, and the rest of it from `behind` on; or `at`. */
function phraseEnd(tokens: readonly Token[], at: number, to: number, behind = at + 1): number {
  for (const words of phrasesOf(tokens[at]?.lower ?? '')) {
    let next = behind;
    let matched = 1;
    let parted = false;
    while (matched < words.length && next < to) {
      if (tokens[next]?.lower === words[matched]) matched++;
      else if (!is(tokens[next], 'adverb')) {
        const over = behindSetIn(tokens, next, to, words[matched] ?? '');
        if (over < 0 || parted) break;
        parted = true;
        next = over;
        continue;
      }
      next++;
    }
    if (matched === words.length && (!parted || tokens[next]?.lower === 'at')) return next;
  }
  return at;
}

/** Where a phrase goes on behind when or where it was said: "viser |i meldingen| til at", "gjør det |i dag| klart at"; or -1. */
function behindSetIn(tokens: readonly Token[], from: number, to: number, word: string): number {
  if (!is(tokens[from], 'preposition') && !is(tokens[from], 'time')) return -1;
  for (let at = from + 1; at < Math.min(to, from + 7); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.tag === 'finite' || token.lower === 'at')
      return -1;
    if (token.lower === word) return at;
  }
  return -1;
}

/** A phrase that its subject parts, as it does behind what opens a sentence: "I går |la Moe til| at". */
function readTurned(tokens: readonly Token[], at: number, from: number, to: number): ReportedCue | null {
  if (at === from || !(is(tokens[at], 'finite') || is(tokens[at], 'cue'))) return null;
  const held = readSource(tokens, is(tokens[at + 1], 'adverb') ? at + 2 : at + 1, to);
  const end = held === null ? at : phraseEnd(tokens, at, to, held.to);
  return held === null || end === at || end - held.to > 4
    ? null
    : { from: at, to: end, finite: at, class: 'phrase', held };
}

/** The auxiliary of a participle or infinitive at `at` ("har ofte sagt"), or -1. */
export function auxiliaryOf(tokens: readonly Token[], at: number, from: number): number {
  for (let back = at - 1; back >= Math.max(from, at - 9); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark') return -1;
    if (auxiliaries.has(token.lower)) return back;
  }
  return -1;
}

/** The "har" that a participle shares with the one it is joined to: "har nektet for drap, men |erkjent| at"; or -1. */
function sharedPerfect(tokens: readonly Token[], at: number, from: number): number {
  let done = false;
  for (let back = at - 1; back >= Math.max(from, at - 25); back--) {
    const token = tokens[back];
    if (perfect.has(token?.lower)) return done ? back : -1;
    if (token?.tag === 'finite' || token?.tag === 'subordinator') return -1;
    if (token?.tag === 'participle') done = true;
  }
  return -1;
}

/** The reporting verb or phrase at a token, or null. */
export function readCue(tokens: readonly Token[], at: number, from: number, to: number): ReportedCue | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const end = is(token, 'phrase') ? phraseEnd(tokens, at, to) : at;
  if (end > at) {
    const own = is(token, 'finite') || is(token, 'cue');
    const auxiliary = own ? perfectOf(tokens, at, from) : auxiliaryOf(tokens, at, from);
    return { from: at, to: end, finite: auxiliary < 0 ? at : auxiliary, class: 'phrase' };
  }
  const turned = is(token, 'phrase') ? readTurned(tokens, at, from, to) : null;
  if (turned !== null) return turned;
  if (is(token, 'cue')) {
    const cue = cuesOf(token.lower).find((one) => one.class !== 'source' && one.particle === undefined);
    // "kunne |melde|": no finite verb, though it looks like one.
    const auxiliary =
      token.tag === 'infinitive' ? auxiliaryOf(tokens, at, from) : perfectOf(tokens, at, from);
    if (cue !== undefined)
      return { from: at, to: at + 1, finite: auxiliary < 0 ? at : auxiliary, class: cue.class };
  }
  const done = is(token, 'done') ? doneCuesOf(token.lower)[0] : undefined;
  // "har teke avstand frå |si| fortid" owns; "kan gjerne |seie| at" may be said.
  if (done === undefined || done.particle !== undefined || sayForms.has(token.lower)) return null;
  const own = auxiliaryOf(tokens, at, from);
  const auxiliary = own < 0 ? sharedPerfect(tokens, at, from) : own;
  if (auxiliary < 0) return null;
  const spoken = perfect.has(tokens[auxiliary]?.lower) || perfect.has(tokens[at - 1]?.lower);
  if (!spoken && unsaid.has(done.class)) return null;
  return { from: at, to: at + 1, finite: auxiliary, class: done.class };
}

export const negations = new Set<string | undefined>(['ikke', 'ikkje', 'aldri']);

/** Where a cue is negated: "har |ikke| hevdet at", "skriver |aldri| at", "mener likevel |ikke| at"; or -1. */
export function negationOf(tokens: readonly Token[], cue: ReportedCue, after: number): number {
  for (let at = cue.finite; at <= after || is(tokens[at - 1], 'adverb'); at++)
    if (negations.has(tokens[at]?.lower) && !closed.only.has(tokens[at + 1]?.lower)) return at;
  return -1;
}
