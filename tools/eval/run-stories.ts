import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/ask/model.ts';
import { readConnection } from '../../src/cli/setup/connection.ts';
import { openEngine } from '../../src/cli/setup/engine.ts';
import { type NewsroomFlags, openNewsroom } from '../../src/cli/setup/newsroom.ts';
import type { World } from '../../src/cli/world.ts';
import { translateDocument } from '../../src/formats/json.ts';
import { plainArticle } from '../../src/story/article.ts';
import type { Result } from './result.ts';
import { makeFolder, readStories, writeJson } from './stories.ts';

/** Who is asked, and how much of it. */
export interface Asking {
  readonly flags: NewsroomFlags;
  /** Who answers behind the server, in words; kept with the answers. */
  readonly who: string | null;
  readonly limit: number | undefined;
  readonly world: World;
}

/** norwire's whole way over stories: one file a story in the folder; those that are there are not asked again. */
export async function runStories(place: string, folder: string, asking: Asking): Promise<number> {
  const { flags, who, world } = asking;
  makeFolder(folder);
  const engine = await openEngine(await readConnection(flags, world), flags, world);
  try {
    return await eachStory(place, folder, asking, async ({ id, lang, text }) => {
      const exchanges: Result['exchanges'] = [];
      const model = recording(engine.model, exchanges);
      const newsroom = await openNewsroom(
        lang === undefined ? flags : { ...flags, language: lang },
        true,
        world,
        {
          ...engine,
          model,
          memory: undefined,
          // Closed once, when all stories are done.
          close: () => undefined,
        },
      );
      const story = newsroom.readForTranslation(plainArticle(id, text));
      const copy = await newsroom.makeCopy(story, { signal: world.stop, onEvent: () => {} });
      await newsroom.close();
      const document = translateDocument({ story, copy });
      const brief = copy.brief;
      return {
        id,
        way: 'norwire',
        norwegian: text,
        english: copy.translation.parts.map((part) => part.text ?? '[missing]').join('\n\n'),
        brief:
          brief === null
            ? ''
            : [brief.headline, brief.lede, ...brief.points.map((point) => `- ${point.text}`)].join('\n'),
        findings: document.findings.map((finding) => ({ ...finding })),
        mended: copy.mended.map((piece) => ({ ...piece })),
        document,
        exchanges,
        usage: copy.usage,
        answered: { model: copy.signature.model, who, at: new Date().toISOString() },
      };
    });
  } finally {
    await engine.close();
  }
}

/** Does the same with each story that has no file yet, side by side; says what failed. Returns the exit code. */
export async function eachStory(
  place: string,
  folder: string,
  { limit, world }: Asking,
  make: (story: ReturnType<typeof readStories>[number]) => Promise<Result>,
): Promise<number> {
  const open = readStories(place, limit).filter(({ id }) => !existsSync(join(folder, `${id}.json`)));
  const failed = await Promise.all(
    open.map(async (story) => {
      try {
        writeJson(join(folder, `${story.id}.json`), await make(story));
        world.stderr.write(`${story.id}: done\n`);
        return 0;
      } catch (error) {
        world.stderr.write(`${story.id}: ${error instanceof Error ? error.message : error}\n`);
        return 1;
      }
    }),
  );
  return failed.includes(1) ? 4 : 0;
}

/** A model whose requests and answers are written down. */
export function recording(model: Model, exchanges: Result['exchanges']): Model {
  return async (request, signal) => {
    const answer = await model(request, signal);
    exchanges.push({
      task: request.task,
      user: request.messages.findLast(({ role }) => role === 'user')?.content ?? '',
      answer: answer.text,
    });
    return answer;
  };
}
