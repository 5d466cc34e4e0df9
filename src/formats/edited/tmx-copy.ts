import { NorwireError } from '../../errors.ts';
import { type ArticleFacts, noFacts, type Part } from '../../story/index.ts';
import {
  attributeOf,
  childTags,
  type Element,
  readLanguageCode,
  tagAt,
  tagsNamed,
  textIn,
} from '../markup/index.ts';
import type { PartState } from '../types.ts';
import type { EditedPart, EditedStory } from './edited-story.ts';
import { noWords } from './edited-story.ts';
import { articleOfParts, partKinds, textOrNull, wordsIn } from './xliff.ts';
import { factsOfNotes } from './xliff-facts.ts';

/**
 * A small memory read as the English of one story. Its Norwegian is a story only where norwire wrote the file: a memory's
 * units stand in no order. Throws a NorwireError (`input`) where no unit has Norwegian and English.
 */
export function readTmxCopy(root: Element, name: string): EditedStory {
  const units = tagsNamed(root, 'tu');
  const parts = units.flatMap(readUnit);
  if (parts.length === 0)
    throw new NorwireError('input', `${name} is TMX without a unit in Norwegian and English.`);
  const header = tagAt(root, 'header');
  const isOurs =
    attributeOf(header, 'creationtool') === 'norwire' && parts.every(({ kind }) => kind !== null);
  const story = attributeOf(units[0] ?? null, 'tuid')?.replace(/#[^#]*$/, '') ?? name;
  return {
    name: isOurs ? story : name,
    parts,
    article: isOurs ? articleOfParts(story, parts, factsOfHeader(header, root)) : null,
    kept: {},
  };
}

function factsOfHeader(header: Element | null, root: Element): ArticleFacts {
  if (header === null) return noFacts;
  const props = childTags(header, 'prop');
  const credit = props.find((prop) => attributeOf(prop, 'type') === 'x-credit');
  return {
    ...factsOfNotes(childTags(header, 'note').map(textIn), credit === undefined ? null : textIn(credit)),
    language: attributeOf(tagAt(root, 'header'), 'srclang'),
  };
}

function readUnit(unit: Element): readonly EditedPart[] {
  const sides = tagsNamed(unit, 'tuv').map((tuv) => ({
    code: readLanguageCode(attributeOf(tuv, 'xml:lang') ?? attributeOf(tuv, 'lang') ?? ''),
    text: textOrNull(wordsIn(childTags(tuv, 'seg')[0] ?? null)),
  }));
  const norwegian = sides.find(({ code }) => code !== null && code !== 'en')?.text ?? null;
  const english = sides.find(({ code }) => code === 'en')?.text ?? null;
  if (norwegian === null) return [];
  const props = new Map(
    childTags(unit, 'prop').map((prop) => [attributeOf(prop, 'type') ?? '', textIn(prop).trim()]),
  );
  const kind = props.get('x-kind') ?? '';
  const state = props.get('x-norwire-state') ?? '';
  return [
    {
      id: /#([^#]*)$/.exec(attributeOf(unit, 'tuid') ?? '')?.[1] ?? null,
      kind: partKinds.has(kind) ? (kind as Part['kind']) : null,
      norwegian,
      english,
      state: isState(state) ? state : 'edited',
      words: noWords,
    },
  ];
}

function isState(text: string): text is PartState {
  return text === 'machine' || text === 'edited' || text === 'approved';
}
