import { cuesOf, type Range, type Token } from '../../language/nb/index.ts';
import { wordsBetween } from '../dash-quotes.ts';
import { readSource, type Source } from '../sources.ts';
import { asking, type Report, report, withoutStop } from './report.ts';

/** "I rapporten heter det at …", "Det går fram av rapporten at …". */
export function readImpersonal(tokens: readonly Token[], sentence: Range): Report | null {
  const end = withoutStop(tokens, sentence);
  for (let at = sentence.from; at < end - 3; at++) {
    const verb = tokens[at];
    if (verb === undefined) continue;
    const turned = tokens[at + 1]?.lower === 'det';
    if (!turned && tokens[at - 1]?.lower !== 'det') continue;
    // "I filmen |hevdes| det at": in the passive any verb may tell.
    const passive = verb.tag === 'finite' && /[^s](?:es|as|ast)$/.test(verb.lower);
    if (!passive && !cuesOf(verb.lower).some((cue) => cue.class === 'source')) continue;
    let content = at + 1;
    while (
      content < Math.min(end, at + 12) &&
      !opensClause(tokens[content]) &&
      tokens[content]?.kind !== 'mark'
    )
      content++;
    if (!opensClause(tokens[content])) continue;
    const cue = { start: verb.start, end: (turned ? tokens[at + 1] : verb)?.end ?? verb.end };
    const source = documentOf(tokens, sentence.from, at, content);
    const words =
      source === null
        ? null
        : wordsBetween(tokens, tokens[content]?.lower === 'at' ? content + 1 : content, end);
    return source === null ? null : report([words], cue, source, true, end);
  }
  return null;
}

/** "at", or what opens a question: "i rapporten går det fram |hvordan| …". */
function opensClause(token: Token | undefined): boolean {
  return token?.lower === 'at' || asking.has(token?.lower);
}

const places = new Set<string | undefined>(['i', 'av', 'på']);

/** What is read from: "|I rapporten| heter det", "det går fram |av rapporten|". */
function documentOf(tokens: readonly Token[], from: number, verb: number, to: number): Source | null {
  if (places.has(tokens[from]?.lower)) return readSource(tokens, from + 1, verb, true);
  for (let at = verb + 1; at < to; at++)
    if (places.has(tokens[at]?.lower)) return readSource(tokens, at + 1, to, true);
  return null;
}
