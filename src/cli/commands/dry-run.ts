import {
  costOf,
  estimateUsage,
  findPrice,
  PRICES_AS_OF,
  type Price,
  readPrice,
  sayCost,
} from '../../ask/cost/index.ts';
import type { ModelAnswer, ModelRequest, TokenUsage } from '../../ask/index.ts';
import { loadPrompts } from '../../files/shipped/index.ts';
import { type ProcessOptions, processStory } from '../../process/index.ts';
import type { Story } from '../../story/index.ts';
import { readConnection } from '../setup/connection.ts';
import { readHouseSettings } from '../setup/house-settings.ts';
import type { NewsroomFlags } from '../setup/newsroom.ts';
import { plainLine, plainText, type World } from '../world.ts';

/** What stories would cost: each story's requests, tokens and dollars as a range, and the sum. Sends nothing. */
export interface DryRun {
  readonly add: (story: Story) => Promise<void>;
  readonly end: () => void;
}

const none: TokenUsage = { input: 0, cached: 0, output: 0 };

/**
 * Opens a dry run. `low`: every answer fits at once, in about as many words as it is asked about; `high`: each is
 * asked a second time, at full length.
 */
export async function openDryRun(flags: NewsroomFlags, withBrief: boolean, world: World): Promise<DryRun> {
  const { model, server } = await readConnection(flags, world);
  const price = findPrice(model, server, flags.price === undefined ? null : readPrice(flags.price));
  const prompts = await loadPrompts();
  const { secondEditor } = readHouseSettings(flags, world);
  const priced = price === null || flags.price !== undefined ? '' : `Prices as of ${PRICES_AS_OF}. `;
  let [stories, requests, low, high] = [0, 0, none, none];
  return {
    add: async (story) => {
      const all = await requestsOf(story, { prompts, brief: withBrief ? {} : null, secondEditor });
      const usage = estimateUsage(all);
      [stories, requests, low, high] = [
        stories + 1,
        requests + all.length,
        sum(low, usage.low),
        sum(high, usage.high),
      ];
      world.stdout.write(
        plainText(`${plainLine(story.name)}: ${sayRange(all.length, usage.low, usage.high, price)}\n`),
      );
    },
    end: () => {
      if (stories === 0) world.stdout.write('No story would be asked about.\n');
      else
        world.stdout.write(
          `${stories} ${stories === 1 ? 'story' : 'stories'}: ${sayRange(requests, low, high, price)}. ${priced}Nothing was sent.\n`,
        );
    },
  };
}

/**
 * The requests that a story takes; none is sent. A model that answers with the Norwegian itself, which is about as long
 * as the English, leads through all of them. No rule is on, so that no remark makes a request longer.
 */
async function requestsOf(
  story: Story,
  options: Pick<ProcessOptions, 'prompts' | 'brief' | 'secondEditor'>,
): Promise<readonly ModelRequest[]> {
  const asked: ModelRequest[] = [];
  await processStory(story, {
    ...options,
    rules: { only: [] },
    model: async (request) => {
      asked.push(request);
      return echo(request);
    },
    // Whoever calls has judged what may be sent, and nothing is.
    ...{ allowEmbargoed: true, allowWithheld: true, allowCancelled: true },
  });
  return asked;
}

/** An answer of the right shape to whatever is asked. */
function echo({ task, material }: ModelRequest): ModelAnswer {
  const parts: readonly (readonly [string, string])[] = JSON.parse(material);
  const headline = parts[0]?.[1] ?? '';
  const brief = { headline, lede: headline, points: [], gists: [] };
  const reply = {
    parts: parts.map(([id, text]) => ({ id, text })),
    brief,
    ...(task === 'brief' ? brief : { remarks: [], errors: [] }),
  };
  const text = JSON.stringify(reply);
  return { text, finish: 'stop', refusal: null, model: '', usage: null, origin: 'store' };
}

function sum(one: TokenUsage, other: TokenUsage): TokenUsage {
  return {
    input: one.input + other.input,
    cached: one.cached + other.cached,
    output: one.output + other.output,
  };
}

function sayRange(requests: number, low: TokenUsage, high: TokenUsage, price: Price | null): string {
  const tokens = ({ input, output }: TokenUsage) => (input + output).toLocaleString('en-GB');
  const cost =
    price === null ? 'price unknown' : `${sayCost(costOf(low, price))} to ${sayCost(costOf(high, price))}`;
  return `${requests} to ${2 * requests} requests, ${tokens(low)} to ${tokens(high)} tokens, ${cost}`;
}
