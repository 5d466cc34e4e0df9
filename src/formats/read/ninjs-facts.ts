import { type ArticleFacts, inOslo } from '../../story/index.ts';
import { dateOf, distinct, firstValue, lineOf, numberOf } from './fact-values.ts';
import { type Fields, field, fieldsOf, listOf, stringOf } from './ninjs-fields.ts';
import { labelNames, nameOf, readRelease } from './release.ts';

/** What a ninjs object says of its story, in any version of ninjs. */
export function ninjsFacts(fields: Fields): Partial<ArticleFacts> {
  const uri = stringOf(field(fields, 'uri', 'guid'));
  const date = dateOf(
    stringOf(field(fields, 'contentCreated', 'versionCreated', 'versioncreated', 'firstcreated')),
  );
  const note = stringOf(field(fields, 'edNote', 'ednote'));
  const subjects = listOf(field(fields, 'subjects', 'subject')).map(fieldsOf);
  const section =
    subjects.find((subject) => stringOf(field(subject, 'rel')) === 'section') ?? subjects[0] ?? null;
  const named = subjects.filter((subject) => stringOf(field(subject, 'rel')) === 'keyword');
  return {
    language: stringOf(field(fields, 'language')),
    section: firstValue(stringOf(field(fields, 'section')), stringOf(field(section, 'name'))),
    byline: lineOf(stringOf(field(fields, 'by', 'byline'))),
    dateline: lineOf(stringOf(field(fields, 'located'))),
    credit: firstValue(
      stringOf(field(fields, 'source')),
      stringOf(field(fields, 'copyrightHolder', 'copyrightholder')),
    ),
    date: inOslo(date),
    id: alternativeId(fields, 'NTB-ID') ?? uri,
    documentId: alternativeId(fields, 'DOC-ID') ?? uri,
    version: numberOf(stringOf(field(fields, 'version'))),
    ...readRelease({
      fields: [
        ...releaseFields(fields),
        ...subjects.map((subject) => ['category', stringOf(field(subject, 'name'))] as const),
      ],
      notes: [note],
      issued: date,
    }),
    urgency: numberOf(stringOf(field(fields, 'urgency'))),
    slugline: lineOf(stringOf(field(fields, 'slugline', 'slug'))),
    keywords: distinct([
      ...listOf(field(fields, 'keywords', 'keyword')).map(stringOf),
      ...named.map((subject) => stringOf(field(subject, 'name'))),
    ]),
    copyright: firstValue(
      stringOf(field(fields, 'copyrightNotice', 'copyrightnotice')),
      stringOf(field(fields, 'copyrightHolder', 'copyrightholder')),
    ),
    editorNotes: distinct([note]),
  };
}

/** The fields of JSON that tells of a story, and of what it holds beside its text, with their values in words. */
export function* releaseFields(json: unknown): Iterable<readonly [string, string | null]> {
  for (const entry of Array.isArray(json) ? json : []) yield* releaseFields(entry);
  for (const [key, value] of Object.entries(fieldsOf(json) ?? {})) {
    if (/^(?:extra|meta|metadata|flags|schedule_settings|rightsinfo|@graph)$/i.test(key))
      yield* releaseFields(value);
    else if (labelNames.test(nameOf(key)))
      yield [key, labelIn(value) ?? listOf(value).map(labelIn).join(', ')];
    else yield [key, inWords(value)];
  }
}

/** A label as it is read: the name of one that has also a code. */
function labelIn(value: unknown): string | null {
  return stringOf(value) ?? stringOf(field(fieldsOf(value), 'name', 'label', 'title', 'term'));
}

/** A value as one would write it: a time, "true", a code; of an object, the words that it holds. */
function inWords(value: unknown, depth = 0): string | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return stringOf(value);
  // No field of a story is nested so deep; what is would overflow the stack.
  if (depth > 8) return null;
  const words = listOf(value).map((one) => inWords(one, depth + 1));
  // Some words of a value that a story’s sender made up are enough for an editor to see what it is.
  return firstValue(words.filter(Boolean).slice(0, 4).join(' '));
}

/** An id by its role: a list in 2.x and 3.x, an object in 1.x. */
function alternativeId(fields: Fields, role: string): string | null {
  const ids = field(fields, 'altIds', 'altids');
  const listed = listOf(ids)
    .map(fieldsOf)
    .find((one) => stringOf(field(one, 'role'))?.toUpperCase() === role);
  return stringOf(field(listed ?? null, 'value')) ?? stringOf(field(fieldsOf(ids), role, role.toLowerCase()));
}
