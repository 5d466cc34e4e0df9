import { z } from 'zod';
import { didYouMean } from '../did-you-mean.ts';
import { NorwireError } from '../errors.ts';
import { alternatives, type GlossaryRows } from './glossary-row.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const jsonRow = z.strictObject({
  norwegian: oneOrMore,
  english: oneOrMore.optional(),
  note: z.string().nullish(),
  doNotTranslate: z.boolean().optional(),
  case: z.boolean().optional(),
});

/** Reads a JSON array of `{norwegian, english, note, doNotTranslate, case}`; `line` is the row's number. */
export function readGlossaryJson(file: string, text: string): GlossaryRows {
  const list = z.array(z.unknown()).safeParse(parseJson(file, text));
  if (!list.success) throw new NorwireError('settings', `The glossary ${file} is not a JSON array of terms.`);
  return list.data.map((written, at) => {
    const row = jsonRow.safeParse(written);
    if (!row.success) return { file, line: at + 1, message: sayIssue(row.error.issues[0]) };
    return {
      file,
      line: at + 1,
      norwegian: [row.data.norwegian].flat().flatMap((form) => alternatives(form.trim())),
      english: [row.data.english ?? []].flat().flatMap((form) => alternatives(form.trim())),
      note: row.data.note || null,
      keep: row.data.doNotTranslate ?? false,
      matchCase: row.data.case ?? false,
    };
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    // JSON may escape half a character, which no output can hold.
    return JSON.parse(text.normalize('NFC').replace(/^\uFEFF/u, ''), (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed() : value,
    );
  } catch (cause) {
    throw new NorwireError('settings', `The glossary ${file} is not JSON: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `has an unknown key “${key}”.${didYouMean(key, Object.keys(jsonRow.shape))}`;
  }
  const key = issue?.path[0];
  return key === undefined ? 'is not a term' : `has no usable “${String(key)}”`;
}
