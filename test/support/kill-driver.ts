/** A run as a process of its own, to be killed: `node kill-driver.ts IN OUT`. Each story takes some milliseconds. */
import { setTimeout as wait } from 'node:timers/promises';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import { copyOf, json, markdown, setupFor } from './run-setup.ts';

const [, , inbox = '', out = ''] = process.argv;
const { setup } = setupFor(out, {
  formats: [
    markdown,
    { ...json, write: ({ copy }) => `${JSON.stringify({ ...copy.translation, usage: copy.usage })}\n` },
  ],
  stories: 4,
  clock: Date.now,
  onEvent: () => undefined,
  work: async (story) => {
    await wait(1 + Math.random() * 8);
    // Another answer each time, as a model without a store would give: the outputs differ from try to try.
    return copyOf(story.article, [], Math.floor(Math.random() * 1000));
  },
});
await runBatch(setup, { inputs: [inbox] });
