import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { fillPrompt, readPrompt } from '../../src/ask/loop/prompt.ts';
import { replySchema } from '../../src/ask/loop/reply-schema.ts';
import type { Model, ModelAnswer } from '../../src/ask/model.ts';

/** Asks one question of a prompt beside this file and reads the JSON of the answer; asks once more where it misfits. */
export async function askJson<Shape extends z.ZodType>(
  model: Model,
  name: string,
  values: Readonly<Record<string, string>>,
  shape: Shape,
): Promise<{ readonly reply: z.infer<Shape>; readonly answer: ModelAnswer; readonly user: string }> {
  const prompt = readPrompt(name, readFileSync(`${import.meta.dirname}/prompts/${name}.md`, 'utf8'));
  const { system, user } = fillPrompt(prompt, values);
  const request = {
    task: name,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ] as const,
    schema: replySchema(name.replaceAll('-', '_'), shape),
    maxOutputTokens: 16_000,
    material: user,
  };
  for (let attempt = 1; ; attempt++) {
    const answer = await model(request);
    try {
      return { reply: shape.parse(JSON.parse(answer.text)), answer, user };
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}
