import { partsOf } from '../story/index.ts';
import { findMisplaced } from './misplaced.ts';
import { clip, type Draft, type Rule } from './rule.ts';
import type { Grouped, Pair, ToldStory } from './view.ts';

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Every part is there once and in order: none empty, doubled, swapped or moved. */
export const structure: Rule = {
  name: 'structure',
  *check(view) {
    const { pairs } = view;
    if (view.told !== null) yield* tellParts(view.told);
    yield* tellGroups(view.groups);
    const seen = new Map<string, Pair>();
    const whole: Pair[] = [];
    for (const pair of pairs) {
      const { index, source, target } = pair;
      if (!hasWords(target.text)) {
        if (hasWords(source.text))
          yield { level: 'error', at: index, message: `there is no English for “${clip(source.text)}”` };
        continue;
      }
      if (!hasWords(source.text)) {
        yield { level: 'error', at: index, message: `there is no Norwegian behind “${clip(target.text)}”` };
        continue;
      }
      const twin = seen.get(target.text);
      if (twin !== undefined && target.tokens.length > 4 && twin.source.text !== source.text) {
        yield { level: 'error', at: index, message: `the same English stands twice: “${clip(target.text)}”` };
        continue;
      }
      seen.set(target.text, pair);
      whole.push(pair);
    }
    yield* tellMisplaced(whole);
  },
};

/** Good translations of whole parts hardly ever fit their Norwegian as badly as this. */
const foreign = -6.5;

/** Parts that answer each other's Norwegian, or another's, better than their own, and parts that answer nothing at all. */
function* tellMisplaced(pairs: readonly Pair[]): Iterable<Draft> {
  for (const { at, rival, swapped } of findMisplaced(pairs, foreign)) {
    const own = pairs[at];
    const other = pairs[rival ?? -1];
    if (own === undefined) continue;
    const theirs = clip(other?.source.text ?? own.source.text, 40);
    const message =
      other === undefined
        ? `this English has nothing in common with “${theirs}”`
        : swapped
          ? `this English and that of “${theirs}” have changed places`
          : `this English is rather that of “${theirs}”`;
    yield { level: 'error', at: own.index, message };
  }
}

/** The parts by their ids: each once, in order, and none from elsewhere. */
function* tellParts({ story, translation }: ToldStory): Iterable<Draft> {
  const expected = partsOf(story).map((part) => part.id);
  const given = translation.parts.map((part) => part.id);
  for (const id of expected) {
    const count = given.filter((each) => each === id).length;
    if (count > 1) yield { level: 'error', at: id, message: `${id} stands ${count} times` };
    const text = translation.parts.find((part) => part.id === id)?.text ?? null;
    if (text === null) yield { level: 'error', at: id, message: `${id} has no English` };
  }
  for (const id of new Set(given)) {
    if (expected.includes(id)) continue;
    const message = `there is English for “${id}”, a part the story does not have`;
    yield { level: 'error', at: null, message, actual: id };
  }
  const known = [...new Set(given.filter((id) => expected.includes(id)))];
  const order = expected.filter((id) => known.includes(id));
  const moved = known.find((id, index) => id !== order[index]);
  if (moved !== undefined)
    yield { level: 'error', at: moved, message: `${moved} does not stand in its order` };
}

/** Segments that were lost, added, merged or parted. */
function* tellGroups(groups: readonly Grouped[]): Iterable<Draft> {
  if (groups.length > 0 && groups.every(({ target }) => target === 0)) {
    yield { level: 'error', at: null, message: 'there is no English at all' };
    return;
  }
  for (const { place, source, target, from, to } of groups) {
    const tell = (message: string): Draft => ({ level: 'error', at: place, message });
    if (target === 0) yield tell(`there is no English for “${from}”`);
    else if (source === 0) yield tell(`there is no Norwegian behind “${to}”`);
    else if (source > 1) yield tell(`${source} parts of the Norwegian are merged into one, from “${from}”`);
    else if (target > 1) yield tell(`one part of the Norwegian became ${target}: “${from}”`);
  }
}
