import {
  attributeOf,
  kindOfOurJson,
  madeByNorwire,
  parseFragment,
  tagsNamed,
  textIn,
} from '../markup/index.ts';
import { isJob, readEdited } from './read-edited.ts';

/** What a translation file holds: English texts in their order. `running`: without captions and notes. */
export interface OwnEnglish {
  readonly texts: readonly string[];
  readonly running: boolean;
}

/**
 * The English of a file that holds both languages or is no story to read: norwire's JSON, JSON-LD and review page,
 * TMX, XLIFF. Null for any other file: its English is what is read of it.
 */
export async function readOwnEnglish(text: string, name: string): Promise<OwnEnglish | null> {
  if (/^\s*\{/.test(text)) return fromJson(text);
  if (isJob(text)) {
    const stories = (await readEdited(text, name)) ?? [];
    const parts = stories.flatMap((story) => story.parts);
    return { texts: parts.map(({ english }) => english ?? ''), running: false };
  }
  if (/^\s*<!doctype html/i.test(text) && madeByNorwire(text))
    return { texts: await fromPage(text, name), running: false };
  return null;
}

function fromJson(text: string): OwnEnglish | null {
  const document = parsed(text);
  if (kindOfOurJson(document) === 'translation') {
    const { headline, parts } = document as {
      headline: { text: string | null } | null;
      parts: readonly { text: string | null }[];
    };
    return {
      texts: [...(headline === null ? [] : [headline]), ...parts].map((part) => part.text ?? ''),
      running: false,
    };
  }
  const { articleBody, headline } = (document ?? {}) as { articleBody?: unknown; headline?: unknown };
  if (typeof articleBody !== 'string') return null;
  const said = typeof headline === 'string' ? [headline] : [];
  return { texts: [...said, ...articleBody.split('\n\n')], running: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function fromPage(html: string, name: string): Promise<readonly string[]> {
  const body = await parseFragment(html.slice(html.search(/<main>/)), name);
  const story = tagsNamed(body, 'div').find((tag) => attributeOf(tag, 'id') === 'story') ?? body;
  return tagsNamed(story, 'div')
    .filter((tag) => /\bside\b.*\benglish\b|\bside\b.*\btarget\b/.test(attributeOf(tag, 'class') ?? ''))
    .map((side) =>
      textIn(tagsNamed(side, 'p').find((tag) => /\btext\b/.test(attributeOf(tag, 'class') ?? '')) ?? side),
    );
}
