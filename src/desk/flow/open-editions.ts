import { addVoices } from '../../english/index.ts';
import { partsOf, type Story } from '../../story/index.ts';
import { type Edition, editionOf, markOfEdition } from '../kept/editions.ts';
import type { Rows } from '../port/index.ts';

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
  readonly open: (rows: Rows, story: number, edition: number) => Promise<OpenEdition | null>;
}

/** Versions kept open at a time: reading one takes longer than checking it. */
const MOST = 60;

export function openEditions(readStory: (article: Edition['article']) => Story): OpenEditions {
  const open = new Map<string, OpenEdition>();
  return {
    open: async (rows, number, edition) => {
      // Another desk on the same store may have taken in the same version anew.
      const mark = await markOfEdition(rows, number, edition);
      if (mark === null) return null;
      const key = `${number}.${edition}.${mark}`;
      const found = open.get(key) ?? read(await editionOf(rows, number, edition), readStory);
      if (found === null) return null;
      open.delete(key);
      open.set(key, found);
      const [oldest] = open.keys();
      if (open.size > MOST && oldest !== undefined) open.delete(oldest);
      return found;
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
