import type { Name } from '../../language/nb/index.ts';
import type { SpeakerKind } from '../types.ts';

/** Somebody or something that the story names or tells of: a person, a body, a group. */
export interface Person {
  /** The fullest form of the name, or the words first written of somebody unnamed. */
  name: string;
  words: readonly string[];
  /** Log odds of being a person. */
  odds: number;
  /** How likely it is a woman, if it is a person. */
  female: number;
  /** How often of its mentions it stands where places do: behind "i", "på", "til", "fra". */
  placed: number;
  role: string | null;
  age: string | null;
  /** As it is written with the name: "Moe (|Sp|)", "|Høyre|s Moe"; in small letters. */
  party: string | null;
  /** What is said of gender in so many words: by a role ("kona") or a list. */
  gender: 'male' | 'female' | null;
  kind: SpeakerKind;
  readonly named: boolean;
  /** How often each form of the name is written. */
  readonly spellings: Map<string, number>;
  /** Stems of the role nouns given, with whom they belong to ("usas", "utenriksminister"). */
  readonly roles: { readonly stem: string; readonly owner: string | null }[];
}

/** Where the text names one of them. */
export interface Mention {
  readonly person: Person;
  readonly name: Name;
  readonly start: number;
  /** How likely the sentence is about them: 2 beside its verb, 0 in the genitive or after a preposition. */
  readonly weight: 0 | 1 | 2;
}

export function somebody(name: string, words: readonly string[], named: boolean): Person {
  return {
    name,
    words,
    odds: 0,
    placed: 0,
    female: 0.5,
    role: null,
    age: null,
    party: null,
    gender: null,
    kind: 'person',
    named,
    spellings: new Map(),
    roles: [],
  };
}
