import type { ArticleFacts } from '../story/types.ts';
import { dateOf, distinct, firstValue, lineOf, numberOf, statusOf } from './fact-values.ts';
import { type Fields, field, fieldsOf, listOf, stringOf } from './ninjs-fields.ts';
import { inOslo } from './oslo-time.ts';

/** What a ninjs object says of its story, in any version of ninjs. */
export function ninjsFacts(fields: Fields): Partial<ArticleFacts> {
  const uri = stringOf(field(fields, 'uri', 'guid'));
  const embargo = stringOf(field(fields, 'embargoedUntil', 'embargoeduntil', 'embargoed'));
  const until = dateOf(embargo);
  const status = statusOf(stringOf(field(fields, 'pubStatus', 'pubstatus')));
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
    date: inOslo(
      dateOf(stringOf(field(fields, 'contentCreated', 'versionCreated', 'versioncreated', 'firstcreated'))),
    ),
    id: alternativeId(fields, 'NTB-ID') ?? uri,
    documentId: alternativeId(fields, 'DOC-ID') ?? uri,
    version: numberOf(stringOf(field(fields, 'version'))),
    status: embargo !== null && until === null && status === 'usable' ? 'withheld' : status,
    embargo: until,
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
    editorNotes: distinct([stringOf(field(fields, 'edNote', 'ednote'))]),
  };
}

/** An id by its role: a list in 2.x and 3.x, an object in 1.x. */
function alternativeId(fields: Fields, role: string): string | null {
  const ids = field(fields, 'altIds', 'altids');
  const listed = listOf(ids)
    .map(fieldsOf)
    .find((one) => stringOf(field(one, 'role'))?.toUpperCase() === role);
  return stringOf(field(listed ?? null, 'value')) ?? stringOf(field(fieldsOf(ids), role, role.toLowerCase()));
}
