import { digestOf } from '../../ask/loop/index.ts';
import type { Copy, HouseStyle } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { loadPrompts } from '../../files/shipped/index.ts';
import { languageName } from '../../formats/index.ts';
import type { Memory } from '../../memory/index.ts';
import {
  type BriefWishes,
  checkEdited,
  type Edited,
  type ProcessOptions,
  processStory,
  rewritePart,
  type StoryEvent,
  type Wish,
} from '../../process/index.ts';
import { refuseToSend, type SendingRights } from '../../refuse-to-send.ts';
import { type Article, readStory, type Story } from '../../story/index.ts';
import { version } from '../../version.ts';
import { plainLine, type World } from '../world.ts';
import type { AskingFlags, OpenEngine } from './asking.ts';
import { type Connection, type ConnectionFlags, isOnThisMachine, readConnection } from './connection.ts';
import { openEngine } from './engine.ts';
import { type HouseFlags, type HouseSettings, readHouseSettings } from './house-settings.ts';
import { glossaryOf } from './kept-terms.ts';
import { lateMemory, type MemoryFlags, namedMemory } from './memory-file.ts';

/** The flags of every command that asks a model. */
export interface NewsroomFlags extends ConnectionFlags, AskingFlags, HouseFlags, MemoryFlags {
  /** The memory is looked at anew for each story: a watch and a desk run for weeks. Else it is frozen for the run. */
  readonly memoryLives?: boolean;
  /** A memory that is not there yet is made: the desk's own. */
  readonly memoryMade?: boolean;
  readonly words?: number;
  readonly points?: number;
  /** Prints who said what after the brief. */
  readonly gists?: boolean;
  readonly language?: 'nb' | 'nn';
  readonly date?: string;
  readonly allowEmbargoed?: boolean;
  readonly allowWithheld?: boolean;
}

/** What stops a request, and whom it is told of. */
interface Listening {
  readonly signal: AbortSignal;
  readonly onEvent: (event: StoryEvent) => void;
}

/** All that is needed to make copy of stories, opened once for a command. */
export interface Newsroom {
  readonly connection: Connection;
  /** Digest of all that shapes the copy: model, prompts, house style, terms, brief. */
  readonly settings: string;
  readonly rights: () => SendingRights;
  readonly readStory: (article: Article) => Story;
  readonly whyForeign: (story: Story) => string | null;
  readonly readForTranslation: (article: Article) => Story;
  readonly style: HouseStyle;
  /** What the desk approved, opened when it is first needed; null where none is named. */
  readonly memory: (() => Promise<Memory>) | null;
  readonly engine: Pick<OpenEngine, 'priceOf' | 'ledger'>;
  readonly makeCopy: (story: Story, on: Listening) => Promise<Copy>;
  /** The copy with the texts that editors gave, checked anew; no model is asked. */
  readonly checkEdited: (story: Story, copy: Copy, texts: ReadonlyMap<string, string>) => Edited;
  /** One part written anew at an editor's wish. */
  readonly rewritePart: (story: Story, id: string, wish: Wish, on: Listening) => Promise<string>;
  readonly close: () => void | Promise<void>;
}

