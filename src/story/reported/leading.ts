import { cuesOf, is, type Range, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { wordsBetween } from '../dash-quotes.ts';
import type { Stretch } from '../layout.ts';
import { describes } from '../source-words.ts';
import { readSource, type Source } from '../sources.ts';
import { mayTake, readComplement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import { negationOf, type ReportedCue } from './cues.ts';
import { evidenceOf } from './evidence.ts';
import { readPredicate } from './predicate.ts';
import { type Report, surely, withoutStop } from './report.ts';
import { subjectOf, withClause } from './subject.ts';

const separators = new Set([',', ':', ';']);
const clauseLinks = new Set<string | undefined>([
  ...closed.coordinating,
  ...closed.fronting,
  'at',
  'som',
  'hvor',
  'kor',
]);

/** What was weighed in a sentence, and what of it is taken for a report. */
export interface Weighed extends Report {
  readonly taken: boolean;
}

/**
 * "X opplyser at …", "I går sa X at …", "X, som …, mener …", "… og legger til at …": each verb of the sentence with a
 * subject and a clause is weighed, inside what is reported too.
 */
export function readLeading(
  tokens: readonly Token[],
  sentence: Range,
  inherited: Source | null,
  weigh: (evidence: readonly string[]) => number,
  nested = false,
): Weighed[] {
  const to = nested ? sentence.to : withoutStop(tokens, sentence);
  const found: Weighed[] = [];
  let from = sentence.from;
  let clause = closed.also.has(tokens[from]?.lower) ? from + 1 : from;
  let earlier = clause;
  // "Har Moe sagt at …?" asks, and "|Også| Moe mener at …" names Moe.
  const asks = tokens[to]?.text === '?' && (is(tokens[from], 'cue') || is(tokens[from], 'finite'));
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const one = asks && from === sentence.from ? null : readAt(at);
    if (one !== null) {
      found.push(one);
      if (one.taken) {
        const start = one.content.from;
        if (!nested && one.content.to > start)
          found.push(...readLeading(tokens, one.content, null, weigh, true));
        at = one.next - 1;
        from = one.next;
        clause = closed.also.has(tokens[from]?.lower) ? from + 1 : from;
        earlier = clause;
        continue;
      }
    }
    // "Helse- |og| omsorgsministeren" joins no clauses.
    const links = clauseLinks.has(token.lower) && !tokens[at - 1]?.text.endsWith('-');
    if (links || separators.has(token.text)) {
      earlier = clause;
      clause = at + 1;
    }
  }
  return found;

  function readAt(at: number): (Weighed & { readonly content: Range }) | null {
    const cue = readPredicate(tokens, at, sentence.from, to);
    // "|Charles| de Gaulle sier": a verb that opens its sentence asks or orders; one that opens a quote is the quote's.
    const opens =
      (at === sentence.from && tokens[at]?.capital === true) ||
      closed.quotationMarks.has(tokens[at - 1]?.text);
    if (cue === null) return null;
    if (cue.class === 'unlisted' && (opens || !mayTake(tokens, cue.to, to))) return null;
    const before = found.at(-1);
    const told = before?.taken ? before.source : null;
    // "Moe er |trolig| misfornøyd med at": the reporter's guess.
    if (is(tokens[at], 'copula') && guessing.has(tokens[cue.to]?.lower)) return null;
    // "Moe har nektet for drap, men |erkjent| at": the subject stands where the shared verb does.
    const [from, behind] = clause > cue.finite ? [sentence.from, sentence.from] : [clause, earlier];
    const subject = subjectOf(tokens, sentence, from, behind, cue, inherited, told);
    if (subject === null) return null;
    const negation = cue.class === 'phrase' ? -1 : negationOf(tokens, cue, subject.after);
    const held = !said.has(cue.class) && negation >= cue.to && subject.after === cue.to;
    const listed = cue.class !== 'unlisted';
    const unsaid = listed && negation >= 0 && !held;
    const complement = unsaid ? null : readComplement(tokens, subject.after, to, cue);
    const fronted = isFronted(tokens, sentence.from, clause);
    const start = complement?.start ?? -1;
    const end = start < 0 ? to : contentEnd(tokens, start, to, fronted);
    const words =
      start < 0
        ? listed
          ? readDenied(tokens, subject.after, to, cue)
          : null
        : wordsBetween(tokens, start, end);
    if (words === null) return null;
    const source = subject.source === inherited ? inherited : withClause(tokens, subject.source, cue.finite);
    const last = held && listed ? negation : (complement?.cueTo ?? cue.to) - 1;
    const span = { start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 };
    const link = clauseLinks.has(tokens[clause - 1]?.lower ?? '') ? (tokens[clause - 1]?.lower ?? '') : '';
    const evidence =
      complement === null
        ? []
        : evidenceOf(tokens, {
            cue,
            source,
            turned: subject.after > cue.to,
            complement,
            nested,
            denied: negation >= 0,
            link: fronted ? 'fronted' : clause > sentence.from ? link : '',
          });
    const odds = complement === null ? surely : weigh(evidence);
    return {
      ...{ spans: [words], cue: span, source, reports: cue.class === 'write', odds, evidence },
      next: end,
      taken: odds > 0,
      content: { from: start < 0 ? end : start, to: end },
    };
  }
}

// What is not said is no report, what is not thought or admitted is one.
const said = new Set(['say', 'write', 'fact']);

const denying = new Set(['benekte', 'avkrefte', 'bestride', 'dementere']);

/** What is denied by name: "benekter |dette|", "avkrefter |ryktet|"; null behind verbs that also turn down ("avviste anken"). */
function readDenied(tokens: readonly Token[], at: number, to: number, cue: ReportedCue): Stretch | null {
  const first = tokens[at]?.lower;
  const verb = tokens[cue.from]?.lower ?? '';
  if (!cuesOf(verb).some((one) => denying.has(one.verb))) return null;
  const next = tokens[at + 1];
  const more = next !== undefined && at + 1 < to && describes(next);
  if ((first === 'det' || first === 'dette') && !more) return wordsBetween(tokens, at, at + 1);
  const object = readSource(tokens, at, to, true);
  if (object?.kind !== 'role') return null;
  let short = at + 1;
  while (short < object.to && !is(tokens[short], 'preposition')) short++;
  return wordsBetween(tokens, at, short);
}

const guessing = new Set<string | undefined>(
  'trolig truleg antakelig antakeleg antagelig sannsynligvis sannsynlegvis formodentlig kanskje neppe muligens'.split(
    ' ',
  ),
);

/** Whether the clause from `clause` on is subordinate and opens its sentence: "|Mens Moe mener at …|, har Dahl …". */
function isFronted(tokens: readonly Token[], from: number, clause: number): boolean {
  // "|To uker etter at Moe sa at …|, gikk hun".
  const after = tokens[clause - 1]?.lower === 'at' && is(tokens[clause - 2], 'preposition') ? clause - 2 : -1;
  return after >= from
    ? after - from < 4
    : clause - from < 4 && closed.fronting.has(tokens[clause - 1]?.lower);
}
