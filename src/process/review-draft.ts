import type { Finding } from '../english/index.ts';
import { NorwireError } from '../errors.ts';
import {
  askSecondEditor,
  type EnglishPieces,
  type MendedDraft,
  mend,
  type Review,
  type Reviewable,
  type Tagging,
} from '../second-editor/index.ts';
import { findTerms, sayTerms } from '../terms/index.ts';
import type { WrittenStory } from '../write/index.ts';
import type { StorySettings } from './fill-settings.ts';

/** A draft after the second editor: what was said of it, what was mended, and why there was no second editor. */
export interface Reviewed extends MendedDraft {
  readonly review: Review;
  readonly troubles: readonly Finding[];
}

const silent: Review = { verdicts: new Map(), errors: [], pieces: new Map() };

/** What the second editor is not asked about: what has no English, and slips of the Norwegian. */
const notAsked: ReadonlySet<string> = new Set(['structure', 'source-slip', 'back-translation']);

/**
 * Hands a draft to the second editor and takes what is corrected well; English that an editor approved is told of, not
 * changed. Where the answer cannot be had or read the
 * draft stands as it is, and that is said: it was paid for.
 */
export async function reviewDraft(
  { story, draft, remarks: allRemarks }: Reviewable,
  { marked: all, tag, fromMemory }: Pick<WrittenStory, 'marked' | 'tag' | 'fromMemory'>,
  settings: StorySettings,
  check: (draft: EnglishPieces) => readonly Finding[],
): Promise<Reviewed> {
  const asIs = { draft, mended: [], review: silent, troubles: [] };
  const approved = new Set<string>(fromMemory);
  // A brief is held against the whole story; without one, what an editor has approved needs no reading again.
  const marked = draft.brief === null ? all.filter(({ id }) => !approved.has(id)) : all;
  if (settings.secondEditor === false || marked.length === 0) return asIs;
  const tagging: Tagging = { marked, tag, style: settings.style };
  const remarks = onceEach(allRemarks.filter(({ rule }) => !notAsked.has(rule)));
  try {
    const review = await askSecondEditor({ story, draft, remarks }, tagging, {
      ...settings.asking('second-editor'),
      says: {
        style: settings.says.style({ story: true, brief: draft.brief !== null }),
        terms: sayTerms(findTerms(story, settings.glossary)),
        day: settings.says.day(story),
      },
    });
    const pieces = new Map([...review.pieces].filter(([place]) => !approved.has(place)));
    const mended = mend({ story, draft, remarks: allRemarks }, { ...review, pieces }, tagging, check);
    return { ...mended, review, troubles: [] };
  } catch (error) {
    if (settings.signal?.aborted || !(error instanceof NorwireError)) throw error;
    if (error.code !== 'model' && error.code !== 'reply') throw error;
    return { ...asIs, troubles: [sayTrouble(error)] };
  }
}

/** Of remarks that say the same of the same place one is told. */
function onceEach(remarks: readonly Finding[]): readonly Finding[] {
  return remarks.filter(
    (remark, index) =>
      remarks.findIndex(({ at, message }) => at === remark.at && message === remark.message) === index,
  );
}

/** Not reached: an editor must look, for nobody else did. Not understood: a look is due. */
function sayTrouble({ code, message }: NorwireError): Finding {
  return {
    rule: 'second-editor',
    level: code === 'model' ? 'error' : 'warning',
    at: null,
    message: `No second editor has read this copy: it stands as written and checked. ${message}`,
  };
}