export async function openNewsroom(
  flags: NewsroomFlags,
  withBrief: boolean,
  world: World,
  given?: OpenEngine,
): Promise<Newsroom> {
  const connection = await readConnection(flags, world);
  const house = readHouseSettings(flags, world);
  const engine = given ?? (await openEngine(inTime(connection, house), flags, world));
  const prompts = await loadPrompts();
  const wishes: BriefWishes = {
    ...(flags.words !== undefined && { words: flags.words }),
    ...(flags.points !== undefined && { points: flags.points }),
    ...(flags.gists === true && { gists: true }),
    ...(house.briefStyle !== null && { style: house.briefStyle }),
  };
  const brief = withBrief ? wishes : null;
  const file = namedMemory(flags, house.memory, world);
  const memory = file === null ? null : lateMemory(file, flags.memoryMade === true, world);
  const accepted = memory === null ? [] : await memory.terms();
  const { terms, glossary } = glossaryOf(house.terms, accepted);
  const frozen = memory === null || flags.memoryLives ? null : await (await memory.get()).freeze();
  const freeze = async () => frozen ?? (memory && (await (await memory.get()).freeze()));
  const shaping = [
    version,
    connection.engine,
    connection.server,
    connection.model,
    [...prompts].map(([name, text]) => [name, digestOf(text)]),
    house.style,
    terms,
    memory !== null,
    house.rules,
    brief,
    house.secondEditor,
    flags.date ?? null,
    flags.language ?? null,
  ];
  const options = (): ProcessOptions => ({
    ...rightsOf(flags, connection, world),
    model: engine.model,
    prompts,
    style: house.style,
    glossary,
    rules: house.rules,
    date: flags.date ?? null,
    brief,
    secondEditor: house.secondEditor,
    ...(engine.memory && { memory: engine.memory }),
    ...(engine.priceOf && { priceOf: engine.priceOf }),
  });
  const withMemory = async (): Promise<ProcessOptions> => {
    const approved = await freeze();
    return { ...options(), ...(approved !== null && { approved }) };
  };
  return {
    connection,
    engine,
    memory: memory?.get ?? null,
    style: house.style,
    settings: digestOf(JSON.stringify(shaping)),
    rights: () => rightsOf(flags, connection, world),
    readStory: (article) => readOrRefuse({ ...article, name: plainLine(article.name) }, flags),
    whyForeign,
    readForTranslation: (article) => readForTranslation(article, flags, rightsOf(flags, connection, world)),
    makeCopy: async (story, { signal, onEvent }) =>
      processStory(story, { ...(await withMemory()), onEvent, signal }),
    checkEdited: (story, copy, texts) => checkEdited(story, copy, texts, options()),
    rewritePart: async (story, id, wish, { signal, onEvent }) =>
      rewritePart(story, id, wish, { ...(await withMemory()), onEvent, signal }),
    close: async () => {
      await memory?.close();
      await engine.close();
    },
  };
}

/** The connection with the time that norwire.json gives an answer, where neither flag nor environment says. */
export function inTime(connection: Connection, { timeout }: Pick<HouseSettings, 'timeout'>): Connection {
  return { ...connection, timeout: connection.timeout ?? timeout };
}

/** What may be sent: by the flags; an embargo holds nothing back from a server on this machine. */
export function rightsOf(flags: NewsroomFlags, connection: Connection, world: World): SendingRights {
  return {
    allowEmbargoed: flags.allowEmbargoed === true || isOnThisMachine(connection),
    allowWithheld: flags.allowWithheld === true,
    now: world.now().getTime(),
  };
}

/** Only Norwegian is promised, and only what its sender does not hold back is sent anywhere. */
export function readForTranslation(article: Article, flags: NewsroomFlags, rights: SendingRights): Story {
  const name = plainLine(article.name);
  refuseToSend({ ...article, name }, rights);
  const story = readOrRefuse({ ...article, name }, flags);
  if (whyForeign(story) !== null) throw notNorwegian(story);
  return story;
}

/** A story as read; throws a NorwireError (`input`) where there is no text in it, or in no language that can be told. */
function readOrRefuse(article: Article, { language }: NewsroomFlags): Story {
  const story = readStory(article, language === undefined ? {} : { language });
  if (story.headline === null && story.paragraphs.length === 0)
    throw new NorwireError('input', `${article.name} holds no story: there is no text in it.`);
  if (story.language === 'und') throw notNorwegian(story);
  return story;
}

function notNorwegian({ name, language }: Story): NorwireError {
  return new NorwireError(
    'input',
    `${name} does not read as Norwegian (found: ${language}). If it is, say so with --language nb or --language nn.`,
  );
}

/** Why a story is none to translate: it is in a language that is known and not Norwegian. */
function whyForeign({ language }: Story): string | null {
  if (language === 'nb' || language === 'nn') return null;
  return `in ${languageName(language)}, not in Norwegian (--language nb or nn: take it for Norwegian)`;
}
