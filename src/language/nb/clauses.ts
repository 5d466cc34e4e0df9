import type { Range } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What opens a clause: nothing ("main"), "at", "som", a question or doubt ("om"), any other subordinator, or "å". */
export type ClauseKind = 'main' | 'at' | 'som' | 'om' | 'adverbial' | 'infinitive';

/** A clause as it stands: its words from where it opens to where the next one does, the verb among them. */
export interface Clause extends Range {
  readonly kind: ClauseKind;
  /** The token of its finite verb, of an infinitive clause its infinitive; -1 where it has none. */
  readonly verb: number;
  readonly negated: boolean;
}

const negating = new Set(['ikke', 'ikkje', 'aldri', 'neppe']);
const asking = new Set(['om', 'hvorvidt', 'korvidt']);

function kindAt(tokens: readonly Token[], at: number): ClauseKind | null {
  const token = tokens[at];
  if (token?.tag === 'infinitive-mark') return 'infinitive';
  if (token?.tag !== 'subordinator') return null;
  if (token.lower === 'at' || token.lower === 'som') return token.lower;
  return asking.has(token.lower) ? 'om' : 'adverbial';
}

/** Whether a main clause of its own begins at a token: behind "og", "men" or a mark, where a finite verb follows one. */
function opensMain(tokens: readonly Token[], at: number, to: number, open: Clause): boolean {
  const token = tokens[at];
  const apart =
    token?.tag === 'conjunction' || token?.text === ',' || token?.text === ';' || token?.text === ':';
  if (!apart || open.verb < 0) return false;
  for (let next = at + 1; next < to; next++) {
    if (tokens[next]?.tag === 'finite') return true;
  }
  return false;
}

/** The clauses of a sentence in order, together covering it. */
export function readClauses(tokens: readonly Token[], { from, to }: Range): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause = { kind: 'main', from, to, verb: -1, negated: false };
  const begin = (kind: ClauseKind, at: number): void => {
    if (at > open.from) clauses.push({ ...open, to: at });
    open = { kind, from: at, to, verb: -1, negated: false };
  };
  for (let at = from; at < to; at++) {
    const kind = kindAt(tokens, at);
    const goesOn = kind === null && opensMain(tokens, at, to, open);
    if (kind !== null) begin(kind, at);
    else if (goesOn) begin('main', at);
    const token = tokens[at];
    const isVerb = token?.tag === (open.kind === 'infinitive' ? 'infinitive' : 'finite');
    if (isVerb && open.verb < 0) open = { ...open, verb: at };
    if (negating.has(token?.lower ?? '')) open = { ...open, negated: true };
  }
  clauses.push(open);
  return clauses;
}
