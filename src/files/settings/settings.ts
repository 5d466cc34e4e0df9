import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { didYouMean } from '../../did-you-mean.ts';
import { defaultStyle, type HouseStyle, profiles } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { type GlossaryProblem, readGlossaries, type Term } from '../../terms/index.ts';
import type { BriefStyleName } from '../../write/index.ts';
import { saySettingsIssue } from './say-settings-issue.ts';
import { settingsShape, styleShape } from './settings-schema.ts';

/** What norwire.json, `--style` and `--glossary` come to. */
export interface Settings {
  /** The norwire.json of the folder, or null where there is none. */
  readonly file: string | null;
  /** The norwire.json in force for each key that one of them sets. */
  readonly from: Readonly<Partial<Record<Key, string>>>;
  readonly style: HouseStyle;
  /** Was it named, in norwire.json or by `--style`? Else it is norwire's own. */
  readonly styleNamed: boolean;
  /** The desk's own terms; the built-in ones are added by `openGlossary`. */
  readonly terms: readonly Term[];
  /** Glossary rows that were left out, to be told on stderr. */
  readonly problems: readonly GlossaryProblem[];
  /** The path of a memory, or of a desk's output folder, or `store`; null where none is named. */
  readonly memory: string | null;
  /** Rules that are off, or the only ones that are on. */
  readonly rules: { readonly allow?: readonly string[]; readonly only?: readonly string[] };
  /** Null: what the house style says of briefs. */
  readonly briefStyle: BriefStyleName | null;
  /** Seconds for one answer; null where nothing is said. */
  readonly timeout: number | null;
  /** Does a second editor read what was written? */
  readonly secondEditor: boolean;
}

export interface SettingsOptions {
  /** `--style`: a built-in style's name or a file's path; goes before norwire.json. */
  readonly style?: string;
  /** `--glossary`, may be given several times; goes before norwire.json's. */
  readonly glossaries?: readonly string[];
  /** A person's own norwire.json: what the folder's does not say. It need not be there. */
  readonly ownFile?: string | null;
}

type SettingsShape = z.infer<typeof settingsShape>;
type Key = keyof SettingsShape;

/** One norwire.json, and the folder that the paths in it start from. */
interface SettingsFile {
  readonly file: string;
  readonly home: string;
  readonly written: SettingsShape;
}

const fileName = 'norwire.json';

/**
 * Finds norwire.json in `folder` or above it and reads it with what it names; a key that it does not set is that of a
 * person's own file. Glossaries of both are in force, the folder's before. Rejects what it does not know with a
 * NorwireError (`settings`) that names file and key.
 */
export function readSettings(folder: string, options: SettingsOptions = {}): Settings {
  const file = findSettings(folder);
  const own = options.ownFile ?? null;
  const layers = [...new Set([file, own])].flatMap((path) =>
    path === null || (path === own && !existsSync(path)) ? [] : [layerOf(path)],
  );
  const chosen = <Name extends Key>(key: Name) => layers.find(({ written }) => written[key] !== undefined);
  const value = <Name extends Key>(key: Name): SettingsShape[Name] =>
    chosen(key)?.written[key] as SettingsShape[Name];
  const paths = [
    ...(options.glossaries ?? []).map((path) => resolve(folder, path)),
    ...layers.flatMap(({ home, written }) =>
      [written.glossary ?? []].flat().map((path) => resolve(home, path)),
    ),
  ];
  const { terms, problems } = readGlossaries(
    paths.map((path) => ({ name: path, text: readText(path, 'glossary') })),
  );
  const { allow, only } = value('rules') ?? {};
  const memory = value('memory');
  return {
    file,
    from: Object.fromEntries(
      layers.toReversed().flatMap(({ file, written }) => Object.keys(written).map((key) => [key, file])),
    ),
    style: options.style === undefined ? writtenStyle(chosen('style')) : styleNamed(options.style, folder),
    styleNamed: options.style !== undefined || chosen('style') !== undefined,
    terms,
    problems,
    memory: placeOf(memory, chosen('memory')?.home ?? folder),
    rules: { ...(allow && { allow }), ...(only && { only }) },
    briefStyle: value('briefStyle') ?? null,
    timeout: value('timeout') ?? null,
    secondEditor: value('secondEditor') ?? true,
  };
}

