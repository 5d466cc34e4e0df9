import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkTranslation } from '../../src/check/index.ts';
import { decodeText } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { echo } from './echo.ts';
import { fuzzCase } from './fuzz-case.ts';
import { holdArticle, holdStory, holdTranslation, refusal } from './hold.ts';
import { mangledBytes, mangledMarkup, mangledText } from './mangle.ts';
import { mangledJson } from './mangle-json.ts';
import { markdownFile, markupFiles, ninjsFile, ninjsKeys } from './news-files.ts';
import { rawCopy } from './norwegian-copy.ts';

const copy = mangledText(rawCopy);

/** What is read of a text, but for the article itself. */
const readingOf = (text: string) => {
  const { article, ...reading } = readStory(plainArticle('sak', text));
  return reading;
};

/** A file read to the end: articles, and the story in each; or refused with a sentence that names the file. */
async function readFile(text: string): Promise<void> {
  let articles: Awaited<ReturnType<typeof readArticles>>;
  try {
    articles = await readArticles(text, 'sak');
  } catch (error) {
    assert.match(refusal(error, ['input']).message, /^(?:entry \d+ of )?sak/u);
    return;
  }
  assert.ok(articles.length > 0);
  assert.deepEqual(await readArticles(text, 'sak'), articles);
  for (const article of articles) {
    holdArticle(article);
    holdStory(readStory(article));
  }
}

export const readingCases = [
  fuzzCase(
    'plain text: every fact of a story is a span of its text, and nothing is left out',
    300,
    copy,
    (text) => holdStory(readStory(plainArticle('sak', text))),
  ),
  fuzzCase('plain text: reading what was read gives the same', 100, copy, (text) => {
    const first = readingOf(text);
    assert.deepEqual(readingOf(first.text), first);
  }),
  fuzzCase(
    'marked text: an echo of what is sent is read back, quote for quote, and passes the check',
    100,
    copy,
    (text) => {
      const story = readStory(plainArticle('sak', text));
      const { translation, misfits } = echo(story);
      assert.deepEqual([...misfits.values()], []);
      holdTranslation(story, translation);
      const found = checkTranslation(story, translation, { only: ['quotes-kept'] });
      // Marks that quote nobody, or that nothing closes, may be told; that a quote is lost, unmarked or short may not.
      assert.deepEqual(
        found.filter(({ at }) => /^q\d/u.test(at ?? '')),
        [],
      );
    },
  ),
  ...Object.entries(markupFiles).map(([format, file]) =>
    fuzzCase(
      `${format}, broken: read to the end or refused with a sentence`,
      40,
      mangledMarkup(file),
      readFile,
    ),
  ),
  fuzzCase(
    'Markdown, broken: read to the end or refused with a sentence',
    100,
    mangledText(markdownFile),
    readFile,
  ),
  fuzzCase(
    'ninjs, broken: read to the end or refused with a sentence',
    100,
    mangledJson(ninjsFile, ninjsKeys),
    readFile,
  ),
  fuzzCase('text of any kind: read to the end or refused with a sentence', 100, copy, readFile),
  fuzzCase(
    'bytes in any encoding: read to the end or refused with a sentence',
    100,
    mangledBytes(fc.oneof(rawCopy, ...Object.values(markupFiles), markdownFile)),
    async (bytes) => {
      let text: string;
      try {
        text = decodeText(bytes, 'sak');
      } catch (error) {
        assert.match(refusal(error, ['input']).message, /^sak/u);
        return;
      }
      await readFile(text);
    },
  ),
];
