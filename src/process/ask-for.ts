import { digestOf } from '../ask/prompt.ts';
import type { Brief, Translation } from '../english/types.ts';
import type { Story } from '../story/types.ts';
import { findTerms, sayTerms } from '../terms/index.ts';
import { askBrief, assembleWritten, readBrief, type Written, writeStory } from '../write/index.ts';
import { checkCopy } from './checks.ts';
import type { StoryDesk } from './desk.ts';

/** A brief, or null and why there is none. */
export interface AskedBrief {
  readonly brief: Brief | null;
  readonly misfits: ReadonlyMap<string, string>;
}

const nothing: AskedBrief = { brief: null, misfits: new Map() };

/** Asks for the English of a story, and for the brief with it where it fits one request. */
export async function askForStory(story: Story, desk: StoryDesk): Promise<Written> {
  const { style, glossary, memory, says } = desk;
  const withBrief = Boolean(desk.brief);
  const asking = desk.asking('write');
  const terms = findTerms(story, glossary);
  const day = says.day(story);
  return writeStory(story, {
    ...asking,
    style,
    withBrief,
    memory: memory && {
      ...memory,
      settings: digestOf(JSON.stringify([memory.settings, asking.prompt.digest, style, day])),
    },
    says: {
      style: says.style({ story: true, brief: withBrief }),
      brief: says.briefToo(true),
      noBrief: says.briefToo(false),
      terms: sayTerms(terms),
      day,
    },
    termsIn: (part) => sayTerms(terms.filter(({ places }) => places.some((place) => place.part === part))),
    check: (excerpt, english) => checkCopy(excerpt, english, desk.checks),
  });
}

/** The brief that came with a written story, or one asked for by itself. */
export async function askForBriefOf(story: Story, written: Written, desk: StoryDesk): Promise<AskedBrief> {
  if (!desk.brief) return nothing;
  if (written.brief === undefined) return askForBrief(story, assembleWritten(story, written.parts), desk);
  return { ...nothing, brief: written.brief === null ? null : readBrief(written.brief, story, desk.style) };
}

/** Asks for a brief of English that is there. */
export async function askForBrief(
  story: Story,
  translation: Translation,
  desk: StoryDesk,
): Promise<AskedBrief> {
  const { brief, misfit } = await askBrief(story, translation, {
    ...desk.asking('brief'),
    says: { style: desk.says.style({ story: false, brief: true }), brief: desk.says.brief() },
  });
  return {
    brief: brief === null ? null : readBrief(brief, story, desk.style),
    misfits: new Map(misfit === null ? [] : [['brief', misfit]]),
  };
}
