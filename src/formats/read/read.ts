import { NorwireError } from '../../errors.ts';
import { type Article, plainArticle } from '../../story/index.ts';
import { meanWindows1252, parseXml, resolveReferences } from '../markup/index.ts';
import { detectFormat } from './detect.ts';
import { refuseLostLetters } from './lost-letters.ts';
import { parseJson } from './parse-json.ts';
import { readItemwise } from './read-itemwise.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { type FileReading, type LeftOut, readEach } from './reading.ts';

/** The longest text norwire reads, and the longest story in it, in UTF-16 code units. */
const longest = 16 * 1024 * 1024;
const longestStory = 1_000_000;

const expected = 'norwire reads plain text, Markdown, HTML, NITF, NewsML-G2, ninjs, RSS, Atom and mail';

/** XML that is known and no story, by its root element. */
const refusedRoots: Readonly<Record<string, string>> = {
  document: 'an NTB calendar event or document list (root element "document"), not a story',
  result: 'a list of NTB calendar events (root element "result"), not a story',
  newsml: 'NewsML 1.x, which norwire does not read',
  packageitem: 'a NewsML-G2 package, which holds no text of its own',
  planningitem: 'a NewsML-G2 planning item, not a story',
  conceptitem: 'a NewsML-G2 concept item, not a story',
  tmx: 'a translation memory (TMX), not a story',
  xliff: 'a translation job (XLIFF), not a story',
  svg: 'a picture (SVG), not a story',
};

/**
 * The articles in a file's text: one, or several named `name#1`, `name#2` … Its content decides the format. What was
 * left out of a file of several (pictures, items whose content is elsewhere, items that cannot be read) is told to
 * `onLeftOut`. Rejects with a NorwireError (`input`) that says what was found and what was expected, if there is no
 * story to read.
 */
export async function readArticles(
  text: string,
  name: string,
  onLeftOut?: (left: LeftOut) => void,
): Promise<readonly Article[]> {
  if (text.length > longest) {
    throw new NorwireError(
      'input',
      `${name} holds more than ${longest / 1024 / 1024} million characters; split it into its stories.`,
    );
  }
  if (text.trim() === '') throw new NorwireError('input', `${name} is empty: there is no story in it.`);
  const found = await readByContent(text, name);
  const { articles, leftOut } = await readEach(found.articles, async (article) => sound(article), {
    what: 'story',
    none: () => new NorwireError('input', `${name} holds no story.`),
  });
  for (const left of [...found.leftOut, ...leftOut]) onLeftOut?.(left);
  return articles.length === 1
    ? articles
    : articles.map((article, index) => ({ ...article, name: `${name}#${index + 1}` }));
}

/** The article itself. Throws a NorwireError (`input`) for one too long to be a story, or that has lost letters. */
function sound(article: Article): Article {
  if (article.text.length > longestStory) {
    const found = Math.round(article.text.length / 100_000) / 10;
    throw new NorwireError(
      'input',
      `${article.name} holds a story of ${found} million characters; norwire reads stories of up to 1 million.`,
    );
  }
  refuseLostLetters(article.text, article.name);
  return article;
}

async function readByContent(text: string, name: string): Promise<FileReading> {
  const detected = detectFormat(text, isMarkdown);
  switch (detected.kind) {
    case 'plain':
      return one(refuseBlank(plainArticle(name, meanWindows1252(resolveReferences(text)))));
    case 'markdown':
      return one(refuseBlank(await readMarkdown(text.replace(/\r\n?/g, '\n'), name)));
    case 'json':
      return readJson(text, name);
    case 'fragment':
      return one(await (await import('./read-html.ts')).readFragment(text, name));
    case 'page':
      return one(await (await import('./read-html.ts')).readPage(text, name));
    case 'mail':
      return (await import('./read-mail.ts')).readMail(text, name);
    case 'xml':
      return readXml(text, name, detected.root);
    case 'refused':
      throw new NorwireError('input', `${name} is ${detected.what}; ${expected}.`);
    default:
      return detected satisfies never;
  }
}

async function readXml(text: string, name: string, root: string): Promise<FileReading> {
  const known = refusedRoots[root];
  if (known !== undefined) throw new NorwireError('input', `${name} is ${known}; ${expected}.`);
  switch (root) {
    case 'nitf':
      return one(await (await import('./read-nitf.ts')).readNitf(await parseXml(text, name), name));
    case 'newsmessage':
    case 'newsitem': {
      const { readNewsml } = await import('./read-newsml.ts');
      return readItemwise(text, async (part) => readNewsml(await parseXml(part, name), name));
    }
    case 'rss':
    case 'feed':
    case 'rdf':
    case 'entry':
    case 'item': {
      const { readFeed } = await import('./read-feed.ts');
      return readItemwise(text, async (part) => readFeed(await parseXml(part, name), name));
    }
    default: {
      await parseXml(text, name);
      throw new NorwireError(
        'input',
        `${name} is XML with the root element "${root.slice(0, 60)}"; ${expected}.`,
      );
    }
  }
}

async function readJson(text: string, name: string): Promise<FileReading> {
  const { readNinjs } = await import('./read-ninjs.ts');
  const { json, leftOut } = parseJson(text, name);
  const reading = await readNinjs(json, name);
  return { ...reading, leftOut: [...leftOut, ...reading.leftOut] };
}

function one(article: Article): FileReading {
  return { articles: [article], leftOut: [] };
}

function refuseBlank(article: Article): Article {
  if (article.text.trim() !== '') return article;
  throw new NorwireError('input', `${article.name} holds no text that can be read.`);
}
