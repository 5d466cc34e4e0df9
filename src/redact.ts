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
    .flatMap(spellingsOf)
    .sort((a, b) => b.source.length - a.source.length);
  return (text) => spellings.reduce((left, spelling) => left.replace(spelling, '[key]'), text);
}

/** A key as it is and as it comes back escaped, in base 64 (also inside "user:key") or in hexadecimal digits. */
function spellingsOf(key: string): readonly RegExp[] {
  const plain = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
  // A word that is a key, as "ollama" may be, is one only as it is written.
  const anyCase = /\d/.test(key) || key.length > 16;
  return [
    ...plain.map(
      (spelling) => new RegExp(spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), anyCase ? 'gi' : 'g'),
    ),
    new RegExp(Buffer.from(key).toString('hex'), 'gi'),
    ...[0, 1, 2].map((before) => new RegExp(inBase64(key, before), 'g')),
  ];
}

/** What of a key stands in base 64 whatever is round it, `before` bytes past a border of three; with what is round it. */
function inBase64(key: string, before: number): string {
  const coded = Buffer.from(`${'-'.repeat(before)}${key}`)
    .toString('base64')
    .replace(/=+$/, '');
  const inner = coded.slice(
    Math.ceil((before * 4) / 3),
    Math.floor(((before + Buffer.byteLength(key)) * 4) / 3),
  );
  return `[\\w+/-]*${[...inner].map((one) => (/[+-]/.test(one) ? '[+-]' : /[/_]/.test(one) ? '[/_]' : one)).join('')}[\\w+/=-]*`;
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

/**
 * A provider's own words, fit to stand in a message: no key, no control or direction characters, one line,
 * at most `length` characters.
 */
export function quoteProvider(text: string, redact: Redact, length = 300): string {
  const line = redactShapes(
    redact(
      redact(text)
        .replace(TERMINAL_CODES, '')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' '),
    ),
  )
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()} …` : line;
}

/** What of the environment is norwire's alone. */
const SECRETS = [
  'OPENAI_API_KEY',
  'NORWIRE_STORE',
  'NORWIRE_DESK_TOKENS',
  'NORWIRE_WEBHOOK_SECRET',
  'NORWIRE_PUSH_SECRET',
];

/** The environment for another program: without norwire's keys and addresses. */
export function withoutSecrets(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return { ...env, ...Object.fromEntries(SECRETS.map((name) => [name, undefined])) };
}
