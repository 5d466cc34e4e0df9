import { bitsOf, cuesOf, has } from '../language/nb/index.ts';
import { headsFacts, isDashFact, isDashItem, isDashOfNobody } from './furniture.ts';
import type { Stretch } from './layout.ts';
import type { ParagraphKind } from './types.ts';

interface Block extends Stretch {
  kind: ParagraphKind;
}

/** As many lines without a word of who speaks are no conversation. */
const leastFacts = 3;

/**
 * Runs of dash lines that are lists, not speech: under a line that heads facts; under a colon, as points without the end
 * of a sentence; under a colon or a crosshead, as sentences in which nobody speaks and for which nobody is named.
 */
export function markLists(text: string, blocks: readonly Block[]): void {
  const lineOf = (block: Stretch | undefined): string => text.slice(block?.start ?? 0, block?.end ?? 0);
  for (const [at, lead] of blocks.entries()) {
    const head = lineOf(lead);
    if (opensWithDash(head)) continue;
    let next = at + 1;
    while (next < blocks.length && opensWithDash(lineOf(blocks[next]))) next++;
    const run = blocks.slice(at + 1, next);
    const lines = run.map(lineOf);
    const colon = head.endsWith(':');
    const points = lines.findIndex((line) => !isDashItem(line));
    const pointed = colon ? run.slice(0, points < 0 ? run.length : points) : [];
    const several = run.length >= leastFacts;
    const boxed = headsFacts(head) && run.length > 1 && lines.every(several ? isDashOfNobody : isDashFact);
    const headed = several && isHeading(lead, head) && lines.every(isDashFact);
    if (boxed || (headed && !tellsBack(lineOf(blocks[next])))) markAll(run);
    if (pointed.length < 2) continue;
    markAll(pointed);
    if (lead.kind === 'subhead' && head.length > 30) lead.kind = 'body';
  }
}

function markAll(run: readonly Block[]): void {
  for (const block of run) block.kind = 'list';
}

function opensWithDash(line: string): boolean {
  return /^[-–—]/.test(line);
}

/** Whether a line announces what follows, other than somebody's words: a crosshead, or "Slik blir tilbudet:". */
function isHeading({ kind }: Block, line: string): boolean {
  if (kind !== 'subhead' && !line.endsWith(':')) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !words.some((word) => has(bitsOf(word), 'cue') || has(bitsOf(word), 'voice'));
}

/** Whether a line says whose words those before it were: "Det sier Moe til NTB." */
function tellsBack(line: string): boolean {
  const [first = '', verb = ''] = line.toLowerCase().split(/\s+/, 2);
  return (first === 'det' || first === 'dette') && cuesOf(verb).length > 0;
}
