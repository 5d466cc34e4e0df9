import { type Cue, cuesOf, doneCuesOf, type Token } from '../../language/nb/index.ts';
import { lazily } from '../../lazily.ts';
import verbs from '../../lexicon/verbs.json' with { type: 'json' };
import { auxiliaries, auxiliaryOf, perfect, type ReportedCue, readCue } from './cues.ts';

/**
 * Any other verb with a subject of its own, by its place: "|glefser|", "har |nevnt|"; an auxiliary only where no verb
 * hangs on it ("ho |vil| at").
 */
function readUnlisted(tokens: readonly Token[], at: number, from: number, to: number): ReportedCue | null {
  const token = tokens[at];
  // "Professor |emeritus| Moe" is no verb's form.
  if (token === undefined || token.kind !== 'word' || /t(?:us|um)$/.test(token.lower)) return null;
  const kind = doneCuesOf(token.lower).find(whole)?.class ?? 'unlisted';
  const one = (finite: number): ReportedCue => ({ from: at, to: at + 1, finite, class: kind });
  if (token.tag === 'finite') {
    if (auxiliaries.has(token.lower) && hangsOn(tokens, at, to)) return null;
    return { ...one(at), class: 'unlisted' };
  }
  if (token.tag !== 'participle' && token.tag !== 'infinitive') return null;
  if (tokens[at - 1]?.tag === 'infinitive-mark') return readInfinitive(tokens, at, from);
  const auxiliary = auxiliaryOf(tokens, at, from);
  if (auxiliary < 0) return null;
  // What somebody may or must say is not yet said; "vil |foreslå| at" is.
  if (kind !== 'unlisted' && kind !== 'urge') return null;
  return one(auxiliary);
}

/** "var tidlig ute med å |varsle| at", "valgte å |si| at": whose verb it hangs on says it. */
function readInfinitive(tokens: readonly Token[], at: number, from: number): ReportedCue | null {
  const { lower } = tokens[at] ?? { lower: '' };
  for (let back = at - 2; back >= Math.max(from, at - 9); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark' || token.tag === 'subordinator') return null;
    if (token.tag !== 'finite') continue;
    const kind = doneCuesOf(lower).find(whole)?.class ?? 'unlisted';
    return { from: at, to: at + 1, finite: back, class: kind, infinitive: true };
  }
  return null;
}

/** Whether a verb hangs on an auxiliary: "vil ikke |si|", "har Moe |sagt|". */
function hangsOn(tokens: readonly Token[], auxiliary: number, to: number): boolean {
  for (let at = auxiliary + 1; at < Math.min(to, auxiliary + 9); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.tag === 'subordinator') return false;
    if (token.tag === 'participle' || token.tag === 'infinitive') return true;
  }
  return false;
}

/** What may report at a token: a verb or phrase of the lists, or any verb. */
export function readPredicate(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
): ReportedCue | null {
  return readCue(tokens, at, from, to) ?? readUnlisted(tokens, at, from, to);
}

/** A reporting verb that needs no particle beside it, as "slår" needs "fast". */
function whole(cue: Cue): boolean {
  return cue.particle === undefined;
}

const inflection = /(?:ast|es|er|ar|te|de|et|a|t|e|r)$/;

/** A verb without its endings, whichever form stands here; of a listed one its infinitive. */
export function verbOf(form: string): string {
  const listed = cuesOf(form).find(whole) ?? doneCuesOf(form).find(whole);
  if (listed !== undefined) return listed.verb;
  const stem = form.replace(inflection, '');
  return stem.length > 1 ? stem : form;
}

const met = lazily(() => new Set(verbs.stems.split(' ')));

/** Whether a verb is well known, and known for something else than reporting. */
export function isKnownOtherwise(stem: string): boolean {
  return met().has(stem);
}

/** Whether the auxiliary of a cue makes its verb something done: "har sagt". */
export function isPerfect(tokens: readonly Token[], cue: ReportedCue): boolean {
  return (
    cue.finite !== cue.from &&
    (perfect.has(tokens[cue.finite]?.lower) || perfect.has(tokens[cue.from - 1]?.lower))
  );
}
