import { cleanText } from '../../story/index.ts';
import { cleanLine } from './clean-text.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One clean line of text for XML or HTML, in content or between quotation marks of an attribute. */
export function escapeMarkup(text: string): string {
  return isPlain.test(text) ? text : escapePiece(cleanLine(text));
}

/** Of what a page of 5,000 stories is made for the most part: nothing in it needs cleaning or escaping. */
const isPlain = /^[\w./:#~%+,;()-]*(?: [\w./:#~%+,;()-]+)*$/;

/** A piece of a line for markup: its white space stays, what nobody reads goes. */
export function escapePiece(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => references[character] ?? character);
}

/** An element with attributes, those without a value left out. `content` is markup; without it the element is empty. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** JSON in which what a terminal would obey is escaped, which changes nothing for a reader of JSON. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
