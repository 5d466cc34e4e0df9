import { z } from 'zod';
import { briefStyleNames } from '../../write/index.ts';

const positive = z.int().min(1);

/** A house style as a desk writes it down: what is left out is the profile's. */
export const styleShape = z.strictObject({
  $schema: z.string().optional(),
  profile: z
    .enum(['wire', 'plain'])
    .optional()
    .describe('The built-in style this one builds on; wire where it is left out.'),
  name: z.string().min(1).optional().describe('What the style is called in reports.'),
  variant: z.enum(['en-GB', 'en-US']).optional().describe('Which English.'),
  quotationMarks: z.enum(['double', 'single']).optional().describe('Marks of a quote in running copy.'),
  time: z.enum(['12-hour', '24-hour']).optional().describe('2.30pm (American: 2:30 p.m.) or 14:30.'),
  date: z.enum(['day-month', 'month-day']).optional().describe('23 October or October 23.'),
  days: z.enum(['named', 'kept']).optional().describe('“i dag” as the name of the day, or as today.'),
  said: z
    .enum(['said', 'as-written'])
    .optional()
    .describe('Attributions: said, or each verb as the story has it.'),
  headline: z
    .strictObject({
      case: z.enum(['sentence', 'title']).optional(),
      maxCharacters: positive.optional(),
    })
    .optional(),
  lede: z.strictObject({ maxWords: positive.optional() }).optional().describe('The lede of a brief.'),
  brief: z
    .strictObject({
      maxWords: positive.optional(),
      maxPoints: positive.optional(),
      maxCharacters: positive.nullable().optional(),
    })
    .optional()
    .describe('Headline, lede and points together.'),
  units: z
    .enum(['metric', 'both'])
    .optional()
    .describe('Metric alone, or miles, feet and acres in brackets too.'),
  conversion: z
    .strictObject({
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/u)
        .describe('ISO 4217: USD.'),
      rate: z.number().positive().describe('Norwegian kroner to one unit of that currency.'),
      date: z.iso.date().describe('The day of the rate: 2026-10-23.'),
    })
    .nullable()
    .optional()
    .describe('Kroner told in another currency as well; off where it is left out.'),
  rules: z
    .array(z.string().min(1))
    .optional()
    .describe('Your own rules, one sentence each, said to the model.'),
  forbidden: z
    .array(
      z.union([
        z.string().min(1),
        z.strictObject({ word: z.string().min(1), instead: z.string().min(1).nullable().optional() }),
      ]),
    )
    .optional()
    .describe('Words the desk does not use in its own voice.'),
});

/** norwire.json. Server, engine and key have no place in it: a folder's file must not say where text goes. */
export const settingsShape = z.strictObject({
  $schema: z.string().optional(),
  style: z
    .union([z.string().min(1), styleShape])
    .optional()
    .describe('The name of a built-in style, the path of a style file, or the style itself.'),
  glossary: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .optional()
    .describe('Paths of glossaries (.csv, .tsv, .json), from this file’s folder.'),
  memory: z
    .string()
    .min(1)
    .optional()
    .describe(
      'What the desk approved: the path of a memory, or of a desk’s output folder, from this file’s folder.',
    ),
  rules: z
    .strictObject({ allow: z.array(z.string()).optional(), only: z.array(z.string()).optional() })
    .optional()
    .describe('Rules that are off (`allow`: what they find is allowed), or the only ones that are on.'),
  timeout: z
    .number()
    .positive()
    .optional()
    .describe('Seconds for one answer of the model; 600 where it is left out.'),
  briefStyle: z.enum(briefStyleNames).optional().describe('The kind of brief where none is asked for.'),
  secondEditor: z
    .boolean()
    .optional()
    .describe('false: no second editor reads what was written; one request a story instead of two.'),
});

/** The JSON Schema of norwire.json, or of a style file. */
export function settingsSchema(of: 'settings' | 'style' = 'settings'): Record<string, unknown> {
  const shape = of === 'settings' ? settingsShape : styleShape;
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return {
    $schema,
    title: of === 'settings' ? 'norwire.json' : 'norwire house style',
    ...schema,
  };
}
