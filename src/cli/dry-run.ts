import type { ModelRequest, TokenUsage } from '../ask/model.ts';
import { costOf, findPrice, PRICES_AS_OF, type Price, readPrice, sayCost } from '../ask/prices.ts';
import { estimateUsage } from '../ask/tokens.ts';
import { NorwireError } from '../errors.ts';
import { loadPrompts } from '../files/prompts.ts';
import { processStory } from '../process-story.ts';
import type { Story } from '../story/types.ts';
import { readConnection } from './connection.ts';
import type { NewsroomFlags } from './newsroom.ts';
import { plainLine, plainText, type World } from './world.ts';

/** What stories would cost: each story's requests, tokens and dollars as a range, and the sum. Sends nothing. */
export interface DryRun {
  readonly add: (story: Story) => Promise<void>;
  readonly end: () => void;
}

const none: TokenUsage = { input: 0, cached: 0, output: 0 };

/** Opens a dry run. `low`: every answer fits at once; `high`: each is asked a second time, at full length. */
export async function openDryRun(flags: NewsroomFlags, withBrief: boolean, world: World): Promise<DryRun> {
  const { model, server } = await readConnection(flags, world);
  const price = findPrice(model, server, flags.price === undefined ? null : readPrice(flags.price));
  const prompts = await loadPrompts();
  const priced = price === null || flags.price !== undefined ? '' : `Prices as of ${PRICES_AS_OF}. `;
  let [stories, requests, low, high] = [0, 0, none, none];
  return {
    add: async (story) => {
      const asked = await requestsOf(story, prompts);
      // A brief is asked from the English, which is about as long as the Norwegian, under a shorter prompt.
      const all = withBrief
        ? [...asked, ...asked.slice(0, 1).map((request) => ({ ...request, maxOutputTokens: 4_000 }))]
        : asked;
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

/** The requests that a story's translation begins with; none is sent. */
async function requestsOf(
  story: Story,
  prompts: ReadonlyMap<string, string>,
): Promise<readonly ModelRequest[]> {
  const asked: ModelRequest[] = [];
  const unsent = new NorwireError('model', 'A dry run sends nothing.');
  await processStory(story, {
    model: async (request) => {
      asked.push(request);
      throw unsent;
    },
    prompts,
    // Whoever calls has judged what may be sent, and nothing is.
    ...{ allowEmbargoed: true, allowWithheld: true, allowCancelled: true },
  }).catch((error) => {
    if (error !== unsent) throw error;
  });
  return asked;
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
