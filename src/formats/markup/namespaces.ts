import { childTags, type Element } from './tag.ts';

/** The namespaces from which feeds take elements beside their own, by the prefix they are known by. */
export const usualSpaces: ReadonlyMap<string, string> = new Map([
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
]);

/** One of those prefixes, or `own`: the namespace of the item itself. */
export type Space = 'own' | 'content' | 'dc' | 'dcterms' | 'atom' | 'media' | 'itunes';

/** The children of an item that bear a name of this namespace; another's element of the same name is not among them. */
export function tagsOf(item: Element, space: Space, name: string): readonly Element[] {
  const wanted = bare(space === 'own' ? item.space : usualSpaces.get(space));
  return childTags(item, name).filter((tag) => bare(tag.space) === wanted);
}

/** The first of them, or null. */
export function tagOfSpace(item: Element | null, space: Space, name: string): Element | null {
  return item === null ? null : (tagsOf(item, space, name)[0] ?? null);
}

/** An address as it is compared: feeds write https, other case, or no last stroke. */
function bare(space: string | undefined): string {
  return (space ?? '')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}
