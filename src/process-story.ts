import { type Account, addUp, openAccount, sign } from './account.ts';
import type { Model, ModelAnswer } from './ask/model.ts';
import { digestOf, type Prompt, promptNamed } from './ask/prompt.ts';
import { checkBrief, checkTranslation } from './check/index.ts';
import { isChosen, type RuleChoice } from './check/rule-choice.ts';
import { checkStyle, notAskedFor } from './check/style/index.ts';
import { defaultStyle, type HouseStyle } from './english/house-style.ts';
import { sayStyle } from './english/say-style.ts';
import type { Brief, Copy, Finding, Translation } from './english/types.ts';
import { lazily } from './lazily.ts';
import { refuseToSend, type SendingRights } from './refuse-to-send.ts';
import type { Story } from './story/types.ts';
import {
  type BriefStyle,
  type BriefStyleName,
  briefStyles,
  limitsOf,
  sayBriefStyle,
} from './summarise/brief-styles.ts';
import { summariseStory } from './summarise/summarise-story.ts';
import {
  builtInTerms,
  checkTerms,
  checkTraps,
  findTerms,
  findTraps,
  type Glossary,
  openGlossary,
  sayTerms,
  sayTraps,
} from './terms/index.ts';
import type { StoryMemory } from './translate/earlier-version.ts';
import { translateParts } from './translate/translate-parts.ts';

/** What the brief should be like; what is left out follows the brief style, then the house style. */
export interface BriefWishes {
  /** Headline, lede and points together, at most. */
  readonly words?: number;
  readonly points?: number;
  readonly gists?: BriefStyle['gists'];
  readonly style?: BriefStyleName;
}

/** What happens while a story is worked on. */
export type StoryEvent =
  | {
      readonly type: 'asked';
      readonly task: 'translate' | 'brief';
      readonly parts: readonly string[];
      readonly again: boolean;
    }
  | { readonly type: 'answered'; readonly task: 'translate' | 'brief'; readonly answer: ModelAnswer };

/** Everything from outside comes in here: the model, the prompts, the clock's day, the signal. */
export interface ProcessOptions extends SendingRights {
  readonly model: Model;
  /** Prompt files by name (`translate`, `brief`, `ask-again`), as read from prompts/. */
  readonly prompts: ReadonlyMap<string, string>;
  readonly style?: HouseStyle;
  /** Terms of the desk and the built-in ones; the built-in ones alone, if left out. */
  readonly glossary?: Glossary;
  /** What day "torsdag" belongs to where the story does not say: ISO date. */
  readonly date?: string | null;
  /** Null or left out: no brief is asked for. */
  readonly brief?: BriefWishes | null;
  /** Rules that are off, or the only ones that are on; all, if left out. */
  readonly rules?: RuleChoice;
  /** Earlier versions of stories; without it every part is asked for. */
  readonly memory?: StoryMemory;
  /** US dollars for the tokens of one answer; null where the price is unknown. */
  readonly priceOf?: (answer: ModelAnswer) => number | null;
  readonly onEvent?: (event: StoryEvent) => void;
  readonly signal?: AbortSignal;
}

/**
 * The whole way of one story: translate, check, ask a second time where due, summarise, check.
 * Rejects with a NorwireError when no part has English (`reply`), the model cannot be reached (`model`) or the
 * limit is reached (`budget`), its sender holds the story back (`input`, `settings`: see SendingRights); with the
 * signal's reason when aborted. Everything else is a finding.
 */
export async function processStory(story: Story, options: ProcessOptions): Promise<Copy> {
  refuseToSend(story.article, options);
  const desk = openDesk(options);
  const { translation, reused, findings } = await makeTranslation(story, desk);
  const briefed = options.brief
    ? await makeBrief(story, translation, desk, options.brief)
    : { brief: null, findings: [] };
  return {
    translation,
    brief: briefed.brief,
    findings: [...findings, ...briefed.findings],
    reused,
    ...account(story, desk),
  };
}

/** The first half of that way: a story's checked English, without a brief. Rejects as `processStory` does. */
export function translateStory(story: Story, options: Omit<ProcessOptions, 'brief'>): Promise<Copy> {
  return processStory(story, { ...options, brief: null });
}

/** The second half: a brief of a story from its English, checked against it. Rejects as `processStory` does. */
export async function writeBrief(
  story: Story,
  translation: Translation,
  options: ProcessOptions,
): Promise<Pick<Copy, 'brief' | 'findings' | 'signature' | 'usage'>> {
  refuseToSend(story.article, options);
  const desk = openDesk(options);
  return { ...(await makeBrief(story, translation, desk, options.brief ?? {})), ...account(story, desk) };
}

/** The options with what they leave out filled in, and the account of what is asked. */
interface AskedDesk extends ProcessOptions {
  readonly style: HouseStyle;
  readonly glossary: Glossary;
  readonly account: Account;
}

