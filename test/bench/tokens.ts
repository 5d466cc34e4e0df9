/**
 * npm run bench:tokens [-- ../shared]: what a story costs in requests and tokens (o200k), over the samples with
 * their recorded answers and, where the folder is given, over the stories in it with a model that echoes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { Model } from '../../src/ask/model.ts';
import { recordedModel } from '../../src/ask/recorded.ts';
import { defaultStyle } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/prompts.ts';
import { loadRecordings } from '../../src/files/recordings.ts';
import { processStory } from '../../src/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Story } from '../../src/story/types.ts';

interface Cost {
  requests: number;
  fixedTranslate: number;
  fixedBrief: number;
  varying: number;
  story: number;
  reply: number;
  input: number;
}

const prompts = await loadPrompts();
const goals = { requests: 2, fixedTranslate: 900, fixedBrief: 600, ratio: 2.2 };

/** Counts what a model is sent and what it answers. */
function counting(model: Model, cost: Cost): Model {
  return async (request) => {
    const answer = await model(request);
    const [system = 0, ...rest] = request.messages.map(({ content }) => countTokens(content));
    cost.requests += 1;
    if (request.task === 'brief') cost.fixedBrief = system;
    else cost.fixedTranslate = system;
    cost.varying += rest.reduce((sum, tokens) => sum + tokens, 0);
    cost.input += system + rest.reduce((sum, tokens) => sum + tokens, 0);
    cost.reply += countTokens(answer.text);
    return answer;
  };
}

/** Gives every part back as it came: of the right shape and length, whatever the checks say of it. */
const echo: Model = async (request) => {
  const content = request.messages[1]?.content ?? '';
  const asked = JSON.parse(content.slice(content.search(/^\{/m)));
  const parts = Object.entries<string>(asked.parts).map(([id, text]) => ({ id, text }));
  const reply = request.task.startsWith('brief')
    ? {
        headline: parts[0]?.text ?? '',
        lede: parts[0]?.text ?? '',
        points: [],
        gists: Object.keys(asked.quotes).map((quote) => ({ quote, text: 'It was said so.' })),
      }
    : {
        parts,
        speakers: Object.entries<string>(asked.speakers).map(([id, name]) => ({ id, name, role: null })),
      };
  return {
    text: JSON.stringify(reply),
    finish: 'stop',
    refusal: null,
    model: 'echo',
    usage: null,
    origin: 'live',
  };
};

async function measure(story: Story, model: Model, onceOnly = false): Promise<Cost> {
  const cost: Cost = {
    requests: 0,
    fixedTranslate: 0,
    fixedBrief: 0,
    varying: 0,
    story: countTokens(story.text),
    reply: 0,
    input: 0,
  };
  await processStory(story, {
    model: onceOnly ? firstOnly(counting(model, cost)) : counting(model, cost),
    prompts,
    brief: {},
    style: defaultStyle,
  });
  return cost;
}

function report(title: string, costs: readonly Cost[]): boolean {
  const mean = (count: (cost: Cost) => number) =>
    costs.reduce((sum, cost) => sum + count(cost), 0) / costs.length;
  const ratio = mean((cost) => cost.varying) / mean((cost) => cost.story);
  const fixed = (cost: Cost) => cost.fixedTranslate + cost.fixedBrief;
  const rows: readonly (readonly [string, number, number | null])[] = [
    ['requests a story', mean((cost) => cost.requests), goals.requests],
    ['fixed text, translate', Math.max(...costs.map((cost) => cost.fixedTranslate)), goals.fixedTranslate],
    ['fixed text, brief', Math.max(...costs.map((cost) => cost.fixedBrief)), goals.fixedBrief],
    ['story', mean((cost) => cost.story), null],
    ['input beside the fixed text', mean((cost) => cost.varying), null],
    ['… as a multiple of the story', ratio, goals.ratio],
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
const costs = await Promise.all(
  samples.map((name) =>
    measure(readStory(plainArticle(name, readFileSync(`samples/stories/${name}`, 'utf8'))), recorded),
  ),
);
let held = report('samples, recorded answers', costs);

const shared = process.argv[2];
if (shared !== undefined && existsSync(`${shared}/corpus/stories-dev.jsonl`)) {
  const lines = readFileSync(`${shared}/corpus/stories-dev.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const stories = lines.map(({ id, text, lang }) => readStory(plainArticle(id, text), { language: lang }));
  const echoed: Cost[] = [];
  for (const story of stories) echoed.push(await measure(story, echo, true));
  held = report('stories of ../shared, echoed', echoed) && held;
}
process.exitCode = held ? 0 : 1;

/** An echo has findings, and would be asked again; the second asking gets no answer and is not counted. */
function firstOnly(model: Model): Model {
  return (request) =>
    request.task.endsWith('-again')
      ? Promise.resolve({
          text: '',
          finish: 'stop',
          refusal: null,
          model: 'echo',
          usage: null,
          origin: 'live',
        })
      : model(request);
}
