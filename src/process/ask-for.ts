import { digestOf } from '../ask/loop/index.ts';
import type { Brief, Translation } from '../english/index.ts';
import type { Story } from '../story/index.ts';
import { findTerms, sayTerms } from '../terms/index.ts';
import { askBrief, assembleWritten, readBrief, type WrittenStory, writeStory } from '../write/index.ts';
import { checkCopy } from './checks.ts';
import type { StorySettings } from './fill-settings.ts';
import { type Example, recall } from './recall.ts';

/** A brief, or null and why there is none. */
export interface AskedBrief {
  readonly brief: Brief | null;
  readonly misfits: ReadonlyMap<string, string>;
}

/** A written story, and what the model was shown of the desk's memory. */
export interface WrittenWith extends WrittenStory {
  readonly examples: readonly Example[];
}

const nothing: AskedBrief = { brief: null, misfits: new Map() };

/** Asks for the English of a story, and for the brief with it where it fits one request. */
export async function askForStory(story: Story, settings: StorySettings): Promise<WrittenWith> {
  const { style, glossary, memory, says } = settings;
  const withBrief = Boolean(settings.brief);
  const asking = settings.asking('write');
  const terms = findTerms(story, glossary);
  const day = says.day(story);
  const { approved, examplesFor } = await recall(story, settings);
  const shown = new Set<Example>();
  const written = await writeStory(story, {
    ...asking,
    approved,
    examplesFor: (parts) => {
      const examples = examplesFor(parts);
      for (const example of examples) shown.add(example);
      return says.examples(examples);
    },
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
    check: (excerpt, english) => checkCopy(excerpt, english, settings.checks),
  });
  const used = written.fromMemory.flatMap((id) => approved.get(id)?.number ?? []);
  await settings.approved?.used(used);
  return { ...written, examples: [...shown] };
}

/** The brief that came with a written story, or one asked for by itself. */
export async function askForBriefOf(
  story: Story,
  written: WrittenStory,
  settings: StorySettings,
): Promise<AskedBrief> {
  if (!settings.brief) return nothing;
  if (written.brief === undefined) return askForBrief(story, assembleWritten(story, written.parts), settings);
  return {
    ...nothing,
    brief: written.brief === null ? null : readBrief(written.brief, story, settings.style),
  };
}

/** Asks for a brief of English that is there. */
export async function askForBrief(
  story: Story,
  translation: Translation,
  settings: StorySettings,
): Promise<AskedBrief> {
  const { brief, misfit } = await askBrief(story, translation, {
    ...settings.asking('brief'),
    says: { style: settings.says.style({ story: false, brief: true }), brief: settings.says.brief() },
  });
  return {
    brief: brief === null ? null : readBrief(brief, story, settings.style),
    misfits: new Map(misfit === null ? [] : [['brief', misfit]]),
  };
}
