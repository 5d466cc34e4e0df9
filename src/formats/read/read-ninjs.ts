import { NorwireError } from '../../errors.ts';
import type { Article } from '../../story/index.ts';
import {
  articleOf,
  haveCopy,
  isMarkup,
  kindOfOurJson,
  lineIn,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  plainLines,
  tagsNamed,
  unwrapMarkup,
} from '../markup/index.ts';
import { firstValue, lineOf } from './fact-values.ts';
import { mergeSummary } from './merge-summary.ts';
import { ninjsFacts } from './ninjs-facts.ts';
import { type Fields, field, fieldsOf, listOf, stringOf, variantOf } from './ninjs-fields.ts';
import { withHeadline } from './read-html.ts';
import { type FileReading, readEach } from './reading.ts';
import { meanHeadline, meanWireHabits } from './wire-habits.ts';

/**
 * The texts in JSON as articles: one ninjs object (1.x to 3.x), a list of them, or `{items: […]}`. Pictures and events
 * in a list that holds texts are left out and said. Rejects with a NorwireError (`input`) for norwire's own JSON, for
 * events, and for what is no ninjs.
 */
export async function readNinjs(json: unknown, name: string): Promise<FileReading> {
  const listed = fieldsOf(json) === null ? listOf(json) : (wrapped(fieldsOf(json)) ?? [json]);
  const none = () => new NorwireError('input', `${name} is JSON without a news item in it.`);
  if (listed.length === 0) throw none();
  const hasText = listed.some((entry) => otherMedium(entry) === null);
  return readEach(
    listed,
    async (entry, index) => {
      const medium = otherMedium(entry);
      if (hasText && medium !== null) return `${/^[aeiou]/.test(medium) ? 'an' : 'a'} ${medium}, not a text`;
      return readOne(entry, listed.length === 1 ? name : `entry ${index + 1} of ${name}`, name);
    },
    { what: 'entry', none },
  );
}

/** What an entry is if it is no text: "picture", "event". Alone such are read or refused. */
function otherMedium(entry: unknown): string | null {
  const type = stringOf(field(fieldsOf(entry), 'type')) ?? 'text';
  // It is told in one line of the terminal.
  return /^(text|composite)$/.test(type) ? null : type.slice(0, 40);
}

function wrapped(fields: Fields | null): readonly unknown[] | null {
  const items = field(fields, 'items', '_items');
  return Array.isArray(items) ? items : null;
}

async function readOne(entry: unknown, which: string, name: string): Promise<Article> {
  const fields = fieldsOf(entry);
  const ours = kindOfOurJson(entry);
  if (ours !== null) {
    throw new NorwireError(
      'input',
      `${which} is a ${ours} that norwire made (its JSON output), not a story: give the file it was made from.`,
    );
  }
  const known = ['uri', 'guid', 'headline', 'headlines', 'bodies', 'body_text', 'body_xhtml', 'body_html'];
  if (fields === null || !known.some((key) => field(fields, key) !== undefined)) {
    throw new NorwireError(
      'input',
      `${which} is JSON but no ninjs: expected an object with a uri, a headline and a body (ninjs 1, 2 or 3).`,
    );
  }
  const type = stringOf(field(fields, 'type')) ?? 'text';
  if (/^(event|planning|component)$/.test(type)) {
    throw new NorwireError('input', `${which} is a ninjs ${type} item, not a story: expected type text.`);
  }
  const pieces = await ninjsPieces(fields, type, which);
  const captioned = type !== 'text' && pieces.some(({ kind }) => kind === 'caption');
  if (!haveCopy(pieces) && !captioned) {
    throw new NorwireError(
      'input',
      `${which} is ninjs without copy: no text was found in its body or description.`,
    );
  }
  return articleOf(name, pieces, ninjsFacts(fields));
}

async function ninjsPieces(fields: Fields, type: string, name: string): Promise<readonly MarkedBlock[]> {
  const body = await bodyPieces(fields, name);
  const inBody = body.find(({ kind }) => kind === 'headline')?.text;
  const headline = meanHeadline(firstValue(variantOf(fields, 'headline'), inBody) ?? '');
  const summary = lineOf(variantOf(fields, 'description', 'lede'));
  const copy = withHeadline(
    headline,
    body.filter((piece) => piece.kind !== 'headline'),
  );
  const text = type === 'text' || type === 'composite';
  const lead: readonly MarkedBlock[] =
    summary === null ? [] : [{ kind: text ? 'lede' : 'caption', text: summary }];
  const [first, ...rest] = copy;
  const [top, running] = first?.kind === 'headline' ? [[first], rest] : [[], copy];
  const whole = [...top, ...(text ? mergeSummary(lead, running) : [...lead, ...running])];
  const said = new Set(whole.map(({ text: line }) => lineOf(line)));
  const captions = captionsOf(fields).filter(({ text: caption }) => !said.has(lineOf(caption)));
  const distinctCopy = whole.filter(
    ({ kind, text: line }) => kind === 'headline' || lineOf(line) !== headline,
  );
  return meanWireHabits([...distinctCopy, ...captions]);
}

/** The body in the richest form there is: HTML before plain text, the main body before others. */
async function bodyPieces(fields: Fields, name: string): Promise<readonly MarkedBlock[]> {
  const bodies = listOf(field(fields, 'bodies')).map(fieldsOf);
  const main = bodies.filter((body) => /^(main|body)?$/i.test(stringOf(field(body, 'role')) ?? ''));
  const choice = (main.length > 0 ? main : bodies).map((body) => ({
    html: /html/i.test(stringOf(field(body, 'contentType', 'contenttype')) ?? ''),
    value: stringOf(field(body, 'value')) ?? '',
  }));
  const older = Object.entries(fields ?? {}).filter(([key]) => /^body_/.test(key));
  for (const [key, value] of older) choice.push({ html: /html/.test(key), value: stringOf(value) ?? '' });
  const said = choice.filter(({ value }) => value.trim() !== '');
  const best = said.find(({ html }) => html) ?? said[0];
  if (best === undefined) return [];
  const value = unwrapMarkup(best.value);
  if (!best.html && !isMarkup(value)) return plainPieces(value);
  const body = await parseFragment(withoutDocument(value), name);
  const [heading] = tagsNamed(body, 'h1').map(lineIn);
  return withHeadline(heading ?? '', piecesIn(body));
}

/** What stands in the body of a whole HTML document. */
function withoutDocument(html: string): string {
  const opened = html.search(/<body[\s>]/i);
  const start = opened < 0 ? 0 : html.indexOf('>', opened) + 1;
  const end = html.slice(start).search(/<\/body>/i);
  return end < 0 ? html.slice(start) : html.slice(start, start + end);
}

function plainPieces(text: string): readonly MarkedBlock[] {
  return plainLines(text).map((line) => ({ kind: 'paragraph', text: line }));
}

/** Captions of the pictures that go with the text. */
function captionsOf(fields: Fields): readonly MarkedBlock[] {
  return listOf(field(fields, 'associations'))
    .map(fieldsOf)
    .filter((media) => /^(picture|graphic|video|audio)$/.test(stringOf(field(media, 'type')) ?? ''))
    .map((media) => ({ kind: 'caption', text: variantOf(media, 'description') ?? '' }));
}
