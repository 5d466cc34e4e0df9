import type { Translation } from '../english/types.ts';
import { type Part, partsOf, type Quote, type Story } from '../story/types.ts';
import { readMarks, type Stretch } from './read/marks.ts';
import { readView, type View } from './view.ts';

/** A story beside its English: the pairs of the parts that have English, and the quotes as the story knows them. */
export interface StoryView {
  readonly story: Story;
  readonly translation: Translation;
  /** Parts that have English, in order; `view.pairs` answer them one for one. */
  readonly parts: readonly Part[];
  readonly english: ReadonlyMap<string, string | null>;
  readonly view: View;
  /** Whether the translation says where each quote stands in the English. */
  readonly exact: boolean;
}

const markOf = (quote: Quote): Stretch['mark'] =>
  quote.mark === 'dash' ? 'dash' : quote.mark === 'guillemets' ? 'guillemets' : 'double';

/** The quoted and marked stretches of a part, counted from its start. */
function stretchesOf(story: Story, part: Part): Stretch[] {
  const within = (start: number, end: number) => start >= part.start && end <= part.end;
  const stretches: Stretch[] = [];
  for (const quote of story.quotes) {
    // Speech that has lost its marks in the story is asked for none in English.
    if (quote.kind === 'indirect' || quote.mark === 'none' || quote.part !== part.id) continue;
    for (const span of quote.spans) {
      if (!within(span.start, span.end)) continue;
      stretches.push({
        start: span.start - part.start,
        end: span.end - part.start,
        mark: markOf(quote),
        opens: true,
        closes: true,
      });
    }
  }
  for (const marked of story.marked) {
    if (!within(marked.start, marked.end) || marked.inside !== null) continue;
    // A title may stand in italics or plain in English.
    stretches.push({
      start: marked.start - part.start,
      end: marked.end - part.start,
      mark: 'guillemets',
      opens: true,
      closes: true,
      maybe: true,
    });
  }
  return stretches.sort((a, b) => a.start - b.start);
}

/** Reads a story and its translation for the rules. */
export function readStoryView(story: Story, translation: Translation, day: number | null = null): StoryView {
  const english = new Map(translation.parts.map((part) => [part.id, part.text]));
  const parts = partsOf(story).filter((part) => typeof english.get(part.id) === 'string');
  const target = parts.flatMap((part) => english.get(part.id) ?? []);
  const view = readView(
    parts.map((part) => part.text),
    target,
    {
      source: parts.map((part) => stretchesOf(story, part)),
      target: target.map((text) => readMarks([text]).flat()),
    },
    day,
  );
  const exact = translation.quotes.length > 0 || !story.quotes.some((quote) => quote.kind !== 'indirect');
  return { story, translation, parts, english, view, exact };
}
