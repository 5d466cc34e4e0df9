import { z } from 'zod';
import { NorwireError } from '../../errors.ts';
import { sayEmbargo, signatureLine } from '../../formats/index.ts';
import { type DigestEntry, timeOf } from './digest.ts';

const Document = z.looseObject({
  name: z.string(),
  section: z.string().nullish(),
  date: z.string().nullish(),
  credit: z.string().nullish(),
  embargo: z.string().nullish(),
  brief: z.looseObject({
    headline: z.string(),
    lede: z.string(),
    points: z.array(z.looseObject({ text: z.string() })),
  }),
  findings: z.array(z.looseObject({ level: z.enum(['error', 'warning']), message: z.string() })),
  signature: z.looseObject({
    prompts: z.record(z.string(), z.string()),
    model: z.string(),
    origin: z.string().nullable(),
    language: z.string(),
    style: z.string(),
    version: z.string(),
  }),
});

/**
 * The briefs in a file that `translate -f json --brief` or `brief -f json` wrote, one a line or one in all. Where
 * it says no date, `made` (milliseconds since 1970) stands for it. Throws a NorwireError (`input`) that names the file
 * and line.
 */
export function readDigestFile(text: string, name: string, made: number): readonly DigestEntry[] {
  const whole = parse(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents = whole === undefined ? lines.map(parse) : [whole];
  return documents.map((document, place) => {
    const read = Document.safeParse(document);
    if (!read.success) throw noBrief(name, documents.length === 1 ? null : place + 1, read.error);
    const { brief, findings, signature, name: source } = read.data;
    const errors = findings.filter(({ level }) => level === 'error');
    return {
      source,
      section: read.data.section ?? null,
      date: timeOf(read.data.date ?? null, made),
      credit: read.data.credit ?? null,
      embargo: sayEmbargo(read.data.embargo ?? null),
      headline: brief.headline,
      lede: brief.lede,
      points: brief.points.map((point) => point.text),
      errors: errors.map(({ message }) => message),
      warnings: findings.length - errors.length,
      editedBy: null,
      signature: signatureLine(signature),
    };
  });
}

function noBrief(name: string, line: number | null, cause: unknown): NorwireError {
  const where = line === null ? name : `${name}, line ${line},`;
  return new NorwireError(
    'input',
    `${where} holds no brief. Give the --out folder of a run, or files that norwire brief -f json wrote.`,
    { cause },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
