import assert from 'node:assert/strict';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { copyParts } from '../../src/formats/copy.ts';
import { readEdited } from '../../src/formats/edited/read-edited.ts';
import { cleanLine } from '../../src/formats/markup/clean-text.ts';
import { madeByNorwire } from '../../src/formats/markup/made-by-norwire.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import type { Output } from '../../src/formats/types.ts';
import {
  type BriefFormatName,
  briefFormatNames,
  formatNames,
  writeBrief,
  writeTranslation,
} from '../../src/formats/write/write.ts';

const xml = new Set(['nitf', 'tmx', 'xliff']);
const json = new Set(['json', 'ninjs', 'jsonld']);

/** Every format is well-formed, known for ours, and holds nothing that a terminal or a page would obey. */
export function holdOutputs(output: Output): void {
  for (const format of formatNames) holdText(format, writeTranslation(format, output));
  if (output.copy.brief === null) return;
  for (const format of briefFormatNames as readonly BriefFormatName[])
    holdText(format, writeBrief(format, output));
}

function holdText(format: string, text: string): void {
  assert.ok(text.isWellFormed(), `${format} has half a character`);
  assert.doesNotMatch(text, /[^\P{Cc}\n\t]/u, `${format} has control characters`);
  assert.ok(madeByNorwire(text), `${format} is not known for ours`);
  if (xml.has(format)) new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  if (json.has(format))
    for (const line of format === 'json' ? text.trim().split('\n') : [text]) JSON.parse(line);
  if (format === 'html') assert.equal(text.match(/<script/giu)?.length, 1, 'a script came into the page');
}

/** The English, part by part, as it is read back from what was written. */
export async function holdReadBack(output: Output): Promise<void> {
  // Lines without a word are ruled lines to our readers.
  const parts = copyParts(output).filter(({ english }) => /[\p{L}\p{N}]/u.test(english ?? ''));
  // Copy that has lost a letter is told of by the checks, and refused when it is read.
  if (parts.some(({ english }) => english?.includes('\uFFFD'))) return;
  for (const format of ['nitf', 'ninjs'] as const) {
    const [article] = await readArticles(writeTranslation(format, output), 'copy');
    const texts = article?.blocks?.map(({ start, end }) => article.text.slice(start, end)) ?? [];
    let from = 0;
    for (const { id, english } of parts) {
      const at = texts.indexOf(cleanLine(english ?? ''), from);
      assert.ok(at >= 0, `${id} “${english}” is not read back from ${format}: ${JSON.stringify(texts)}`);
      from = at + 1;
    }
  }
  const all = copyParts(output).map((part) => [part.id, cleanLine(part.english ?? '')]);
  for (const format of ['xliff', 'json'] as const) {
    const [edited] = (await readEdited(writeTranslation(format, output), 'copy')) ?? [];
    const read = edited?.parts.map(({ id, english }) => [id, cleanLine(english ?? '')]);
    assert.deepEqual(read, all, `${format} is not read back`);
    assert.equal(edited?.article?.facts.embargo, output.story.article.facts.embargo);
  }
  const { headline, parts: written } = JSON.parse(writeTranslation('json', output));
  const english = [...(headline === null ? [] : [headline]), ...written].map(({ text }) => text);
  assert.deepEqual(
    english,
    copyParts(output).map((part) => part.english),
  );
}
