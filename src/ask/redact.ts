/** Takes the keys out of a text that goes to a person, the store or an error. */
export type Redact = (text: string) => string;

/** What providers' keys look like, for keys that are not ours but come back in an error all the same. */
const KEY_SHAPES =
  /\b(?:sk|pk|rk|gsk|xai|hf)[-_][A-Za-z0-9_*.…-]{6,}|\bAIza[\w-]{20,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bBearer\s+[^\s"',;]+|(?<=\/\/)[^\s/@]*:[^\s@]*(?=@)|(?<=[?&#](?:api[_-]?key|key|token|access_token|auth|code|sig|signature|password|secret)=)[^\s&#"']+/giu;

/** Shorter strings are no secrets, and would tear holes into ordinary text. */
const SHORTEST_KEY = 6;

/** @param keys what must never be seen; in any of the spellings a provider may echo it in */
export function createRedactor(keys: readonly (string | undefined)[]): Redact {
  const spellings = keys
    .filter((key) => key !== undefined)
    .map((key) => key.trim())
    .filter((key) => key.length >= SHORTEST_KEY)
    .flatMap((key) => [
      key,
      encodeURIComponent(key),
      JSON.stringify(key).slice(1, -1),
      Buffer.from(key).toString('base64'),
    ])
    .sort((a, b) => b.length - a.length);
  return (text) => spellings.reduce((left, spelling) => left.replaceAll(spelling, '[key]'), text);
}

/** Takes out what looks like a key, a password in an address or a key in its query, whoever wrote it. */
export function redactShapes(text: string): string {
  return text.replace(KEY_SHAPES, '[key]');
}

/** Does the text hold something that looks like a key? */
export function looksLikeKey(text: string): boolean {
  return redactShapes(text) !== text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const TERMINAL_CODES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])/g;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A provider's own words, fit to stand in a message: no key, no control or direction characters, one line,
 * at most `length` characters.
 */
export function quoteProvider(text: string, redact: Redact, length = 300): string {
  const line = redactShapes(redact(redact(text).replace(TERMINAL_CODES, '').replace(UNPRINTABLE, ' ')))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()} …` : line;
}
