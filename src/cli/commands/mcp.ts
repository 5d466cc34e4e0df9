import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { ToolStory } from '../../desk/index.ts';
import { NorwireError } from '../../errors.ts';
import { decodeText, isInside, readWhole, realPath } from '../../files/index.ts';
import { briefDocument, splitDocument, translateDocument } from '../../formats/index.ts';
import { lazily } from '../../lazily.ts';
import { type Article, readStory } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readConnection } from '../setup/connection.ts';
import { openEngine } from '../setup/engine.ts';
import { readHouseSettings } from '../setup/house-settings.ts';
import { inTime, type NewsroomFlags, openNewsroom } from '../setup/newsroom.ts';
import { plainLine, type World } from '../world.ts';
import { checkStory } from './check-story.ts';
import { readEnglish, readOne } from './read-english.ts';

export interface McpFlags extends NewsroomFlags {
  readonly root?: string;
}

/** Where nothing is said: an agent that runs wild is stopped here. */
const MOST_TOKENS = 500_000;

/** `mcp`: the tools of norwire for an agent, over stdin and stdout, until stdin is closed. */
export async function mcp(flags: McpFlags, world: World): Promise<ExitCode> {
  const root = realPath(resolve(world.cwd, flags.root ?? '.'));
  const isLimited = flags.maxCost !== undefined || flags.maxTokens !== undefined;
  const limited = { ...flags, quiet: true, ...(!isLimited && { maxTokens: MOST_TOKENS }) };
  const house = readHouseSettings(limited, world);
  const connection = await readConnection(limited, world);
  // Reading and checking need no key, so the engine is opened when something is first asked of it.
  const engine = lazily(() => openEngine(inTime(connection, house), limited, world));
  let isOpen = false;
  const textOf = (story: ToolStory) => readStoryText(story, root);
  const read = async (story: ToolStory) => {
    const { text, name } = await textOf(story);
    return readOne(text, name);
  };
  const readingAs = flags.language === undefined ? {} : { language: flags.language };
  const make = async (article: Article, withBrief: boolean) => {
    isOpen = true;
    // The engine serves the next question too.
    const newsroom = await openNewsroom(limited, withBrief, world, {
      ...(await engine()),
      close: () => undefined,
    });
    try {
      const story = newsroom.readForTranslation(article);
      return {
        story,
        copy: await newsroom.makeCopy(story, { signal: world.stop, onEvent: () => undefined }),
      };
    } finally {
      await newsroom.close();
    }
  };
  const { serveMcp } = await import('../../desk/index.ts');
  const server = await serveMcp({
    split: async (story) => splitDocument(readStory(await read(story), readingAs)),
    check: async (norwegian, english) => {
      const story = readStory(await read(norwegian), readingAs);
      const { text, name } = await textOf(english);
      return checkStory(story, await readEnglish(text, name, story), house);
    },
    translate: async (story, brief) => translateDocument(await make(await read(story), brief)),
    brief: async (story) => briefDocument(await make(await read(story), true)),
  });
  await closedOrStopped(world);
  await server.close();
  if (isOpen) await (await engine()).close();
  return exitCodes.done;
}

/** The text that is meant, and what to call it. Throws a NorwireError (`input`) for a file outside the root. */
async function readStoryText(
  { file, text }: ToolStory,
  root: string,
): Promise<{ text: string; name: string }> {
  if ((file === undefined) === (text === undefined))
    throw new NorwireError('input', 'Give either a file inside the root, or a text.');
  const name = plainLine(file ?? 'text');
  return { name, text: text ?? decodeText((await readFile(insideRoot(file ?? '', root), name)).bytes, name) };
}

async function readFile(path: string, name: string) {
  if (!existsSync(path))
    throw new NorwireError('input', `${name} is not there. Name a file below the root (norwire mcp --root).`);
  return readWhole(path, name);
}

/** No way leads out of the root: not by dots, not by an absolute path, not by a link. */
function insideRoot(file: string, root: string): string {
  const path = realPath(resolve(root, file));
  const isHidden = relative(root, path)
    .split(sep)
    .some((part) => part.startsWith('.'));
  if (isInside(root, path) && !isHidden) return path;
  throw new NorwireError('input', `${plainLine(file)} does not lie inside the root (norwire mcp --root).`);
}

/** Resolves when the agent has closed stdin, or the process is told to stop. */
function closedOrStopped({ stop }: World): Promise<void> {
  return new Promise((done) => {
    process.stdin.once('close', done);
    process.stdin.once('end', done);
    stop.addEventListener('abort', () => done(), { once: true });
  });
}
