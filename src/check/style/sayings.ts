import type { Translation } from '../../english/index.ts';
import { partsOf, type Story } from '../../story/index.ts';
import type { EnglishText, Saying } from './types.ts';

/** "Dahl said", "Dahl, 45, said", "Dahl (Labour) also said". */
const after =
  /^(?:,\s[^,.;:()“”‘’]{1,40},|\s\([^()]{1,40}\))?\s(?:(?:also|then|later|has|have|had)\s)?(\p{Ll}+)(?!\p{L})/u;
/** "said Dahl". */
const before = /(?<!\p{L})(\p{Ll}+)\s$/u;

/** Each place in running copy where the English has a verb beside who speaks, and the Norwegian's verb there. */
export function sayingsIn(
  story: Pick<Story, 'headline' | 'paragraphs' | 'quotes'> & Partial<Pick<Story, 'speakers'>>,
  translation: Pick<Translation, 'quotes'>,
  texts: readonly EnglishText[],
): Saying[] {
  const running = new Set(
    partsOf(story)
      .filter(({ kind }) => kind === 'lede' || kind === 'body' || kind === 'list')
      .map(({ id }) => id),
  );
  const persons = new Set(story.speakers?.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const english = new Map(translation.quotes.map((quote) => [quote.id, quote]));
  const seen = new Set<string>();
  return story.quotes.flatMap(({ id, part, cue, speaker }): Saying[] => {
    const name = english.get(id)?.attribution;
    const text = texts.find(({ at }) => at === part);
    if (!cue || !name || !text || !running.has(part) || seen.has(`${part} ${name.start}`)) return [];
    seen.add(`${part} ${name.start}`);
    const [, follows = ''] = after.exec(text.ownVoice.slice(name.end)) ?? [];
    const [, leads = ''] = before.exec(text.ownVoice.slice(0, name.start)) ?? [];
    const isPerson = speaker !== null && persons.has(speaker);
    return [leads, follows]
      .filter((verb) => verb !== '')
      .map((verb) => ({ at: part, cue: cue.text.toLowerCase(), verb, isPerson }));
  });
}
