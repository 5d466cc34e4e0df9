import { z } from 'zod';
import { readConnection } from '../../src/cli/setup/connection.ts';
import { openEngine } from '../../src/cli/setup/engine.ts';
import { askJson } from './ask-json.ts';
import { type Asking, eachStory } from './run-stories.ts';
import { makeFolder } from './stories.ts';

const plainShape = z.object({ translation: z.string(), brief: z.string() });

/** The same stories through one plain chat prompt. */
export async function runPlain(place: string, folder: string, asking: Asking): Promise<number> {
  const { flags, who, world } = asking;
  makeFolder(folder);
  const { model, close } = await openEngine(await readConnection(flags, world), flags, world);
  try {
    return await eachStory(place, folder, asking, async ({ id, text }) => {
      const { reply, answer, user } = await askJson(model, 'plain', { story: text }, plainShape);
      return {
        id,
        way: 'plain',
        norwegian: text,
        english: reply.translation,
        brief: reply.brief,
        findings: [],
        mended: [],
        document: null,
        exchanges: [{ task: 'plain', user, answer: answer.text }],
        usage: {
          requests: 1,
          inputTokens: answer.usage?.input ?? 0,
          outputTokens: answer.usage?.output ?? 0,
        },
        answered: { model: answer.model, who, at: new Date().toISOString() },
      };
    });
  } finally {
    await close();
  }
}