const builtInGlossary = lazily(() => openGlossary([], builtInTerms()));

function openDesk(options: ProcessOptions): AskedDesk {
  const { style = defaultStyle, glossary = builtInGlossary() } = options;
  return { ...options, style, glossary, account: openAccount() };
}

function account(story: Story, { account, style, priceOf }: AskedDesk): Pick<Copy, 'signature' | 'usage'> {
  return { signature: sign(account, story.language, style.name), usage: addUp(account, priceOf) };
}

async function makeTranslation(story: Story, desk: AskedDesk) {
  const { model, style, glossary, memory, signal } = desk;
  const prompt = take('translate', desk);
  const date = story.article.facts.date ?? desk.date ?? null;
  const terms = findTerms(story, glossary);
  const check = (excerpt: Story, english: Translation): readonly Finding[] =>
    [
      ...checkTranslation(excerpt, english, { prompts: sentSentences(prompt) }).filter(
        notAskedFor(excerpt, english, style),
      ),
      ...checkTerms(findTerms(excerpt, glossary), english),
      ...checkTraps(excerpt, english),
      ...checkStyle(excerpt, english, null, style),
    ].filter(({ rule }) => isChosen(rule, desk.rules ?? {}));
  const { translation, misfits, reused, remember } = await translateParts(story, {
    model,
    prompt,
    askAgain: take('ask-again', desk),
    style,
    memory: memory && {
      ...memory,
      settings: digestOf(JSON.stringify([memory.settings, prompt.digest, style, date?.slice(0, 10)])),
    },
    says: {
      style: sayStyle(style, 'translate'),
      terms: sayTerms(terms),
      traps: sayTraps(findTraps(story)),
    },
    date,
    termsIn: (part) => sayTerms(terms.filter(({ places }) => places.some((place) => place.part === part))),
    check,
    signal,
    ...listen('translate', desk),
  });
  const findings = [...sayMisfits(misfits, story), ...check(story, translation).filter(unsaid(misfits))];
  remember(findings);
  return { translation, reused, findings };
}

async function makeBrief(story: Story, translation: Translation, desk: AskedDesk, wishes: BriefWishes) {
  const { model, style, signal } = desk;
  const briefStyle = briefStyles[wishes.style ?? 'wire'];
  const limits = limitsOf(briefStyle, style, wishes);
  const prompt = take('brief', desk);
  const check = (_: Story, english: Translation, brief: Brief): readonly Finding[] =>
    [
      ...checkBrief(story, english, brief, { prompts: sentSentences(prompt) }),
      ...checkStyle(story, english, brief, { ...style, brief: limits }).filter(({ at }) =>
        /^(?:brief|gist)\b/u.test(at ?? ''),
      ),
    ].filter(({ rule }) => isChosen(rule, desk.rules ?? {}));
  const { brief, misfits } = await summariseStory(story, translation, {
    model,
    prompt,
    askAgain: take('ask-again', desk),
    gists: wishes.gists ?? briefStyle.gists,
    says: { style: sayStyle(style, 'brief'), length: sayBriefStyle(briefStyle, limits) },
    check,
    signal,
    ...listen('brief', desk),
  });
  const checked = brief === null ? [] : check(story, translation, brief);
  return { brief, findings: [...sayMisfits(misfits, story), ...checked.filter(unsaid(misfits))] };
}

/** What a leak would repeat: the sentences of a prompt that no story would hold. */
function sentSentences({ system }: Prompt): readonly string[] {
  return system.split('\n').filter((line) => line.length > 40);
}

function take(name: string, { prompts, account }: AskedDesk): Prompt {
  const prompt = promptNamed(name, prompts);
  account.prompts.push(prompt);
  return prompt;
}

function listen(task: 'translate' | 'brief', { onEvent, account }: AskedDesk) {
  return {
    onAsk: (parts: readonly string[], again: boolean) => onEvent?.({ type: 'asked', task, parts, again }),
    onAnswer: (answer: ModelAnswer) => {
      account.answers.push(answer);
      onEvent?.({ type: 'answered', task, answer });
    },
  };
}

/** Every piece that has no usable English is said, with the reason. */
function sayMisfits(misfits: ReadonlyMap<string, string>, story: Story): readonly Finding[] {
  return [...misfits].map(([id, why]): Finding => {
    const speaker = story.speakers.find((one) => one.id === id);
    return speaker
      ? {
          rule: 'structure',
          level: 'warning',
          at: null,
          message: `The model did not render the name and role of ${speaker.name}.`,
        }
      : {
          rule: 'structure',
          level: 'error',
          at: id,
          message: `No usable English was had, also when asked a second time. ${why}`,
        };
  });
}

/** A piece whose lack was said once is not said again by the checks. */
function unsaid(misfits: ReadonlyMap<string, string>): (finding: Finding) => boolean {
  return ({ rule, at }) => rule !== 'structure' || at === null || !misfits.has(at);
}
