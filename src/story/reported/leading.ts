import { wordsBetween } from '../dash-quotes.ts';
import type { Stretch } from '../layout.ts';
import type { Range } from '../sentences.ts';
import { describes } from '../source-words.ts';
import { readSource, type Source } from '../sources.ts';
import { is, type Token } from '../tokens.ts';
import { cuesOf } from '../words.ts';
import { contentStart, negationOf, type ReportedCue, readCue } from './cues.ts';
import { type Report, report, withoutStop } from './report.ts';
import { subjectOf, withClause } from './subject.ts';

const joining = new Set<string | undefined>(['og', 'men']);
const separators = new Set([',', ':', ';', '–']);
const clauseLinks = new Set([
  'og',
  'men',
  'at',
  'som',
  'mens',
  'medan',
  'fordi',
  'når',
  'da',
  'då',
  'der',
  'hvor',
  'kor',
  'før',
]);

const adding = new Set<string | undefined>(['også', 'òg', 'selv', 'sjølv']);

/** "X opplyser at …", "I går sa X at …", "X, som …, mener …", "… og legger til at …", from token `from` of the sentence on. */
export function readLeading(
  tokens: readonly Token[],
  sentence: Range,
  from: number,
  inherited: Source | null,
): Report | null {
  const to = withoutStop(tokens, sentence);
  // "Har Moe sagt at …?" asks, and "|Også| Moe mener at …" names Moe.
  const asks = tokens[to]?.text === '?' && (is(tokens[from], 'cue') || is(tokens[from], 'finite'));
  if (asks && from === sentence.from) return null;
  let clause = adding.has(tokens[from]?.lower) ? from + 1 : from;
  let earlier = clause;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const cue = readCue(tokens, at, sentence.from, to);
    if (cue !== null) {
      const subject = subjectOf(tokens, sentence, clause, earlier, cue, inherited);
      const negation =
        subject === null || cue.class === 'phrase' ? -1 : negationOf(tokens, cue, subject.after);
      const held = !said.has(cue.class) && negation >= cue.to && subject?.after === cue.to;
      const unsaid = subject === null || (negation >= 0 && !held);
      const start = unsaid ? -1 : contentStart(tokens, subject.after, to, cue);
      const end = start < 0 ? to : contentEnd(tokens, start, to, isFronted(tokens, sentence.from, clause));
      const words =
        start < 0 ? readDenied(tokens, subject?.after ?? to, to, cue) : wordsBetween(tokens, start, end);
      if (subject !== null && words !== null) {
        const last = held ? negation : cue.to - 1;
        const span = { start: token.start, end: tokens[last]?.end ?? token.end };
        const source =
          subject.source === inherited ? inherited : withClause(tokens, subject.source, cue.finite);
        return report([words], span, source, cue.class === 'write', end);
      }
    }
    // "Helse- |og| omsorgsministeren" joins no clauses.
    const links = clauseLinks.has(token.lower) && !tokens[at - 1]?.text.endsWith('-');
    if (links || separators.has(token.text)) {
      earlier = clause;
      clause = at + 1;
    }
  }
  return null;
}

// What is not said is no report, what is not thought or admitted is one.
const said = new Set(['say', 'claim', 'write', 'fact']);

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

const fronting = new Set<string | undefined>(['mens', 'medan', 'når', 'da', 'då', 'der', 'fordi', 'før']);

/** Whether the clause from `clause` on is subordinate and opens its sentence: "|Mens Moe mener at …|, har Dahl …". */
function isFronted(tokens: readonly Token[], from: number, clause: number): boolean {
  return clause - from < 4 && fronting.has(tokens[clause - 1]?.lower);
}

/** Where a reported clause ends: with the sentence, or where the narrator goes on (", mens …", ", men først vil han"). */
function contentEnd(tokens: readonly Token[], start: number, to: number, fronted: boolean): number {
  for (let at = start + 1; at < to - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    if (fronted && is(tokens[at + 1], 'finite')) return at;
    const link = tokens[at + 1]?.lower;
    if (link === 'mens' || link === 'medan') return at;
    const next = tokens[at + 2];
    if (joining.has(link) && (is(next, 'cue') || is(next, 'voice'))) return at;
    if (link !== 'men' || is(next, 'finite') || next?.lower === 'at') continue;
    for (let far = at + 3; far < Math.min(to, at + 7); far++)
      if (is(tokens[far], 'finite') || is(tokens[far], 'cue')) return at;
  }
  return to;
}
