import { cuesOf, doneCuesOf, is, type Range, type Token } from '../language/nb/index.ts';
import { readAttribution } from './attribution.ts';
import { sounds } from './attribution-by-phrase.ts';
import type { Stretch } from './layout.ts';
import { antecedent } from './reported/subject.ts';
import { readSource, type Source } from './sources.ts';

/** What a line that ends in a colon says of the speech behind it: "Hansen sier:", "Hansen (Ap):". */
export interface Introduction {
  readonly cue: Stretch | null;
  readonly source: Source | null;
}

const nothing: Introduction = { cue: null, source: null };

const instances = new Set(['for eksempel', 'til eksempel', 'til dømes']);

/** Behind adverbs and their like: "nå", "til dømes". */
function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (true) {
    if (is(tokens[at], 'adverb')) at++;
    else if (instances.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)) at += 2;
    else return at;
  }
}

/** Whether a verb reports: on its own, or with the particle it needs ("la … til", not "kom hit"). */
function reports(token: Token, tokens: readonly Token[], at: number, to: number): boolean {
  const rest = (particle: string): boolean =>
    tokens.slice(at + 1, to).some(({ lower }) => lower === particle);
  // "ved å |uttale|: «…»".
  const cues = tokens[at - 1]?.lower === 'å' ? doneCuesOf(token.lower) : cuesOf(token.lower);
  return cues.some(({ particle }) => particle === undefined || rest(particle));
}

const answers = new Set(
  'svar svaret kommentar kommentaren melding meldingen meldinga beskjed beskjeden hilsen hilsenen helsing helsinga oppfordring oppfordringen oppfordringa'.split(
    ' ',
  ),
);

/** Whose message a line announces: "Svaret fra |statsråden| var kort:", "Beskjeden frå |Kari Moe| lydde:". */
function readSent(tokens: readonly Token[], { from }: Range, colon: number): Introduction | null {
  let at = from;
  while (is(tokens[at], 'determiner') || tokens[at]?.tag === 'adjective') at++;
  const sent = tokens[at]?.tag === 'noun' && /^fr[aå]$/.test(tokens[at + 1]?.lower ?? '');
  const source = sent ? readSource(tokens, at + 2, colon) : null;
  const verb = source === null ? undefined : tokens[source.to];
  if (verb === undefined || !sounds(verb.lower) || colon - (source?.to ?? 0) > 5) return null;
  return { cue: { start: verb.start, end: verb.end }, source };
}

/** Where the name begins in "Svar fra |Kari Moe"; elsewhere where the sentence does. */
function wholeFrom(tokens: readonly Token[], from: number): number {
  const link = tokens[from + 1]?.lower;
  return answers.has(tokens[from]?.lower ?? '') && (link === 'fra' || link === 'frå') ? from + 2 : from;
}

/** The end of a verb with the particle right behind it: "slår |fast|", "legger |til|". */
function cueEnd(tokens: readonly Token[], at: number, colon: number): number {
  const next = tokens[at + 1];
  const own =
    at + 2 === colon && cuesOf(tokens[at]?.lower ?? '').some(({ particle }) => particle === next?.lower);
  return (own ? next : tokens[at])?.end ?? 0;
}

/** Who stands behind a verb in no list, right before the colon: "Da steinen falt, |utbrøt Kari Moe|:". */
function readTurned(tokens: readonly Token[], from: number, colon: number): Introduction | null {
  for (let at = colon - 2; at >= Math.max(from, colon - 8); at--) {
    const token = tokens[at];
    if (token?.tag !== 'finite' || is(token, 'copula')) continue;
    // "Moe møtte Vik:" is of nobody's words.
    const source = tokens[at - 1]?.text === ',' ? readSource(tokens, at + 1, colon) : null;
    return source?.to === colon && source.kind !== 'role'
      ? { cue: { start: token.start, end: token.end }, source }
      : null;
  }
  return null;
}

/**
 * Reads the tokens of a sentence up to, not including, its colon at `colon`. `inherited` is who speaks before it:
 * "…, sier |Moe|, og legger til:".
 */
export function readIntroduction(
  tokens: readonly Token[],
  sentence: Range,
  colon: number,
  inherited: Source | null = null,
): Introduction {
  for (let at = colon - 1; at >= sentence.from; at--) {
    const token = tokens[at];
    if (token === undefined || !reports(token, tokens, at, colon)) continue;
    // "Dette |står det i innkallingen|:".
    const written = tokens[at + 1]?.lower === 'det' ? readAttribution(tokens, at, colon) : null;
    if (written?.source) return { cue: written.cue, source: written.source };
    // "I |brevet| står det:".
    const text = written === null ? null : readSource(tokens, sentence.from + 1, at);
    if (written !== null && text?.to === at && is(tokens[sentence.from], 'preposition'))
      return { cue: written.cue, source: text };
    const cue = { start: token.start, end: cueEnd(tokens, at, colon) };
    const which = tokens[at - 1]?.lower === 'som' ? antecedent(tokens, at - 1, sentence.from) : null;
    if (which !== null) return { cue, source: which };
    const named = readSource(tokens, sentence.from, at);
    // "boka som Moe skreiv:": the verb is the relative clause's.
    const som = named?.to ?? at;
    const relative = tokens[som]?.lower === 'som' && readSource(tokens, som + 1, at)?.to === at;
    const before = relative ? null : named;
    if (before !== null && skipAdverbs(tokens, before.to) === at) return { cue, source: before };
    const source = readSource(tokens, skipAdverbs(tokens, at + 1), colon) ?? before ?? inherited;
    if (source !== null) return { cue, source };
  }
  const told = readTurned(tokens, sentence.from, colon) ?? readSent(tokens, sentence, colon);
  if (told !== null) return told;
  const whole = readSource(tokens, wholeFrom(tokens, sentence.from), colon);
  return whole?.to === colon && whole.name !== null ? { cue: null, source: whole } : nothing;
}
