import type { EnglishQuote, Gist, Translation } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import { nameSpeakers } from './english-speakers.ts';
import { findAttribution } from './find-attribution.ts';
import { openRunningMarks } from './open-running-marks.ts';
import type { ReadPart } from './write-quotes.ts';

/**
 * Puts the parts together: every part once, in the story's order, with null where there is no English. Who says a
 * quote, and what speakers are called, is looked for in the words; gists help where the parts do not name somebody.
 */
export function assemble(
  story: Story,
  parts: ReadonlyMap<string, ReadPart>,
  gists: readonly Gist[] = [],
): Translation {
  const texts = partsOf(story).map(({ id }) => ({ id, text: parts.get(id)?.text ?? null }));
  const placed = new Map(
    [...parts.values()].flatMap(({ quotes }) => quotes).map((one) => [one.id, one.spans]),
  );
  const spansIn = new Map([...parts].map(([id, { quotes }]) => [id, quotes.flatMap(({ spans }) => spans)]));
  const quotes = story.quotes.flatMap((quote): EnglishQuote[] => {
    const spans = placed.get(quote.id) ?? [];
    const named = partsOf(story).find(
      ({ start, end }) =>
        quote.attribution !== null && start <= quote.attribution.start && quote.attribution.end <= end,
    );
    const english = parts.get(named?.id ?? '');
    if (spans.length === 0 && english === undefined) return [];
    const attribution =
      named === undefined || english === undefined
        ? null
        : findAttribution(quote, story, english.text, {
            quoted: spansIn.get(named.id) ?? [],
            own: named.id === quote.part ? spans : [],
          });
    return [{ id: quote.id, spans, attribution }];
  });
  return {
    parts: openRunningMarks(story, texts, quotes),
    quotes,
    speakers: nameSpeakers(story, texts, quotes, gists),
  };
}
