import { plainArticle, readStory } from '../../src/story/index.ts';
import type { Story } from '../../src/story/types.ts';

/** Reads paragraphs of copy under a headline and a lede that hold no quotes. */
export function readCopy(...paragraphs: string[]): Story {
  const head = [
    'Nytt fra fylket i dag',
    'Dette er ingressen til saken, og den er lang nok til å være en ingress.',
  ];
  return readStory(plainArticle('copy', [...head, ...paragraphs].join('\n\n')));
}

/** Each quote on a line: kind, spans, cue, attribution, speaker. */
export function rowsOf(story: Story): string[] {
  return story.quotes.map((quote) => {
    const speaker = story.speakers.find((one) => one.id === quote.speaker)?.name ?? '?';
    const spans = quote.spans.map((span) => `[${span.text}]`).join(' ');
    return `${quote.kind} ${spans} ${quote.cue?.text ?? '–'} · ${quote.attribution?.text ?? '–'} · ${speaker}`;
  });
}

/**
 * All that is read of who said what, a line a quote, with its part, mark and speaker (a role with a small letter,
 * wherever it stood); then what is marked and no quote.
 */
export function tellAll(story: Story): string[] {
  const quotes = story.quotes.map(({ part, kind, mark, spans, cue, attribution, speaker: id }) => {
    const speaker = story.speakers.find((one) => one.id === id);
    const words = spans.map(({ text }) => `[${text}]`).join(' ');
    const role = speaker?.role?.replace(/^\p{Lu}(?=\p{Ll}+(?: |$))(?!\p{L}+s )/u, (letter) =>
      letter.toLowerCase(),
    );
    const told = [speaker?.kind, role].filter(Boolean).join(', ');
    const who = speaker === undefined ? '?' : `${speaker.name} (${told})`;
    return `${part} ${kind} ${mark} ${words} ${cue?.text ?? '–'} · ${attribution?.text ?? '–'} · ${who}`;
  });
  const marked = story.marked.map(
    ({ text, inside }) => `marked ${text}${inside === null ? '' : ` in ${inside}`}`,
  );
  return [...quotes, ...marked];
}
