import type { Stretch } from './layout.ts';
import { is, readTokens } from './tokens.ts';
import type { ParagraphKind } from './types.ts';

/** A paragraph whose kind is still being settled. */
export interface Draft extends Stretch {
  kind: ParagraphKind;
}

const loneKicker = /^\p{Lu}[^.!?:]{1,30}:$/u;
const kickerBefore = /^\p{Lu}[^.!?:]{1,40}: \p{Lu}/u;
const attributed = /[,?!] \p{Ll}+ \p{L}/u;
const shortest = 56;

/** A short line above the lede that is no lede itself: a question, a clause without subject or verb, speech that anticipates. */
function isDeck(line: string): boolean {
  if (line.length >= shortest) return false;
  if (/\?["»”]?$/.test(line)) return true;
  if (/^[-–—]/.test(line)) return !attributed.test(line);
  const tokens = readTokens(line);
  const verb = tokens.findIndex(
    (token) => is(token, 'finite') || is(token, 'cue') || /^\p{Ll}{2,}(?:er|ar|te|de|et)$/u.test(token.text),
  );
  return verb <= 0;
}

/**
 * Marks the lede among a story's paragraphs: the first of the copy proper, after decks, kickers and captions. What
 * stands above it becomes subhead or caption. Does nothing where the format has said which it is.
 */
export function markLede(text: string, drafts: readonly Draft[]): void {
  if (drafts.some((draft) => draft.kind === 'lede')) return;
  const lastOfCopy = drafts.findLast((draft) => draft.kind === 'body');
  let inCaptions = false;
  let underKicker: Draft | null = null;
  for (const [at, draft] of drafts.entries()) {
    const line = text.slice(draft.start, Math.min(draft.end, draft.start + 300));
    const left = draft !== lastOfCopy;
    if (draft.kind === 'subhead') {
      inCaptions = loneKicker.test(line);
      continue;
    }
    if (draft.kind === 'caption') inCaptions = true;
    if (draft.kind !== 'body') continue;
    const next = drafts[at + 1];
    const short = draft.end - draft.start;
    const kicked = inCaptions && drafts[at - 1]?.kind === 'subhead' && short < 200;
    const aboveCaptions =
      next?.kind === 'subhead' && loneKicker.test(text.slice(next.start, next.end)) && short < 90;
    if (left && (kicked || (inCaptions && kickerBefore.test(line)))) {
      draft.kind = 'caption';
      if (kicked) underKicker ??= draft;
      inCaptions = true;
    } else if (left && (isDeck(line) || aboveCaptions)) draft.kind = 'subhead';
    else {
      // An unattributed turn opens no story: then the words under the kicker did.
      const opens =
        underKicker !== null && /^[-–—]/.test(line) && !attributed.test(line) ? underKicker : draft;
      opens.kind = 'lede';
      return;
    }
  }
}
