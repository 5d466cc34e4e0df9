/** As much of a DOM element as is used here. */
export interface DomElement {
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly remove: () => void;
  readonly replaceWith: (other: DomElement) => void;
  readonly localName: string;
  innerHTML: string;
}

/** As much of a DOM document as is used here. */
export interface DomDocument {
  readonly createElement: (name: string) => DomElement;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
}

const quotes =
  'blockquote, figure:has(blockquote), aside[class*="quote" i], aside[class*="sitat" i], div[class*="pullquote" i], div[class*="pull-quote" i]';
const speakerElements =
  'footer, figcaption, [class~="author" i], [class~="byline" i], [class~="source" i], [class~="signature" i]';

/**
 * Gives block quotes elements that Readability leaves where they are: it drops asides and footers, and takes the first
 * element of class "author" for the article's byline. So an aside becomes a block quote, and who is named a `cite`.
 */
export function keepQuotes(document: DomDocument): void {
  for (const quote of document.querySelectorAll(quotes)) {
    for (const element of quote.querySelectorAll(speakerElements))
      renamed(document, element, 'p', 'quote-source');
  }
  for (const aside of document.querySelectorAll('aside[class*="quote" i], aside[class*="sitat" i]')) {
    renamed(document, aside, 'blockquote', 'pullquote');
  }
}

function renamed(document: DomDocument, element: DomElement, name: string, className: string): void {
  const other = document.createElement(name);
  other.setAttribute('class', className);
  other.innerHTML = element.innerHTML;
  element.replaceWith(other);
}
