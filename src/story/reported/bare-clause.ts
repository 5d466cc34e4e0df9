import { is, type Tag, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';

/**
 * Whether a clause without "at" begins: its subject, then at once its verb, as in "|politiet har| …", "|han| ikke |vil| …",
 * "|landet, som er rikt, kan| …"; not "|boka han skrev|", "seg løslatt".
 */
export function bareClause(tokens: readonly Token[], from: number, to: number): boolean {
  const end = subjectEnd(tokens, from, to);
  if (end === from) return false;
  let at = skipInsertion(tokens, end, to);
  while (at < to && (tokens[at]?.tag === 'adverb' || is(tokens[at], 'adverb')) && at < end + 12) at++;
  return at < to && tokens[at]?.tag === 'finite';
}

/** Behind the words that say more of a subject, between commas or behind "som"; `at` where there are none. */
function skipInsertion(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.lower === 'som') {
    let verbs = 0;
    for (let next = at + 1; next < Math.min(to, at + 18); next++) {
      if (tokens[next]?.text === ',' || tokens[next]?.tag === 'subordinator') return at;
      if (tokens[next]?.tag === 'finite' && ++verbs === 2) return next;
    }
    return at;
  }
  if (tokens[at]?.text !== ',') return at;
  for (let next = at + 1; next < Math.min(to, at + 25); next++)
    if (tokens[next]?.text === ',' && tokens[next + 1]?.tag === 'finite') return next + 1;
  return at;
}

const beforeHead = new Set<Tag>(['adjective', 'participle', 'name-genitive']);

/** Where a clause's subject ends that begins at `from`; `from` where none does. */
function subjectEnd(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || first.lower === 'seg') return from;
  // "|de unge| vil".
  if (first.tag === 'pronoun') {
    const next = tokens[from + 1];
    return next?.tag === 'adjective' && /^(?:den?|dei|det)$/.test(first.lower) ? from + 2 : from + 1;
  }
  const limit = Math.min(to, from + 14);
  let at = from;
  let linked = false;
  while (at < limit) {
    while (at < limit && (isBeforeHead(tokens[at]) || closed.quotationMarks.has(tokens[at]?.text))) at++;
    const head = at;
    while (at < limit && (isHead(tokens[at]) || (at > head && closed.quotationMarks.has(tokens[at]?.text))))
      at++;
    // "|Dei tre| vil": determiners alone.
    const nobody = tokens[at - 1]?.tag === 'adjective' && !isDeterminer(tokens[from]);
    if (at === head) return linked || at === from || nobody ? from : at;
    const link = tokens[at];
    const listed = link?.text === ',' && isListed(tokens, at, limit);
    if (!listed && link?.tag !== 'preposition' && link?.tag !== 'conjunction') return at;
    linked = true;
    at += listed && tokens[at + 1]?.tag === 'conjunction' ? 2 : 1;
  }
  return from;
}

/** Whether a comma goes on with a list that "og" ends before its verb: "byer|,| bygder og øyer må". */
function isListed(tokens: readonly Token[], comma: number, limit: number): boolean {
  for (let at = comma + 1; at < limit; at++) {
    if (tokens[at]?.tag === 'conjunction') return true;
    if (!isHead(tokens[at]) && !isBeforeHead(tokens[at]) && tokens[at]?.text !== ',') return false;
  }
  return false;
}

/** What stands before a noun, with a capital in a name too: "tror |Den nordiske| alliansen". */
function isBeforeHead(token: Token | undefined): boolean {
  return isDeterminer(token) || beforeHead.has(token?.tag ?? 'other');
}

function isDeterminer(token: Token | undefined): boolean {
  return token?.tag === 'determiner' || (token?.tag === 'name' && is(token, 'determiner'));
}

function isHead(token: Token | undefined): boolean {
  return token?.tag === 'noun' || token?.tag === 'name';
}
