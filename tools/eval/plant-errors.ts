import { z } from 'zod';
import type { Answer } from './read-answer.ts';
import { replayAnswer } from './replay-answers.ts';

/** One error put into a recorded answer by hand: the piece at `at` reads `after` where it read `before`. */
export const plantedShape = z.object({
  story: z.string(),
  at: z.string(),
  kind: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Planted = z.infer<typeof plantedShape>;

/** How an error that was put in was told: as a finding that is shown, as a remark alone, or not at all. */
export type Told = 'shown' | 'remark' | 'missed';

/** Whether today's checks tell an error at its piece that they do not tell of the answer as it was. */
export function tellPlanted(answer: Answer, error: Planted): Told {
  const keyOf = ({ finding }: ReturnType<typeof replayAnswer>[number]) =>
    [finding.rule, finding.level, finding.at, finding.message].join('\u0000');
  const before = new Set(replayAnswer(answer).map(keyOf));
  const planted = plant(answer, error);
  const partOf = new Map(planted.document.quotes.map(({ id, part }) => [id, part]));
  const found = replayAnswer(planted).filter(
    (each) =>
      !before.has(keyOf(each)) &&
      (each.finding.at === error.at || partOf.get(each.finding.at ?? '') === error.at),
  );
  if (found.length === 0) return 'missed';
  return found.some(({ finding }) => finding.level !== 'remark') ? 'shown' : 'remark';
}

/** The answer with the error in it. Throws where the piece does not read so. */
function plant(answer: Answer, { at, before, after, story }: Planted): Answer {
  const { document } = answer;
  let isThere = false;
  const change = (text: string) => {
    if (!text.includes(before)) return text;
    isThere = true;
    return text.replace(before, () => after);
  };
  const piece = <T extends { readonly text: string | null }>(one: T): T => ({
    ...one,
    text: one.text === null ? null : change(one.text),
  });
  const { brief } = document;
  const point = Number(/^brief\.points\.(\d+)$/.exec(at)?.[1] ?? 0);
  const own =
    document.parts.find(({ id }) => id === at)?.text ?? (at === 'headline' ? document.headline?.text : '');
  const changed: Answer['document'] = {
    ...document,
    headline: at === 'headline' && document.headline !== null ? piece(document.headline) : document.headline,
    parts: document.parts.map((part) => (part.id === at ? piece(part) : part)),
    quotes: document.quotes.map((quote) =>
      quote.part === at ? movedQuote(quote, own ?? '', change(own ?? '')) : quote,
    ),
    brief: brief && {
      headline: at === 'brief.headline' ? change(brief.headline) : brief.headline,
      lede: at === 'brief.lede' ? change(brief.lede) : brief.lede,
      points: brief.points.map((each, index) => (index === point - 1 ? piece(each) : each)),
      gists: brief.gists.map((gist) => (at === `gist.${gist.quote}` ? piece(gist) : gist)),
    },
  };
  if (!isThere) throw new Error(`${story} does not read “${before.slice(0, 40)}” at ${at}.`);
  return { ...answer, document: changed };
}

/** A quote whose part has changed: its spans keep their words, less or more by what was changed inside them. */
function movedQuote(
  quote: Answer['document']['quotes'][number],
  before: string,
  after: string,
): Answer['document']['quotes'][number] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const move = (at: number, opens: boolean) => {
    if (at < head || (opens && at === head)) return at;
    if (at >= before.length - tail) return at + after.length - before.length;
    return opens ? head : after.length - tail;
  };
  const spans = quote.spans.flatMap((span) => {
    const start = move(span.start, true);
    let end = move(span.end, false);
    // Quotation marks at its ends are none of its words.
    while (end > start && /[“”"]/.test(after[end - 1] ?? '')) end--;
    return end > start ? [{ start, end, text: after.slice(start, end) }] : [];
  });
  return { ...quote, spans };
}
