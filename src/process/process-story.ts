import { addUp, sign } from '../account.ts';
import { isChosen } from '../check/index.ts';
import { type Copy, noVoices, type Translation } from '../english/index.ts';
import { refuseToSend } from '../refuse-to-send.ts';
import { type EnglishPieces, settleFindings } from '../second-editor/index.ts';
import type { Story } from '../story/index.ts';
import { assembleWritten, noteFindings, readNotes, settleSpeakers } from '../write/index.ts';
import { type Edits, applyEdits as readEdits, voicesOn } from './apply-edits.ts';
import { type Edited, readAsEdited } from './as-edited.ts';
import { askForBrief, askForBriefOf, askForStory } from './ask-for.ts';
import { askForPart, type Wish } from './ask-part.ts';
import { checkBriefOf, checkDraft } from './checks.ts';
import { fillSettings, openChecks, type StorySettings } from './fill-settings.ts';
import { keyFindings } from './finding-key.ts';
import type { ProcessOptions } from './options.ts';
import { reviewDraft } from './review-draft.ts';
import { inReadingOrder, oneSlipAPart, sayMisfits, splitRemarks, unsaid } from './sort-findings.ts';

export type { Edits } from './apply-edits.ts';
export type { Edited } from './as-edited.ts';
export type { Wish } from './ask-part.ts';
export type { BriefWishes, ProcessOptions, StoryEvent, StoryTask } from './options.ts';

/**
 * The whole way of one story: write it, check it, hand it to a second editor, check it again.
 * Rejects with a NorwireError when no part has English (`reply`), the model cannot be reached (`model`) or the
 * limit is reached (`budget`), its sender holds the story back (`input`, `settings`: see SendingRights); with the
 * signal's reason when aborted. Everything else is a finding.
 */
export async function processStory(story: Story, options: ProcessOptions): Promise<Copy> {
  refuseToSend(story.article, options);
  const settings = fillSettings(options);
  const written = await askForStory(story, settings);
  const { story: settled, voices, findings: unsure } = settleSpeakers(story, written.said);
  const asked = await askForBriefOf(settled, written, settings);
  const draft: EnglishPieces = { parts: written.parts, brief: asked.brief };
  const lost = sayMisfits(new Map([...written.misfits, ...asked.misfits]));
  const checks = { ...settings.checks, examples: written.examples };
  const check = (of: EnglishPieces) =>
    [...checkDraft(settled, of, checks), ...unsure].filter(unsaid(written.misfits));
  const before = check(draft);
  const review = await reviewDraft({ story: settled, draft, remarks: before }, written, settings, check);
  const { brief } = review.draft;
  const translation = assembleWritten(settled, review.draft.parts, brief?.gists);
  const after = review.draft === draft ? before : check(review.draft);
  const standing = settleFindings(before, after, review.review, review.mended);
  const all = [...review.troubles, ...lost, ...noteFindings(written.notes, story), ...standing]
    .filter(({ rule }) => isChosen(rule, settings.checks.rules))
    .filter(oneSlipAPart());
  const { findings, remarks } = splitRemarks(
    keyFindings(inReadingOrder(all, settled), settled, translation, brief),
  );
  written.remember(review.draft.parts, findings);
  const changed = new Set(review.mended.map(({ at }) => at));
  return {
    translation,
    brief,
    findings,
    remarks,
    notes: readNotes(written.notes, story),
    mended: review.mended,
    voices,
    reused: written.reused.filter((id) => !changed.has(id)),
    ...(written.fromMemory.length > 0 && { fromMemory: written.fromMemory }),
    ...account(story, settings),
  };
}

/** A story's English without a brief. Rejects as `processStory` does. */
export function translateStory(story: Story, options: Omit<ProcessOptions, 'brief'>): Promise<Copy> {
  return processStory(story, { ...options, brief: null });
}

/**
 * A brief of a story from English that is there already, whoever made it, checked against it. No second editor reads
 * it. Rejects as `processStory` does.
 */
export async function writeBrief(
  story: Story,
  translation: Translation,
  options: ProcessOptions,
): Promise<Pick<Copy, 'brief' | 'findings' | 'remarks' | 'signature' | 'usage'>> {
  refuseToSend(story.article, options);
  const settings = fillSettings({ ...options, brief: options.brief ?? {} });
  const { brief, misfits } = await askForBrief(story, translation, settings);
  const checked = brief === null ? [] : checkBriefOf(story, translation, brief, settings.checks);
  const all = keyFindings([...sayMisfits(misfits), ...checked], story, translation, brief);
  return { brief, ...splitRemarks(all), ...account(story, settings) };
}

/** The copy with the texts that editors gave, by place, checked anew by our own checks; no model is asked. */
export function checkEdited(
  story: Story,
  copy: Copy,
  texts: ReadonlyMap<string, string>,
  options: ProcessOptions,
): Edited {
  return readAsEdited(story, copy, texts, fillSettings({ ...options, brief: options.brief ?? {} }).checks);
}

/**
 * English that came back from somebody, with its quotes found again and checked; no model is asked. `voices`: whom the
 * story had not as speakers itself.
 */
export function applyEdits(
  story: Story,
  edits: Edits,
  options: Omit<ProcessOptions, 'model'>,
): Edited & Pick<Copy, 'voices'> {
  const voices = voicesOn(story, edits.kept.voices ?? noVoices);
  const kept = { ...edits.kept, voices };
  return { ...readEdits(story, { ...edits, kept }, openChecks(options)), voices };
}

/**
 * One part written anew at an editor's wish. Rejects as `processStory` does, and with `input`
 * where the story has no such part.
 */
export async function rewritePart(
  story: Story,
  id: string,
  wish: Wish,
  options: ProcessOptions,
): Promise<string> {
  refuseToSend(story.article, options);
  return (await askForPart(story, id, wish, fillSettings(options))).part.text;
}

function account(story: Story, settings: StorySettings): Pick<Copy, 'signature' | 'usage'> {
  const { account, style, approved, priceOf } = settings;
  const signed = {
    language: story.language,
    style: style.name,
    ...(approved && { memory: approved.state }),
  };
  return { signature: sign(account, signed), usage: addUp(account, priceOf) };
}
