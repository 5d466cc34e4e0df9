import { is, type Range, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readAccording } from '../attribution.ts';
import { wordsBetween } from '../dash-quotes.ts';
import { contentEnd } from './content-end.ts';
import { clauseStart, type Report, report, withoutStop } from './report.ts';

const openers = new Set<string | undefined>(['men', 'og', 'mens', 'medan', 'at', 'for']);

/** "Ifølge X …", "…, ifølge X", "… skal ifølge X ha …". */
export function readAccordingTo(tokens: readonly Token[], sentence: Range): Report | null {
  const end = withoutStop(tokens, sentence);
  for (let at = sentence.from; at < end; at++) {
    const clause = readAccording(tokens, at, end);
    if (clause === null || clause.source === null || tokens[at - 1]?.lower === 'som') continue;
    const opensClause = openers.has(tokens[at - 1]?.lower);
    const before = opensClause ? null : wordsBetween(tokens, clauseStart(tokens, sentence.from), at);
    const from = before === null ? appositionEnd(tokens, clause.to, end) : clause.to;
    const last = contentEnd(tokens, from, end, false);
    // "Det er slutt ifølge folk |i Vik|", but "Moe er ifølge VG |med i laget|": what its verb waits for.
    const theirs = is(tokens[from], 'preposition') && before !== null && tokens[at - 1]?.tag !== 'finite';
    const after = theirs ? null : wordsBetween(tokens, from, last);
    const goesOn = tokens[from]?.text === ',';
    const added = before !== null && goesOn && closed.articles.has(tokens[from + 1]?.lower);
    const short = tokens[at - 1]?.text === ',' && !goesOn;
    return report(short || added ? [before] : [before, after], clause.cue, clause.source, true, end);
  }
  return null;
}

/** Behind what is added to a name: "Ifølge Kari Moe|, leder i laget|, er …", "Ifølge Moe |i Rødt| er …"; `at` where nothing is. */
function appositionEnd(tokens: readonly Token[], at: number, to: number): number {
  const comma = tokens[at]?.text === ',';
  // "Ifølge et vitne |avisen har møtt|, skal …", "Ifølge en måling |utført av NTB| er …".
  const clause = tokens[at]?.tag !== 'finite' && is(tokens[at + 1], 'finite');
  const done = tokens[at + 1]?.lower === 'av';
  const adds = is(tokens[at], 'preposition') || done || clause;
  if (comma ? is(tokens[at + 1], 'finite') : !adds) return at;
  for (let next = at + 1; next < Math.min(to, at + 16); next++) {
    if (!comma && !clause && is(tokens[next], 'finite')) return next;
    if (tokens[next]?.text === ',') return is(tokens[next + 1], 'finite') ? next : at;
  }
  return at;
}
