/**
 * npm run bench:tokens [-- ../shared]: what a story costs in requests and tokens (o200k): the samples with their
 * recorded answers; where the folder is given, also those of ntrex-dev with their human English, two sentences a
 * paragraph, and its stories, of which there is no English: it is taken to be as much shorter as ntrex-dev's. Goals
 * are held for all stories together.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { recordedModel } from '../../src/ask/local/recorded.ts';
import type { Model } from '../../src/ask/model.ts';
import { defaultStyle } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { loadRecordings } from '../../src/files/shipped/recordings.ts';
import { processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { partsOf, type Story } from '../../src/story/types.ts';
import { answering } from './tokens-answers.ts';

interface Cost {
  requests: number;
  fixedWrite: number;
  fixedReview: number;
  /** Beside the fixed text: of the writer's request its terms and day, and the rest; of the second editor's all. */
  terms: number;
  toWrite: number;
  toReview: number;
  story: number;
  reply: number;
  input: number;
}

const prompts = await loadPrompts();
const goals = { requests: 2.1 };

/** Counts what a model is sent and what it answers. */
function counting(model: Model, cost: Cost): Model {
  return async (request) => {
    const answer = await model(request);
    if (answer.text === '') return answer;
    const [system = 0, ...rest] = request.messages.map(({ content }) => countTokens(content));
    cost.requests += 1;
    const varying = rest.reduce((sum, tokens) => sum + tokens, 0);
    const user = request.messages[1]?.content ?? '';
    const terms = countTokens(user.slice(0, user.search(/^\{/mu)));
    if (request.task === 'second-editor') {
      cost.fixedReview = system;
      cost.toReview += varying;
    } else {
      cost.fixedWrite = system;
      cost.terms += terms;
      cost.toWrite += varying - terms;
    }
    cost.input += system + varying;
    cost.reply += countTokens(answer.text);
    return answer;
  };
}

async function measure(story: Story, model: Model): Promise<Cost> {
  const cost: Cost = {
    requests: 0,
    fixedWrite: 0,
    fixedReview: 0,
    terms: 0,
    toWrite: 0,
    toReview: 0,
    story: countTokens(story.text),
    reply: 0,
    input: 0,
  };
  const { translation } = await processStory(story, {
    model: counting(model, cost),
    prompts,
    brief: {},
    style: defaultStyle,
  });
  if (translation.parts.some(({ text }) => text === null)) throw new Error(`${story.name}: a part was lost`);
  return cost;
}

function report(title: string, costs: readonly Cost[]): boolean {
  const mean = (count: (cost: Cost) => number) =>
    costs.reduce((sum, cost) => sum + count(cost), 0) / costs.length;
  const varying = mean((cost) => cost.terms + cost.toWrite + cost.toReview);
  const ofStory = (tokens: number) => tokens / mean((cost) => cost.story);
  const fixed = (cost: Cost) => cost.fixedWrite + cost.fixedReview;
  const rows: readonly (readonly [string, number, number | null])[] = [
    ['requests a story', mean((cost) => cost.requests), goals.requests],
    ['fixed text, write', Math.max(...costs.map((cost) => cost.fixedWrite)), null],
    ['fixed text, second editor', Math.max(...costs.map((cost) => cost.fixedReview)), null],
    ['story', mean((cost) => cost.story), null],
    ['input beside the fixed text', varying, null],
    ['… as a multiple of the story', ofStory(varying), null],
    ['… its terms and date', ofStory(mean((cost) => cost.terms)), null],
    ['… the story, tagged', ofStory(mean((cost) => cost.toWrite)), null],
    ['… both texts and the brief for the second editor', ofStory(mean((cost) => cost.toReview)), null],
    ['reply', mean((cost) => cost.reply), null],
    [
      'share of the input a prompt cache can serve, %',
      (100 * mean(fixed)) / mean((cost) => cost.input),
      null,
    ],
  ];
  console.log(`\n${title} (${costs.length} stories)`);
  for (const [name, figure, goal] of rows) {
    const held = goal === null ? '' : figure <= goal ? `  goal ≤ ${goal}: held` : `  goal ≤ ${goal}: MISSED`;
    console.log(`  ${name.padEnd(48)} ${figure.toFixed(figure < 10 ? 2 : 0).padStart(7)}${held}`);
  }
  return rows.every(([, figure, goal]) => goal === null || figure <= goal);
}

const recorded = recordedModel(await loadRecordings());
const samples = readdirSync('samples/stories').filter((name) => name.endsWith('.txt'));
const ofSamples = await measureAll(
  samples.map((name) => readStory(plainArticle(name, readFileSync(`samples/stories/${name}`, 'utf8')))),
  recorded,
);
report('samples, recorded answers', ofSamples);

const shared = process.argv[2];
const others: Cost[] = [];
if (shared !== undefined && existsSync(`${shared}/corpus/stories-dev.jsonl`)) {
  const pairs = readLines(`${shared}/corpus/ntrex-dev.jsonl`).map(({ id, lang, source, target }) => ({
    story: readStory(plainArticle(id, inParagraphs(source).join('\n\n')), { language: lang }),
    english: inParagraphs(target),
  }));
  const whole = pairs.filter(({ story, english }) => partsOf(story).length === english.length);
  const paired: Cost[] = [];
  for (const { story, english } of whole) {
    const ids = partsOf(story).map(({ id }) => id);
    paired.push(
      await measure(
        story,
        answering((id) => english[ids.indexOf(id)] ?? ''),
      ),
    );
  }
  report('ntrex-dev of ../shared, human English', paired);

  const tokens = (texts: readonly string[]) => texts.reduce((sum, text) => sum + countTokens(text), 0);
  const shorter =
    tokens(whole.flatMap(({ english }) => english)) / tokens(whole.map(({ story }) => story.text));
  console.log(`\nEnglish is ${shorter.toFixed(2)} × the tokens of its Norwegian there.`);
  const stories = readLines(`${shared}/corpus/stories-dev.jsonl`).map(({ id, text, lang }) =>
    readStory(plainArticle(id, text), { language: lang }),
  );
  const echo = answering((_, norwegian) => norwegian);
  report('stories of ../shared, the brief counted in Norwegian', await measureAll(stories, echo));
  const shortened = await measureAll(
    stories,
    answering((_, norwegian) => shorten(norwegian, shorter)),
  );
  report('stories of ../shared, the brief counted in as many tokens as English has', shortened);
  others.push(...paired, ...shortened);
}
process.exitCode = report('all', [...ofSamples, ...others]) ? 0 : 1;

async function measureAll(stories: readonly Story[], model: Model): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const story of stories) costs.push(await measure(story, model));
  return costs;
}

/** The first words of a part, so many that they have that share of its tokens, without its tags. */
function shorten(part: string, share: number): string {
  const words = part.replaceAll(/<\/?\w+>/gu, '').split(' ');
  return words.slice(0, Math.round(words.length * share)).join(' ');
}

function readLines(path: string) {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The headline, then two sentences to a paragraph: the corpus has sentences alone. */
function inParagraphs([headline = '', ...sentences]: readonly string[]): readonly string[] {
  const pairs = sentences.flatMap((sentence, at) =>
    at % 2 === 0 ? [[sentence, ...sentences.slice(at + 1, at + 2)].join(' ')] : [],
  );
  return [headline, ...pairs];
}
