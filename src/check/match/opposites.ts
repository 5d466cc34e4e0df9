import { stemEnglish } from '../../language/en/index.ts';
import { lazily } from '../../lazily.ts';
import data from '../../lexicon/opposites.json' with { type: 'json' };

/** A word, or the first of words side by side, on one side of a row of opposites. */
export interface Side {
  readonly row: number;
  readonly side: 0 | 1;
  /** The words that must follow, in lower case. */
  readonly rest: readonly string[];
  /** Whether it means this side only now and then: it explains a word across, and tells nothing. */
  readonly excuses: boolean;
}

const rows: readonly (readonly string[])[] = [...data.sure, ...data.likely];

/** Whether a sentence in which this row is turned round is wrong beyond doubt. */
export const isSure = (row: number): boolean => row < data.sure.length;

interface Words {
  readonly byForm: ReadonlyMap<string, readonly Side[]>;
  readonly byStem: ReadonlyMap<string, readonly Side[]>;
  readonly endings: readonly (readonly [ending: string, side: Side])[];
}

/** Reads the two columns of a language: `word`, `word?`, `~ending`, `two_words`. */
function readColumns(columns: readonly [number, number]): Words {
  const byForm = new Map<string, Side[]>();
  const byStem = new Map<string, Side[]>();
  const endings: [string, Side][] = [];
  const add = (map: Map<string, Side[]>, key: string, side: Side) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [side]);
    else list.push(side);
  };
  for (const [row, cells] of rows.entries()) {
    for (const side of [0, 1] as const) {
      for (const written of (cells[columns[side]] ?? '').split(' ')) {
        const excuses = written.endsWith('?');
        const [first = '', ...rest] = written.replace('?', '').split('_');
        const entry: Side = { row, side, rest, excuses };
        if (first.startsWith('~')) endings.push([first.slice(1), entry]);
        else add(byForm, first, entry);
        add(byStem, stemEnglish(first), entry);
      }
    }
  }
  return { byForm, byStem, endings };
}

const norwegian = lazily(() => readColumns([0, 1]));
const english = lazily(() => readColumns([2, 3]));
const shortestCompound = 8;
const none: readonly Side[] = [];

/** The sides a Norwegian word speaks of; a compound by its end. */
export function sidesOfNorwegian(lower: string): readonly Side[] {
  const { byForm, endings } = norwegian();
  const exact = byForm.get(lower);
  if (exact !== undefined || lower.length < shortestCompound) return exact ?? none;
  return endings.filter(([ending]) => lower.endsWith(ending)).map(([, side]) => side);
}

/** The sides an English word speaks of, by its form or else by its stem. */
export const sidesOfEnglish = (lower: string, stem: string): readonly Side[] =>
  english().byForm.get(lower) ?? english().byStem.get(stem) ?? none;
