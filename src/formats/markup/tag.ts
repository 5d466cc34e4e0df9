/** An element of XML or HTML as the readers see it: names in lower case without prefix, text as it stands. */
export interface Element {
  readonly name: string;
  /** The namespace its name is of; left out where it has none or nobody asks. */
  readonly space?: string;
  /** Attribute names in lower case, with their prefix: "xml:lang". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** What xmldom and linkedom have in common. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly namespaceURI?: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

/** A DOM element as a tag. Comments and processing instructions are left out. */
export function tagOf(element: DomNode): Element {
  const children: (Element | string)[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(tagOf(node));
    else if (node.nodeType === 3 || node.nodeType === 4) children.push(node.nodeValue ?? '');
  }
  const attributes = new Map(
    [...(element.attributes ?? [])].map(({ name, value }) => [name.toLowerCase(), value]),
  );
  const space = element.namespaceURI;
  return { name: localName(element.nodeName), ...(space ? { space } : {}), attributes, children };
}

/** A name without its prefix, in lower case. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The child elements, or those of one name. */
export function childTags(tag: Element, name?: string): readonly Element[] {
  return tag.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of names. */
export function tagAt(tag: Element | null, ...path: readonly string[]): Element | null {
  const [name, ...rest] = path;
  if (tag === null || name === undefined) return tag;
  for (const child of childTags(tag, name)) {
    const found = tagAt(child, ...rest);
    if (found !== null) return found;
  }
  return null;
}

/** All elements of one of the names, at any depth, in order; none inside another of them. */
export function tagsNamed(tag: Element, ...names: readonly string[]): readonly Element[] {
  return childTags(tag).flatMap((child) =>
    names.includes(child.name) ? [child] : tagsNamed(child, ...names),
  );
}

/** All the text inside a tag, as it stands. */
export function textIn(tag: Element | null): string {
  if (tag === null) return '';
  return tag.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** An attribute's value, trimmed; null where it lacks or is blank. */
export function attributeOf(tag: Element | null, name: string): string | null {
  const value = tag?.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** The words of a tag's class attribute, in lower case. */
export function classesOf(tag: Element): readonly string[] {
  return (attributeOf(tag, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}
