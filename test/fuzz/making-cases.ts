import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrangeDigest } from '../../src/batch/digest/digest.ts';
import { readDigestFile } from '../../src/batch/digest/read-digest-file.ts';
import { digestFormats } from '../../src/batch/digest/write-digest.ts';
import { checkBrief, checkSegments, checkTranslation } from '../../src/check/index.ts';
import type { Copy } from '../../src/english/types.ts';
import { noVoices } from '../../src/english/voices.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { writeTranslation } from '../../src/formats/write/write.ts';
import { processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Story } from '../../src/story/types.ts';
import { partsOf } from '../../src/story/types.ts';
import { bridgeBrief, bridgeOutput } from '../formats/fixture.ts';
import { fakeModel } from '../support/fake-model.ts';
import { nothingToMend } from '../support/stories.ts';
import { echo } from './echo.ts';
import { type Faithful, faithful, plants } from './faithful.ts';
import { fuzzCase } from './fuzz-case.ts';
import { holdCopy, holdFindings, refusal } from './hold.ts';
import { holdOutputs, holdReadBack } from './hold-outputs.ts';
import { mangledText } from './mangle.ts';
import { mangledJson } from './mangle-json.ts';
import { dirt, paragraph, rawCopy } from './norwegian-copy.ts';

const prompts = await loadPrompts();

/** The whole way of a story with a model that always answers so; null where no part had English. */
async function makeCopy(
  story: Story,
  written: unknown,
  review: unknown = nothingToMend,
): Promise<Copy | null> {
  const { model } = fakeModel(({ task }) => (task.startsWith('second-editor') ? review : written));
  const brief = typeof written === 'string' || (written as Faithful['written']).brief ? {} : null;
  try {
    return await processStory(story, { model, prompts, brief });
  } catch (error) {
    assert.match(refusal(error, ['reply']).message, /^sak/u);
    return null;
  }
}

const errorsIn = (copy: Copy) => copy.findings.filter(({ level }) => level === 'error');
const replyKeys = fc.constantFrom(
  'parts',
  'id',
  'text',
  'said',
  'by',
  'brief',
  'points',
  'cites',
  'gists',
  'quote',
);
const reviewKeys = fc.constantFrom('remarks', 'errors', 'pieces', 'id', 'at', 'kind', 'verdict', 'text');
const tagScraps = fc.constantFrom(
  '<q1>',
  '</q1>',
  '<q2>',
  '</q2>',
  '<q9>',
  '<Q1>',
  '< q1 >',
  '[q1]',
  '&lt;q1&gt;',
  '<q1/>',
  '<q99999999999999999999>',
  'p2',
);

const brokenJson = faithful.chain((given) =>
  mangledJson(fc.constant(given.written), replyKeys).map((written) => ({ ...given, written })),
);
const reviewOf = ({ story, written }: Faithful) => ({
  remarks: [{ id: 'r1', verdict: 'right', why: 'So it is.' }],
  errors: partsOf(story).map(({ id }) => ({ at: id, kind: 'wrong-sense', why: 'Another sense.' })),
  pieces: written.parts.map(({ id, text }) => ({ id, text: `${text} Then they left.` })),
});
const brokenReview = faithful.chain((given) =>
  mangledJson(fc.constant(reviewOf(given)), reviewKeys).map((review) => ({ ...given, review })),
);
const brokenTexts = faithful.chain((given) =>
  fc
    .tuple(...given.written.parts.map(({ text }) => mangledText(fc.constant(text), tagScraps)))
    .map((texts) => ({
      ...given,
      written: {
        ...given.written,
        parts: given.written.parts.map(({ id }, at) => ({ id, text: texts[at] ?? '' })),
      },
    })),
);

const output = (story: Story, copy: Copy) => ({ story, copy });

const signature = {
  prompts: { translate: '4f1c2a9b' },
  model: 'modell-1',
  origin: null,
  language: 'nb',
  style: 'wire',
  version: '0.1.0',
};
const usage = { requests: 1, inputTokens: 1, cachedTokens: 0, outputTokens: 1, cost: null };
const odd = fc.array(fc.oneof(dirt, fc.constantFrom('</script>', ']]>', '-->', '"', "'", '\\', 'ord')), {
  maxLength: 5,
});
const oddText = odd.map((all) => all.join('').toWellFormed());

const written = writeTranslation('json', bridgeOutput({ copy: { brief: bridgeBrief } }));