function layerOf(file: string): SettingsFile {
  return { file, home: dirname(file), written: parse(file, settingsShape, null) };
}

function writtenStyle(layer: SettingsFile | undefined): HouseStyle {
  const style = layer?.written.style;
  if (layer === undefined || style === undefined) return defaultStyle;
  return typeof style === 'string' ? styleNamed(style, layer.home, layer.file) : styleOf(style, fileName);
}

/** Where a person's own norwire.json is looked for: norwire's place in the XDG folder of settings; null where none is known. */
export function ownSettingsFile(env: Readonly<Record<string, string | undefined>>): string | null {
  const settings = env.XDG_CONFIG_HOME || env.APPDATA || (env.HOME && join(env.HOME, '.config'));
  return settings ? join(settings, 'norwire', fileName) : null;
}

/** `store`: the one that the environment or a flag names. */
function placeOf(memory: string | undefined, home: string): string | null {
  if (memory === undefined) return null;
  return memory === 'store' ? memory : resolve(home, memory);
}

/** The norwire.json nearest to a folder, upwards, or null. */
export function findSettings(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, fileName);
    if (existsSync(path)) return path;
    if (at === dirname(at)) return null;
  }
}

/** A built-in style by its name, or the style in a file; a relative path counts from `folder`. `by` is the file that names it. */
export function styleNamed(nameOrFile: string, folder: string, by: string | null = null): HouseStyle {
  const builtIn = Object.entries(profiles).find(([name]) => name === nameOrFile);
  if (builtIn !== undefined) return builtIn[1];
  const path = resolve(folder, nameOrFile);
  if (existsSync(path)) return styleOf(parse(path, styleShape, 'style'), nameOrFile);
  const names = Object.keys(profiles);
  throw new NorwireError(
    'settings',
    `There is no style “${nameOrFile}”${by === null ? '' : `, which ${by} names`}: neither a file nor one of ${names.join(', ')}.${didYouMean(nameOrFile, names)}`,
  );
}

/** A written style on top of its profile. */
function styleOf(written: z.infer<typeof styleShape>, fallbackName: string): HouseStyle {
  const base = profiles[written.profile ?? 'wire'];
  return {
    name: written.name ?? fallbackName,
    variant: written.variant ?? base.variant,
    quotationMarks: written.quotationMarks ?? base.quotationMarks,
    time: written.time ?? base.time,
    date: written.date ?? (written.variant === 'en-US' ? 'month-day' : base.date),
    days: written.days ?? base.days,
    said: written.said ?? base.said,
    headline: {
      case: written.headline?.case ?? base.headline.case,
      maxCharacters: written.headline?.maxCharacters ?? base.headline.maxCharacters,
    },
    lede: { maxWords: written.lede?.maxWords ?? base.lede.maxWords },
    brief: {
      maxWords: written.brief?.maxWords ?? base.brief.maxWords,
      maxPoints: written.brief?.maxPoints ?? base.brief.maxPoints,
      maxCharacters: written.brief?.maxCharacters ?? base.brief.maxCharacters,
    },
    units: written.units ?? base.units,
    conversion: written.conversion ?? base.conversion,
    rules: [...base.rules, ...(written.rules ?? [])],
    forbidden: [
      ...base.forbidden,
      ...(written.forbidden ?? []).map((word) =>
        typeof word === 'string'
          ? { word, instead: null }
          : { word: word.word, instead: word.instead ?? null },
      ),
    ],
  };
}

function parse<Shape extends z.ZodType>(file: string, shape: Shape, root: 'style' | null): z.infer<Shape> {
  const text = readText(file, root === null ? 'settings file' : 'style file');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new NorwireError('settings', `${file} is not JSON: ${(cause as Error).message}.`, { cause });
  }
  const checked = shape.safeParse(json);
  if (!checked.success) {
    throw new NorwireError('settings', saySettingsIssue(file, checked.error, root), { cause: checked.error });
  }
  return checked.data;
}

function readText(path: string, what: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new NorwireError('settings', `The ${what} ${path} ${why}.`, { cause });
  }
  if (text.includes('\uFFFD')) {
    throw new NorwireError('settings', `The ${what} ${path} is not UTF-8; save it as UTF-8.`);
  }
  return text.replace(/^\uFEFF/u, '');
}
