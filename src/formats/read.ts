import { NorwireError } from '../errors.ts';
import { plainArticle } from '../story/article.ts';
import type { Article } from '../story/types.ts';
import { cleanLine } from './clean-text.ts';
import { detectFormat } from './detect.ts';
import { resolveReferences } from './named-characters.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { meanWindows1252 } from './windows-1252.ts';

/** The longest text norwire reads, and the longest story in it, in UTF-16 code units. */
const longest = 16 * 1024 * 1024;
const longestStory = 1_000_000;

const expected = 'norwire reads plain text, Markdown, HTML, NITF, NewsML-G2, ninjs, RSS and Atom';

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
 * The articles in a file's text: one, or several named `name#1`, `name#2` … Its content decides the format. Rejects
 * with a NorwireError (`input`) that says what was found and what was expected, if there is no story to read.
 */
export async function readArticles(text: string, name: string): Promise<readonly Article[]> {
  if (text.length > longest) {
    throw new NorwireError(
      'input',
      `${name} holds more than ${longest / 1024 / 1024} million characters; split it into its stories.`,
    );
  }
  if (text.trim() === '') throw new NorwireError('input', `${name} is empty: there is no story in it.`);
  const articles = await readByContent(text, name);
  const endless = articles.find((article) => article.text.length > longestStory);
  if (endless !== undefined) {
    const found = Math.round(endless.text.length / 100_000) / 10;
    throw new NorwireError(
      'input',
      `${name} holds a story of ${found} million characters; norwire reads stories of up to 1 million.`,
    );
  }
  return articles.length === 1
    ? articles
    : articles.map((article, index) => ({ ...article, name: `${name}#${index + 1}` }));
}

async function readByContent(text: string, name: string): Promise<readonly Article[]> {
  const detected = detectFormat(text, isMarkdown);
  switch (detected.kind) {
    case 'plain':
      return [refuseBlank(plainArticle(name, meanWindows1252(resolveReferences(text))))];
    case 'markdown':
      return [refuseBlank(await readMarkdown(text.replace(/\r\n?/g, '\n'), name))];
    case 'json':
      return readJson(text, name);
    case 'fragment':
      return [await (await import('./read-html.ts')).readFragment(text, name)];
    case 'page':
      return [await (await import('./read-html.ts')).readPage(text, name)];
    case 'xml':
      return readXml(text, name, detected.root);
    case 'refused':
      throw new NorwireError('input', `${name} is ${detected.what}; ${expected}.`);
    default:
      return detected satisfies never;
  }
}

async function readXml(text: string, name: string, root: string): Promise<readonly Article[]> {
  const known = refusedRoots[root];
  if (known !== undefined) throw new NorwireError('input', `${name} is ${known}; ${expected}.`);
  const { parseXml } = await import('./xml.ts');
  switch (root) {
    case 'nitf':
      return [(await import('./read-nitf.ts')).readNitf(await parseXml(text, name), name)];
    case 'newsmessage':
    case 'newsitem':
      return (await import('./read-newsml.ts')).readNewsml(await parseXml(text, name), name);
    case 'rss':
    case 'feed':
    case 'rdf':
    case 'entry':
    case 'item':
      return (await import('./read-feed.ts')).readFeed(await parseXml(text, name), name);
    default: {
      await parseXml(text, name);
      throw new NorwireError(
        'input',
        `${name} is XML with the root element "${root.slice(0, 60)}"; ${expected}.`,
      );
    }
  }
}

/** One JSON value, or one a line. */
async function readJson(text: string, name: string): Promise<readonly Article[]> {
  const { readNinjs } = await import('./read-ninjs.ts');
  return readNinjs(parseJson(text, name), name);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) {
      try {
        return lines.map((line): unknown => JSON.parse(line));
      } catch {
        // Not JSON Lines either: the first reason is the one to tell.
      }
    }
    const why = cause instanceof Error ? cleanLine(cause.message).slice(0, 160) : 'it cannot be parsed';
    throw new NorwireError('input', `${name} looks like JSON and is not well-formed (${why}).`, { cause });
  }
}

function refuseBlank(article: Article): Article {
  if (article.text.trim() !== '') return article;
  throw new NorwireError('input', `${article.name} holds no text that can be read.`);
}