export const makingCases = [
  fuzzCase(
    'a faithful reply: English for every part, no error, and every format reads back',
    25,
    faithful,
    async (given) => {
      const copy = await makeCopy(given.story, given.written);
      assert.ok(copy, 'a faithful reply was refused');
      holdCopy(given.story, copy);
      assert.deepEqual(errorsIn(copy), []);
      holdOutputs(output(given.story, copy));
      await holdReadBack(output(given.story, copy));
    },
  ),
  fuzzCase(
    'a reply that loses or alters something: never goes through without an error finding',
    80,
    fc.tuple(faithful, fc.constantFrom(...Object.keys(plants)), fc.nat(20)),
    async ([given, plant, at]) => {
      const parts = plantedParts(given, plant, at);
      if (parts === null) return;
      const copy = await makeCopy(given.story, { ...given.written, parts, brief: null });
      if (copy === null) return;
      holdCopy(given.story, copy);
      assert.notDeepEqual(errorsIn(copy), [], `${plant}: ${JSON.stringify(copy.translation.parts)}`);
    },
  ),
  fuzzCase(
    'a reply that is broken JSON or of another shape: copy that holds, or a sentence',
    60,
    brokenJson,
    async (given) => {
      const copy = await makeCopy(given.story, given.written);
      if (copy === null) return;
      holdCopy(given.story, copy);
      holdOutputs(output(given.story, copy));
    },
  ),
  fuzzCase(
    'a second editor whose answer is broken or mends what is right: copy that holds',
    60,
    brokenReview,
    async (given) => {
      const copy = await makeCopy(given.story, given.written, given.review);
      assert.ok(copy, 'what was written was lost');
      holdCopy(given.story, copy);
      holdOutputs(output(given.story, copy));
    },
  ),
  fuzzCase(
    'a reply whose tags are broken: copy that holds, or a sentence',
    50,
    brokenTexts,
    async (given) => {
      const copy = await makeCopy(given.story, { ...given.written, brief: null });
      if (copy === null) return;
      holdCopy(given.story, copy);
      holdOutputs(output(given.story, copy));
      await holdReadBack(output(given.story, copy));
    },
  ),
  fuzzCase(
    'any two texts: the checks point to places that are there, the same each time',
    80,
    fc.tuple(
      fc.array(mangledText(paragraph), { maxLength: 6 }),
      fc.array(mangledText(paragraph), { maxLength: 6 }),
    ),
    ([source, target]) => {
      const findings = checkSegments(source, target);
      assert.deepEqual(checkSegments(source, target), findings);
      for (const { at, message } of findings) {
        assert.ok(
          at === null || (Number.isInteger(at) && at >= 0 && at < Math.max(source.length, target.length)),
        );
        assert.ok(message.trim() !== '');
      }
    },
  ),
  fuzzCase(
    'any story and any brief: the checks and every format hold',
    40,
    fc.record({
      text: mangledText(rawCopy),
      headline: oddText,
      lede: oddText,
      point: mangledText(paragraph).map((text) => text.toWellFormed()),
      cites: fc.array(fc.constantFrom('p1', 'p2', 'p9', 'headline', '')),
      gist: mangledText(paragraph).map((text) => text.toWellFormed()),
      fact: oddText,
    }),
    ({ text, headline, lede, point, cites, gist, fact }) => {
      const article = plainArticle('sak', text);
      const facts = {
        ...article.facts,
        byline: fact,
        dateline: fact,
        credit: fact,
        id: fact,
        embargo: fact,
        language: fact,
        keywords: [fact],
        slugline: fact,
        copyright: fact,
        editorNotes: [fact],
        section: fact,
      };
      const story = readStory({ ...article, facts });
      const { translation } = echo(story);
      const speaker = story.quotes[0]?.speaker ?? null;
      const gists = story.quotes.slice(0, 1).map(({ id }) => ({ quote: id, speaker, text: gist }));
      const brief = { headline, lede, points: [{ text: point, cites }], gists };
      const findings = [...checkTranslation(story, translation), ...checkBrief(story, translation, brief)];
      holdFindings(story, findings, 1);
      const told = findings.map((finding) => ({ ...finding, expected: fact, actual: fact }));
      const beside = { remarks: told, notes: [{ part: 'p1', text: fact }], mended: [], voices: noVoices };
      holdOutputs({
        story,
        copy: { translation, brief, findings: told, ...beside, signature, usage, reused: [] },
      });
    },
  ),
  fuzzCase(
    'a file for the digest, broken: a bulletin in every format, or a sentence that names the file',
    60,
    mangledJson(
      fc.constant(JSON.parse(written)),
      fc.constantFrom('brief', 'points', 'findings', 'signature', 'level'),
    ),
    async (text) => {
      let entries: ReturnType<typeof readDigestFile>;
      try {
        entries = readDigestFile(text, 'a.json', 0);
      } catch (error) {
        assert.match(refusal(error, ['input']).message, /a\.json/u);
        return;
      }
      const digest = await arrangeDigest(entries, { now: 0, title: null, since: null, lead: null });
      for (const { write } of Object.values(digestFormats)) {
        const bulletin = write(digest);
        assert.ok(bulletin.isWellFormed());
        assert.doesNotMatch(bulletin, /[^\P{Cc}\n\t]/u);
      }
    },
  ),
];

function plantedParts(given: Faithful, plant: string, at: number) {
  const { parts } = given.written;
  const spoilt = parts
    .map(({ id, text }) => ({ id, text: plants[plant]?.(text, given) ?? null }))
    .filter((part) => part.text !== null);
  const chosen = spoilt[at % spoilt.length];
  if (chosen === undefined) return null;
  return parts.map((part) => (part.id === chosen.id ? { id: part.id, text: chosen.text ?? '' } : part));
}
