import { createHash } from 'node:crypto';
import { NorwireError } from '../../errors.ts';

/** A prompt file taken to pieces: what is sent as system and as user message, placeholders unfilled. */
export interface Prompt {
  readonly name: string;
  readonly system: string;
  readonly user: string;
  /** First 8 hex digits of the SHA-256 of what is sent of the file. */
  readonly digest: string;
}

const placeholder = /\{\{(\w+)\}\}/gu;

/** Reads a prompt file: a title and notes for people, then `## system`, then `## user`. */
export function readPrompt(name: string, markdown: string): Prompt {
  const sections = /^## system\n(.*?)^## user\n(.*)$/msu.exec(markdown.replaceAll('\r\n', '\n'));
  if (!sections)
    throw new NorwireError('settings', `prompts/${name}.md must hold "## system" and then "## user".`);
  const [system, user] = [sections[1]?.trim() ?? '', sections[2]?.trim() ?? ''];
  return { name, system, user, digest: digestOf(`${system}\n\n${user}`).slice(0, 8) };
}

/** Texts that prompts are put together from, by name; each with its placeholders filled, strictly both ways. */
export interface PromptTexts {
  readonly name: string;
  readonly digest: string;
  readonly say: (text: string, values?: Readonly<Record<string, string>>) => string;
}

/** Reads a file of texts among those read from prompts/: a title and notes for people, then `## name` and its text. */
export function promptTexts(name: string, files: ReadonlyMap<string, string>): PromptTexts {
  const markdown = files.get(name)?.replaceAll('\r\n', '\n');
  if (markdown === undefined) throw new NorwireError('settings', `prompts/${name}.md is missing.`);
  const sections = markdown.split(/^## /mu).slice(1);
  const texts = new Map(
    sections.map((section): [string, string] => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.trim(), lines.join('\n').trim()];
    }),
  );
  return {
    name,
    digest: digestOf([...texts].join('\n\n')).slice(0, 8),
    say: (text, values = {}) => {
      const found = texts.get(text);
      if (found === undefined)
        throw new NorwireError('settings', `prompts/${name}.md must hold "## ${text}".`);
      return fillTexts(name, [found], values)[0] ?? '';
    },
  };
}

/** Finds a prompt among those read from prompts/. */
export function promptNamed(name: string, files: ReadonlyMap<string, string>): Prompt {
  const markdown = files.get(name);
  if (markdown === undefined) throw new NorwireError('settings', `prompts/${name}.md is missing.`);
  return readPrompt(name, markdown);
}

/**
 * Fills a prompt's placeholders. Values go in verbatim, once, and are never expanded again; a placeholder without a
 * value, or a value without a placeholder, is an error that names the file.
 */
export function fillPrompt(
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
): { system: string; user: string } {
  const [system = '', user = ''] = fillTexts(prompt.name, [prompt.system, prompt.user], values);
  return { system: tidy(system), user: tidy(user) };
}

function fillTexts(
  name: string,
  texts: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const used = new Set<string>();
  const filled = texts.map((text) =>
    text.replace(placeholder, (_, key: string) => {
      const value = values[key];
      if (value === undefined)
        throw new NorwireError(
          'settings',
          `prompts/${name}.md asks for {{${key}}}, which has no value here.`,
        );
      used.add(key);
      return value;
    }),
  );
  const surplus = Object.keys(values).find((key) => !used.has(key));
  if (surplus !== undefined)
    throw new NorwireError('settings', `prompts/${name}.md has no place for {{${surplus}}}.`);
  return filled;
}

/** SHA-256 in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An empty value leaves no empty lines behind. */
function tidy(text: string): string {
  return text.replace(/\n{3,}/gu, '\n\n').trim();
}
