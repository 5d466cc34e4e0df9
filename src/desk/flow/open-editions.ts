import { addVoices } from '../../english/index.ts';
import { partsOf, type Story } from '../../story/index.ts';
import type { Rows } from '../kept/database.ts';
import { type Edition, editionOf } from '../kept/stories.ts';

/** A version of a story taken out and read: its Norwegian, and norwire's English by place. */
export interface OpenEdition extends Edition {
  /** As read; what the outputs are written from. */
  readonly plain: Story;
  /** The same with the speakers that were settled on. */
  readonly story: Story;
  /** Every piece of the English in order: parts, then the brief's. Null where norwire had no English. */
  readonly written: ReadonlyMap<string, string | null>;
}

export interface OpenEditions {
  /** Null where there is no such version. */
  readonly open: (story: number, edition: number) => OpenEdition | null;
  readonly forget: (story: number) => void;
}

/** Versions kept open at a time: reading one takes longer than checking it. */
const MOST = 60;

export function openEditions(rows: Rows, readStory: (article: Edition['article']) => Story): OpenEditions {
  const open = new Map<string, OpenEdition>();
  return {
    open: (number, edition) => {
      const key = `${number}.${edition}`;
      const known = open.get(key);
      const found = known ?? read(editionOf(rows, number, edition), readStory);
      if (found === null) return null;
      open.delete(key);
      open.set(key, found);
      const [oldest] = open.keys();
      if (open.size > MOST && oldest !== undefined) open.delete(oldest);
      return found;
    },
    forget: (number) => {
      for (const key of open.keys()) if (key.startsWith(`${number}.`)) open.delete(key);
    },
  };
}

function read(
  edition: Edition | null,
  readStory: (article: Edition['article']) => Story,
): OpenEdition | null {
  if (edition === null) return null;
  const plain = readStory(edition.article);
  const { translation, brief, voices } = edition.copy;
  const english = new Map(translation.parts.map(({ id, text }) => [id, text]));
  return {
    ...edition,
    plain,
    story: addVoices(plain, voices),
    written: new Map<string, string | null>([
      ...partsOf(plain).map(({ id }) => [id, english.get(id) ?? null] as const),
      ...(brief === null
        ? []
        : ([
            ['brief.headline', brief.headline],
            ['brief.lede', brief.lede],
            ...brief.points.map(({ text }, index) => [`brief.points.${index + 1}`, text] as const),
            ...brief.gists.map(({ quote, text }) => [`gist.${quote}`, text] as const),
          ] as const)),
    ]),
  };
}
