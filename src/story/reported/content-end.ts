import { doneCuesOf, is, isDash, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readComplement } from './complement.ts';
import { negations } from './cues.ts';
import { readPredicate } from './predicate.ts';
import { skipAdverbs } from './report.ts';

/**
 * Where a reported clause ends: with the sentence, or where the narrator goes on (", mens …", "og legger til at …",
 * ", men først vil han").
 */
export function contentEnd(tokens: readonly Token[], start: number, to: number, fronted: boolean): number {
  for (let at = start + 1; at < to - 1; at++) {
    const comma = tokens[at]?.text === ',';
    if (isDash(tokens[at]) && addsOwn(tokens, at, start, to)) return at;
    const link = comma ? at + 1 : at;
    const word = tokens[link]?.lower;
    if (comma && fronted && is(tokens[link], 'finite')) return at;
    if (comma && closed.meanwhile.has(word) && tokens[link]?.tag !== 'determiner') return at;
    if (!closed.coordinating.has(word)) continue;
    const verb = skipAdverbs(tokens, link + 1, to);
    if (goesOn(tokens, verb, to)) return at;
    if (!comma) continue;
    const next = tokens[link + 1];
    if (is(next, 'cue') || is(next, 'voice')) return at;
    if (word === 'og' && (isOwnClause(tokens, link + 1, to) || tellsOn(tokens, link + 1, to))) return at;
    if (word === 'men' && saysNoMore(tokens, link + 1, to)) return at;
    if (word !== 'men' || is(next, 'finite') || next?.lower === 'at') continue;
    for (let far = at + 3; far < Math.min(to, at + 7); far++)
      if (is(tokens[far], 'finite') || is(tokens[far], 'cue')) return at;
  }
  return to;
}

/** Whether the narrator adds something behind a dash that has no other: "Moe mener elva er død| – noe laget bestrider|". */
function addsOwn(tokens: readonly Token[], dash: number, start: number, to: number): boolean {
  const hyphen = tokens[dash]?.start === tokens[dash - 1]?.end;
  if (hyphen || tokens.slice(start, to).filter(isDash).length > 1) return false;
  const first = tokens[dash + 1]?.lower;
  if (first === 'som' || first === 'noe' || first === 'noko') return true;
  for (let at = dash + 1; at < Math.min(to, dash + 5); at++) {
    if (tokens[at]?.kind === 'mark' || tokens[at]?.tag === 'subordinator') return false;
    if (tokens[at]?.tag === 'finite') return true;
  }
  return false;
}

/** Whether a clause opens with where or when and its verb stands before its subject: ", og |på sykehuset venter legene|". */
function isOwnClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (!is(tokens[from], 'preposition') && !is(tokens[from], 'time')) return false;
  for (let at = from + 1; at < Math.min(to, from + 8); at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' || token?.tag === 'subordinator' || token?.tag === 'infinitive-mark')
      return false;
    if (token?.tag === 'finite') return true;
  }
  return false;
}

/** Whether a verb without a subject of its own takes up the report: "og |legger til at| …". */
function goesOn(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.tag !== 'finite') return false;
  const cue = readPredicate(tokens, at, at, to);
  return cue !== null && readComplement(tokens, cue.to, to, cue)?.kind === 'at';
}

/** Whether the source will not say more: ", men |vil ikke spekulere| i årsaken". */
function saysNoMore(tokens: readonly Token[], at: number, to: number): boolean {
  const verb = skipAdverbs(tokens, at + 1, to);
  const told = tokens[verb];
  if (told?.tag !== 'infinitive' || !tokens.slice(at, verb).some(({ lower }) => negations.has(lower)))
    return false;
  return is(told, 'voice') || is(told, 'speaks') || doneCuesOf(told.lower).length > 0;
}

/** Whether somebody says more in a clause of its own: ", og |han advarer| mot …", ", og |Moe peker| på …". */
function tellsOn(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first?.capital && !is(first, 'he') && !is(first, 'she')) return false;
  for (let at = from + 1; at < Math.min(to, from + 5); at++) {
    const token = tokens[at];
    if (token?.tag === 'finite')
      return (readPredicate(tokens, at, from, to)?.class ?? 'unlisted') !== 'unlisted';
  }
  return false;
}
