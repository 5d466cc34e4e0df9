import type { Translation } from '../english/index.ts';
import { readMarks, type Stretch } from '../language/index.ts';
import { type Part, partsOf, type Quote, type Story } from '../story/index.ts';
import { readView, type View } from './view.ts';

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
export function readStoryView(story: Story, translation: Translation, more: Partial<View> = {}): View {
  const english = new Map(translation.parts.map((part) => [part.id, part.text]));
  const parts = partsOf(story).filter((part) => typeof english.get(part.id) === 'string');
  const target = parts.flatMap((part) => english.get(part.id) ?? []);
  const exact = translation.quotes.length > 0 || !story.quotes.some((quote) => quote.kind !== 'indirect');
  const marks = {
    source: parts.map((part) => stretchesOf(story, part)),
    target: target.map((text) => readMarks([text]).flat()),
  };
  const places = parts.map(({ id }) => id);
  const told = { story, translation, parts, exact };
  return readView(
    parts.map((part) => part.text),
    target,
    marks,
    { ...more, places, told },
  );
}
