import { NorwireError } from '../../errors.ts';
import {
  answerParts,
  isJob,
  type OwnEnglish,
  readEdited,
  readOwnEnglish,
} from '../../formats/edited/index.ts';
import { copyAlone } from '../../formats/markup/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import { type Article, partsOf, readStory, type Story } from '../../story/index.ts';
import { plainLine } from '../world.ts';

/** The one story of a file. Rejects with `input` where it holds none or several. */
export async function readOne(text: string, name: string): Promise<Article> {
  const [article, ...more] = await readArticles(text, name);
  if (!article) throw new NorwireError('input', `${plainLine(name)} holds no text.`);
  if (more.length === 0) return article;
  throw new NorwireError('input', `${plainLine(name)} holds ${more.length + 1} stories; give one at a time.`);
}

/** The English of a text in any format that norwire reads or writes. `name` is said where it cannot be read. */
export async function readEnglish(text: string, name: string, story: Story): Promise<OwnEnglish> {
  const texts = isJob(text) ? await readAnswers(text, story, name) : null;
  if (texts !== null) return { texts, running: false };
  const own = await readOwnEnglish(text, name);
  if (own !== null) return own;
  const article = await readOne(copyAlone(text), name);
  return { texts: partsOf(readStory(article)).map((part) => part.text), running: false };
}

/**
 * The English of each part where a job or a memory answers them all by their Norwegian, in whatever order and pieces. Null
 * where a part has no answer, or a job holds more than the story: then what answers what is told by the words.
 */
async function readAnswers(text: string, story: Story, name: string): Promise<readonly string[] | null> {
  const [edited, ...more] = (await readEdited(text, name)) ?? [];
  if (edited === undefined || more.length > 0) return null;
  const { parts, left } = answerParts(story, edited);
  const wanted = partsOf(story);
  const isWhole = wanted.every(({ id }) => parts.has(id));
  // A memory holds other stories too.
  const isMemory = edited.article === null;
  return isWhole && (isMemory || left.length === 0)
    ? wanted.map(({ id }) => parts.get(id)?.english ?? '')
    : null;
}
