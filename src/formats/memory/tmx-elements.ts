import { SaxesParser } from 'saxes';
import { NorwireError } from '../../errors.ts';
import { longestSegment, type RawUnit, type RawVariant } from './tmx-unit.ts';

/** More depth than inline codes ever have. */
const deepest = 100;
/** What one element or text may hold before the next begins: no tool writes as much. */
const longestPiece = 8 * 1024 * 1024;
/** Inline elements that hold a format's own codes, which are no words of the segment. */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

type Open = {
  line: number;
  attributes: ReadonlyMap<string, string>;
  props: Map<string, string>;
  variants: RawVariant[];
  broken: boolean;
};

/** The `tu` elements of a TMX file, in order; at the end whether it was one and was whole. */
export async function* readRawUnits(
  texts: AsyncIterable<string>,
  name: string,
): AsyncGenerator<RawUnit, { isTmx: boolean; cut: boolean }> {
  const parser = new SaxesParser({ position: true });
  const path: string[] = [];
  let done: RawUnit[] = [];
  let unit: Open | null = null;
  let variant: { language: string; attributes: ReadonlyMap<string, string>; text: string | null } | null =
    null;
  let prop = { type: '', text: '' };
  let heard = 0;
  let isTmx = false;
  const refuse = (why: string): never => {
    throw new NorwireError('input', `${name} ${why}`);
  };
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype))
      refuse('declares markup of its own in its document type, which norwire never expands. Take that out.');
  });
  parser.on('error', () => {
    if (unit !== null) unit.broken = true;
  });
  parser.on('opentag', (tag) => {
    heard = parser.position;
    const element = localName(tag.name);
    if (path.length === 0 && element !== 'tmx')
      refuse(`is no TMX: its root element is “${element.slice(0, 60)}”.`);
    isTmx = true;
    if (path.push(element) > deepest)
      refuse(`nests its elements more than ${deepest} deep (line ${parser.line}).`);
    const attributes = new Map(
      Object.entries(tag.attributes).map(([key, value]) => [key.toLowerCase(), value]),
    );
    if (element === 'tu')
      unit = { line: parser.line, attributes, props: new Map(), variants: [], broken: false };
    else if (element === 'tuv')
      variant = {
        language: attributes.get('xml:lang') ?? attributes.get('lang') ?? '',
        attributes,
        text: null,
      };
    else if (element === 'seg' && variant !== null) variant.text = '';
    else if (element === 'prop') prop = { type: attributes.get('type') ?? '', text: '' };
  });
  const read = (text: string): void => {
    heard = parser.position;
    if (path.at(-1) === 'prop') prop.text += text;
    else if (variant !== null && variant.text !== null && isOfSegment(path)) {
      if (variant.text.length <= longestSegment) variant.text += text;
    }
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', (tag) => {
    heard = parser.position;
    const element = localName(tag.name);
    path.pop();
    if (element === 'prop' && unit !== null && path.at(-1) === 'tu') unit.props.set(prop.type, prop.text);
    else if (element === 'tuv') {
      if (variant !== null) unit?.variants.push(variant);
      variant = null;
    } else if (element === 'tu') {
      if (unit !== null) done.push(unit);
      unit = null;
    }
  });
  for await (const text of texts) {
    parser.write(text);
    if (parser.position - heard > longestPiece)
      refuse(
        `holds a piece of more than ${longestPiece / 1024 / 1024} million characters (line ${parser.line}).`,
      );
    yield* done;
    done = [];
  }
  const cut = path.length > 0;
  parser.close();
  yield* done;
  return { isTmx, cut };
}

/** Whether the innermost element belongs to a segment's words: those of `hi`, not a format's codes. */
function isOfSegment(path: readonly string[]): boolean {
  const at = path.lastIndexOf('seg');
  return at >= 0 && !path.slice(at + 1).some((element) => codes.has(element));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
