import { resolve } from 'node:path';
import type { OutputFormat, Redo, RunSetup, Shard } from '../../batch/index.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { NorwireError } from '../../errors.ts';
import { decodeText } from '../../files/index.ts';
import { madeByNorwire } from '../../formats/markup/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import {
  type BriefFormatName,
  briefFormatNames,
  type FormatName,
  formatNames,
  outputFormats,
  writeBrief,
  writeTranslation,
} from '../../formats/write/index.ts';
import { plainLine, plainText, type World } from '../world.ts';
import type { Newsroom, NewsroomFlags } from './newsroom.ts';

/** The flags of everything that works through folders. */
export interface FolderFlags extends NewsroomFlags {
  readonly out: string;
  readonly format?: readonly string[];
  readonly brief?: boolean;
  readonly briefOnly?: boolean;
  readonly stories?: number;
  readonly json?: boolean;
}

export interface BatchFlags extends FolderFlags {
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly failFast?: boolean;
  readonly redo?: Redo;
  readonly shard?: Shard;
  readonly viaProvider?: boolean;
  readonly collect?: boolean;
}

/** What a story is read, worked on and written with; the same for a batch and a watch. */
export function folderSetup(
  newsroom: Newsroom,
  formats: readonly OutputFormat[],
  flags: FolderFlags,
  world: World,
): RunSetup {
  return {
    out: resolve(world.cwd, flags.out),
    formats,
    everyFormat,
    settings: newsroom.settings,
    readArticles: async (bytes, name, onLeftOut) =>
      readArticles(decodeText(bytes, plainLine(name)), plainLine(name), onLeftOut),
    readStory: newsroom.readStory,
    notForUs: newsroom.whyForeign,
    work: (story, { signal, onEvent }) => newsroom.makeCopy(story, { signal, onEvent }),
    notAStory: whyNoStory,
    ...(newsroom.engine.priceOf && { priceOf: newsroom.engine.priceOf }),
    ...(newsroom.engine.ledger && { ledger: newsroom.engine.ledger }),
    rights: newsroom.rights,
    clock: () => world.now().getTime(),
    signal: world.stop,
    abort: world.halt,
    ...(flags.stories !== undefined && { stories: flags.stories }),
  };
}

/** The formats of `-f`; throws a NorwireError (`settings`) for one that there is not. */
export function pickFormats(
  flags: Pick<FolderFlags, 'format' | 'briefOnly' | 'gists'>,
): readonly OutputFormat[] {
  const names = flags.format ?? ['md'];
  const known: readonly FormatName[] = flags.briefOnly
    ? (briefFormatNames as readonly BriefFormatName[])
    : formatNames;
  return [...new Set(names)].map((wanted) => {
    const name = known.find((one) => one === wanted);
    if (name === undefined)
      throw new NorwireError(
        'settings',
        `-f takes ${known.join(', ')}, several with commas; not "${plainText(wanted)}".${didYouMean(wanted, known)}`,
      );
    return outputFormat(name, { briefOnly: flags.briefOnly === true, gists: flags.gists === true });
  });
}

function outputFormat(
  name: FormatName,
  { briefOnly, gists }: { readonly briefOnly: boolean; readonly gists: boolean },
): OutputFormat {
  return {
    name: briefOnly ? `${name} brief` : name,
    ending: `.${outputFormats[name].ending}`,
    write: (story) => {
      const output = { ...story, gists };
      return briefOnly ? writeBrief(name as BriefFormatName, output) : writeTranslation(name, output);
    },
    cancels: name === 'nitf' || name === 'ninjs',
  };
}

const everyFormat: readonly OutputFormat[] = [
  ...formatNames.map((name) => outputFormat(name, { briefOnly: false, gists: false })),
  ...briefFormatNames.map((name) => outputFormat(name, { briefOnly: true, gists: false })),
];

/** Pictures, recordings and the like that lie in a folder of stories are passed over, not failed. */
export function canBeRead(name: string): boolean {
  return !/\.(?:jpe?g|png|gif|webp|tiff?|svg|bmp|ico|mp[34]|m4[av]|mov|avi|wav|ogg|pdf|docx?|xlsx?|pptx?|zip|gz|tar|7z|css|js|ts|sqlite|db|DS_Store)$/iu.test(
    name,
  );
}

/** Files that norwire made, and recorded answers, are never inputs. */
export function whyNoStory(bytes: Uint8Array, name: string): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  if (madeByNorwire(text)) return 'made by norwire';
  const isRecording =
    name.endsWith('.json') && /^\s*\{\s*"origin"\s*:/u.test(text) && text.includes('"material"');
  return isRecording ? 'a recorded answer' : null;
}
