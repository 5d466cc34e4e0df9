import { promptTexts } from '../ask/loop/index.ts';
import { NorwireError } from '../errors.ts';
import { partsOf, type Story } from '../story/index.ts';
import { findTerms, sayTerms } from '../terms/index.ts';
import { askPart as askFor, type PartValue } from '../write/index.ts';
import type { StorySettings } from './fill-settings.ts';
import { recall } from './recall.ts';

/** What an editor wants of a part: how it reads now, her words, and what was suggested and not taken. */
export interface Wish {
  readonly english: string;
  /** Empty: just another way. */
  readonly wish: string;
  readonly before: readonly string[];
}

/**
 * Asks for one part anew, with what an editor wants of it. Rejects with `input` where the story has no such part, with
 * `reply` where no English of it could be had, with `model` as every asking does.
 */
export async function askForPart(
  story: Story,
  id: string,
  { english, wish, before }: Wish,
  settings: StorySettings,
): Promise<PartValue> {
  const part = partsOf(story).find((one) => one.id === id);
  if (part === undefined)
    throw new NorwireError('input', `${story.name} has no part ${id} that could be asked for.`);
  const said = { part: id, english: JSON.stringify(english), before: JSON.stringify(before) };
  const texts = promptTexts('desk', settings.prompts);
  const wanted =
    wish === ''
      ? texts.say('again-without-wish', said)
      : texts.say('again', { ...said, wish: JSON.stringify(wish) });
  const asking = settings.asking('write');
  const terms = sayTerms(
    findTerms(story, settings.glossary).filter(({ places }) => places.some((place) => place.part === id)),
  );
  const { examplesFor } = await recall(story, settings);
  return askFor(story, part, {
    ...asking,
    examplesFor: (parts) => settings.says.examples(examplesFor(parts)),
    style: settings.style,
    says: {
      style: settings.says.style({ story: true, brief: false }),
      brief: settings.says.briefToo(false),
      noBrief: settings.says.briefToo(false),
      terms: [terms, wanted].filter((text) => text !== '').join('\n\n'),
      day: settings.says.day(story),
    },
  });
}
