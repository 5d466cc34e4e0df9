/** What a request asked about: the parts of the story's JSON in the user message, by id. */
export function partsAsked(content: string): readonly string[] {
  const json = content.slice(content.search(/^\{/m));
  return Object.keys(JSON.parse(json).parts);
}
