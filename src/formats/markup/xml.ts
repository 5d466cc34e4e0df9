import { NorwireError } from '../../errors.ts';
import { cleanLine } from './clean-text.ts';
import { refuseHostileMarkup } from './markup-limits.ts';
import { namedCharacters } from './named-characters.ts';
import { usualSpaces } from './namespaces.ts';
import { type DomNode, type Element, tagOf } from './tag.ts';

/** More prefixes than any format has; a parser looks each up at every element. */
const mostPrefixes = 100;

/**
 * The root element of an XML file. No document type is loaded and no entity but XML's and HTML's names is known;
 * unknown entities stay as text, prefixes nobody declared are allowed. Rejects with a NorwireError (`input`) that
 * gives the line.
 */
export async function parseXml(text: string, name: string): Promise<Element> {
  refuseHostileMarkup(text, name, 'XML');
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    const root = parser.parseFromString(
      declarePrefixes(resolveNames(text.trimStart())),
      'text/xml',
    ).documentElement;
    if (root === null) throw new Error('it has no root element');
    return tagOf(root as unknown as DomNode);
  } catch (cause) {
    throw new NorwireError('input', `${name} is not well-formed XML${whereAndWhy(cause)}.`, { cause });
  }
}

/** Gives HTML's named characters for their names, outside CDATA. */
function resolveNames(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<![CDATA[', at);
    if (start < 0) break;
    const end = text.indexOf(']]>', start);
    pieces.push(
      resolveOutsideData(text.slice(at, start)),
      end < 0 ? text.slice(start) : text.slice(start, end),
    );
    at = end < 0 ? text.length : end;
  }
  return pieces.join('') + resolveOutsideData(text.slice(at));
}

/** An ampersand that begins no reference is one; a name nobody knows stays as it stands. */
function resolveOutsideData(text: string): string {
  return text.replace(
    /&(?!(?:amp|lt|gt|quot|apos);|#\d+;|#x[\da-f]+;)(?:([a-z]\w{1,7});)?/gi,
    (found, named: string | undefined) => namedCharacters.get(named ?? '') ?? `&amp;${found.slice(1)}`,
  );
}

/**
 * Declares on the root element the prefixes that are used and nowhere declared, as pasted Word text brings them; those
 * of feeds with what they always stand for.
 */
function declarePrefixes(text: string): string {
  const used = new Set(
    Array.from(
      text.matchAll(/[<\s]([a-z_][\w.-]*):[a-z_][\w.-]*(?:\s*=\s*["']|[\s/>])/gi),
      ([, prefix = '']) => prefix,
    ),
  );
  const declared = new Set(Array.from(text.matchAll(/\sxmlns:([\w.-]+)\s*=/g), ([, prefix = '']) => prefix));
  const undeclared = [...used].filter((prefix) => !/^xml(ns)?$/.test(prefix) && !declared.has(prefix));
  if (declared.size + undeclared.length > mostPrefixes) {
    throw new Error(`it uses more than ${mostPrefixes} namespace prefixes`);
  }
  if (undeclared.length === 0) return text;
  const declarations = undeclared
    .map((prefix) => ` xmlns:${prefix}="${usualSpaces.get(prefix.toLowerCase()) ?? 'urn:undeclared'}"`)
    .join('');
  return text.replace(/<[a-z_][\w.:-]*/i, (found) => found + declarations);
}

function whereAndWhy(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const locator: unknown = 'locator' in cause ? cause.locator : null;
  const line =
    typeof locator === 'object' && locator !== null && 'lineNumber' in locator ? locator.lineNumber : null;
  const why = cause.message
    .replace(/\s*\n[\s\S]*$/, '')
    .replace(/caused onErrorStopParsing/, '')
    .trim();
  return `${typeof line === 'number' ? ` at line ${line}` : ''} (${cleanLine(why).slice(0, 120)})`;
}
