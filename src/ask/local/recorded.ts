import { z } from 'zod';
import { NorwireError } from '../../errors.ts';
import { digestOf } from '../loop/index.ts';
import type { Model, ModelAnswer } from '../model.ts';

/** A recorded answer as it lies in its file. */
const recordedAnswerShape = z.strictObject({
  /** How it came about: "written by hand", or "recorded" with model and date. */
  origin: z.union([z.literal('written by hand'), z.templateLiteral(['recorded ', z.string()])]),
  task: z.string(),
  /** Digest of the marked parts asked for. */
  material: z.string(),
  /** Digest of the prompt it was written under. */
  prompt: z.string(),
  reply: z.record(z.string(), z.unknown()),
});

export type RecordedAnswer = z.infer<typeof recordedAnswerShape>;

/** First 16 hex digits of the SHA-256 of what was asked for. */
export function materialDigest(material: string): string {
  return digestOf(material).slice(0, 16);
}

/** Understands a recording's file, or says what is wrong with it. */
export function readRecordedAnswer(name: string, text: string): RecordedAnswer {
  try {
    return recordedAnswerShape.parse(JSON.parse(text));
  } catch (cause) {
    throw new NorwireError(
      'settings',
      `${name} is no recorded answer: it needs origin, task, material, prompt and reply.`,
      { cause },
    );
  }
}

/**
 * A model that knows only recorded answers, found by task and by the digest of the marked parts asked for: prompt,
 * model and file format may change without orphaning them. Rejects with `model` where none is there.
 */
export function recordedModel(recordings: readonly RecordedAnswer[]): Model {
  const byKey = new Map(
    recordings.map((recording) => [`${recording.task} ${recording.material}`, recording]),
  );
  return async (request): Promise<ModelAnswer> => {
    const material = materialDigest(request.material);
    const recording = byKey.get(`${request.task} ${material}`);
    if (!recording) {
      throw new NorwireError(
        'model',
        `There is no recorded answer for the task "${request.task}" of this story (digest ${material}). Recorded answers exist for the stories in samples/ only; use a model for others.`,
      );
    }
    return {
      text: JSON.stringify(recording.reply),
      finish: 'stop',
      refusal: null,
      model: 'recorded',
      usage: null,
      origin: recording.origin as ModelAnswer['origin'],
    };
  };
}
