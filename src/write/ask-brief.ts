import { type Asking, poseQuestion } from '../ask/loop/index.ts';
import type { Translation } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import { type BriefReply, briefReading, briefSchema } from './reply-shape.ts';

export interface BriefOptions extends Asking {
  /** Texts for the prompt: the house style, and what is wanted of the brief. */
  readonly says: { readonly style: string; readonly brief: string };
}

/**
 * Asks for a brief by itself, from the English: of a story too long for one answer, of one that came again with some
 * parts changed, or of English that somebody else has. The reply, or why it does not fit.
 */
export async function askBrief(
  story: Story,
  translation: Translation,
  options: BriefOptions,
): Promise<{ readonly brief: BriefReply | null; readonly misfit: string | null }> {
  const answered = await poseQuestion<BriefReply, BriefReply>(options, {
    values: { ...options.says, story: writeEnglish(translation) },
    schema: briefSchema,
    shape: briefReading,
    // Not measured: several times what a brief takes; the rest is room for models that think aloud before they answer.
    maxOutputTokens: 4_000,
    material: partsOf(story).map(({ id, text }) => [id, text]),
    wanted: ['brief'],
    readPieces: (brief) => [{ id: 'brief', value: brief }],
  });
  return { brief: answered.pieces.get('brief') ?? null, misfit: answered.misfits.get('brief') ?? null };
}

function writeEnglish(translation: Translation): string {
  const written = translation.parts.filter(({ text }) => text !== null);
  return JSON.stringify({ parts: Object.fromEntries(written.map(({ id, text }) => [id, text])) });
}
