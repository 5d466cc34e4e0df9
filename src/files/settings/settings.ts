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
  /** The norwire.json that holds, or null where there is none. */
  readonly file: string | null;
  readonly style: HouseStyle;
  /** Was it named, in norwire.json or by `--style`? Else it is norwire's own. */
  readonly styleNamed: boolean;
  /** The desk's own terms; the built-in ones are added by `openGlossary`. */
  readonly terms: readonly Term[];
  /** Glossary rows that were left out, to be told on stderr. */
  readonly problems: readonly GlossaryProblem[];
  /** The path of a memory, or of a desk's output folder; null where none is named. */
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
}

const fileName = 'norwire.json';

/**
 * Finds norwire.json in `folder` or above it and reads it with what it names. Rejects what it does not know with a
 * NorwireError (`settings`) that names file and key.
 */
export function readSettings(folder: string, options: SettingsOptions = {}): Settings {
  const file = findSettings(folder);
  const written = file === null ? {} : parse(file, settingsShape, null);
  const home = file === null ? folder : dirname(file);
  const style =
    options.style !== undefined
      ? styleNamed(options.style, folder)
      : written.style === undefined
        ? defaultStyle
        : typeof written.style === 'string'
          ? styleNamed(written.style, home, file)
          : styleOf(written.style, 'norwire.json');
  const paths = [
    ...(options.glossaries ?? []).map((path) => resolve(folder, path)),
    ...[written.glossary ?? []].flat().map((path) => resolve(home, path)),
  ];
  const { terms, problems } = readGlossaries(
    paths.map((path) => ({ name: path, text: readText(path, 'glossary') })),
  );
  const { allow, only } = written.rules ?? {};
  const rules = { ...(allow && { allow }), ...(only && { only }) };
  return {
    file,
    style,
    styleNamed: options.style !== undefined || written.style !== undefined,
    terms,
    problems,
    memory: written.memory === undefined ? null : resolve(home, written.memory),
    rules,
    briefStyle: written.briefStyle ?? null,
    timeout: written.timeout ?? null,
    secondEditor: written.secondEditor ?? true,
  };
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
