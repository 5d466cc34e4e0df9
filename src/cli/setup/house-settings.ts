import { type RuleChoice, refuseUnknownRules } from '../../check/index.ts';
import type { HouseStyle } from '../../english/index.ts';
import {
  ownSettingsFile,
  readSettings,
  type Settings,
  type SettingsOptions,
} from '../../files/settings/index.ts';
import { builtInTerms, type Glossary, openGlossary, type Term } from '../../terms/index.ts';
import { type BriefStyleName, briefStyleNamed } from '../../write/index.ts';
import { plainText, type World } from '../world.ts';

/** What the desk wants of the English. */
export interface HouseFlags {
  readonly style?: string;
  readonly glossary?: readonly string[];
  readonly briefStyle?: string;
  readonly allow?: readonly string[];
  readonly only?: readonly string[];
  /** False (`--no-second-editor`): one request a story instead of two. */
  readonly secondEditor?: boolean;
  readonly quiet?: boolean;
}

/** House style, terms and kind of brief in force: flags before norwire.json before the built-in ones. */
export interface HouseSettings {
  readonly style: HouseStyle;
  readonly styleNamed: boolean;
  readonly glossary: Glossary;
  /** The desk's own terms in that glossary. */
  readonly terms: readonly Term[];
  readonly briefStyle: BriefStyleName | null;
  readonly rules: RuleChoice;
  /** The memory that norwire.json names; null where it names none. */
  readonly memory: string | null;
  /** Seconds for one answer, as norwire.json says; null where it does not. */
  readonly timeout: number | null;
  readonly secondEditor: boolean;
}

/** norwire.json in force: the folder's, and for what it does not say that of the person who works here. */
export function settingsOf({ cwd, env }: Pick<World, 'cwd' | 'env'>, named: SettingsOptions = {}): Settings {
  return readSettings(cwd, { ...named, ownFile: ownSettingsFile(env) });
}

/** Reads norwire.json and what the flags name; glossary rows that cannot be used are told on stderr. */
export function readHouseSettings(flags: HouseFlags, world: World): HouseSettings {
  const {
    style,
    styleNamed,
    terms,
    problems,
    briefStyle,
    memory,
    timeout,
    rules: written,
    secondEditor,
  } = settingsOf(world, {
    ...(flags.style !== undefined && { style: flags.style }),
    ...(flags.glossary !== undefined && { glossaries: flags.glossary }),
  });
  if (!flags.quiet) {
    for (const { file, line, message } of problems)
      world.stderr.write(plainText(`${file}, line ${line}: ${message}\n`));
  }
  const rules = chooseRules(written, flags);
  return {
    style,
    styleNamed,
    rules,
    memory,
    timeout,
    secondEditor: secondEditor && flags.secondEditor !== false,
    terms,
    glossary: openGlossary(terms, builtInTerms()),
    briefStyle: flags.briefStyle === undefined ? briefStyle : briefStyleNamed(flags.briefStyle).name,
  };
}

/** The rules in force, for a command that wants no house style or terms. */
export function readRules(flags: HouseFlags, world: World): RuleChoice {
  return chooseRules(settingsOf(world).rules, flags);
}

function chooseRules(written: RuleChoice, { allow, only }: HouseFlags): RuleChoice {
  const rules: RuleChoice = { ...written, ...(allow && { allow }), ...(only && { only }) };
  refuseUnknownRules(rules);
  return rules;
}
