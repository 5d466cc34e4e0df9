import { NorwireError } from '../../errors.ts';
import { attributeOf, type Element, parseXml, tagsNamed, textIn } from '../markup/index.ts';

/** A concept of a term base: how it is called in either language, the preferred term first. */
export interface TbxConcept {
  readonly norwegian: readonly string[];
  readonly english: readonly string[];
  readonly note: string | null;
}

/**
 * The concepts of a term base in TBX (2008 and 3: MARTIF, Core, Basic, Min) that have Norwegian and English. Deprecated
 * terms are left out. Rejects with a NorwireError (`input`) for a file that is no TBX.
 */
export async function readTbx(
  text: string,
  name: string,
): Promise<{ readonly concepts: readonly TbxConcept[]; readonly without: number }> {
  const root = await parseXml(text, name);
  if (root.name !== 'tbx' && root.name !== 'martif')
    throw new NorwireError('input', `${name} is no TBX: its first element is “${root.name}”.`);
  const entries = tagsNamed(root, 'conceptentry', 'termentry');
  const concepts = entries
    .map((entry) => ({
      norwegian: termsOf(entry, /^(?:no|nb|nn)(?:-|_|$)/iu),
      english: termsOf(entry, /^en(?:-|_|$)/iu),
      note: noteOf(entry),
    }))
    .filter(({ norwegian, english }) => norwegian.length > 0 && english.length > 0);
  return { concepts, without: entries.length - concepts.length };
}

function termsOf(entry: Element, language: RegExp): readonly string[] {
  const sections = tagsNamed(entry, 'langsec', 'langset').filter((section) =>
    language.test(attributeOf(section, 'xml:lang') ?? ''),
  );
  const groups = sections.flatMap((section) => tagsNamed(section, 'termsec', 'tig', 'ntig'));
  const terms = groups.flatMap((group) => {
    const [term] = tagsNamed(group, 'term');
    const written = textIn(term ?? null)
      .replace(/\s+/gu, ' ')
      .trim();
    return written === '' || /^(?:deprecated|superseded)/iu.test(standingOf(group))
      ? []
      : [{ group, written }];
  });
  const preferred = ({ group }: (typeof terms)[number]) => Number(/^preferred/iu.test(standingOf(group)));
  const inOrder = terms.toSorted((one, other) => preferred(other) - preferred(one));
  return [...new Set(inOrder.map(({ written }) => written))];
}

/** "preferredTerm-admn-sts", "preferred": how a term stands, in either dialect. */
function standingOf(group: Element): string {
  const notes = tagsNamed(group, 'termnote', 'administrativestatus');
  const standing = notes.find(
    (note) => note.name === 'administrativestatus' || attributeOf(note, 'type') === 'administrativeStatus',
  );
  return textIn(standing ?? null).trim();
}

function noteOf(entry: Element): string | null {
  const [first] = tagsNamed(entry, 'note', 'definition');
  const note = textIn(first ?? null)
    .replace(/\s+/gu, ' ')
    .trim();
  return note === '' ? null : note;
}
