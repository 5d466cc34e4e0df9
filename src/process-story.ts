import type { Model, ModelAnswer } from './ask/model.ts';
import { digestOf, type Prompt, promptNamed } from './ask/prompt.ts';
import { checkBrief, checkTranslation } from './check/index.ts';
import { checkStyle } from './check/style/index.ts';
import { defaultStyle, type HouseStyle } from './english/house-style.ts';
import { sayStyle } from './english/say-style.ts';
import type { Brief, Copy, Finding, Signature, Translation, Usage } from './english/types.ts';
import type { Story } from './story/types.ts';
import {
  type BriefStyle,
  type BriefStyleName,
  briefStyles,
  limitsOf,
  sayBriefStyle,
} from './summarise/brief-styles.ts';
import { writeBrief } from './summarise/write-brief.ts';
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
import { translateStory } from './translate/translate-story.ts';
import { version } from './version.ts';

/** What the brief should be like; what is left out follows the brief style, then the house style. */
export interface BriefWishes {
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

export interface ProcessOptions {
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
  /** Earlier versions of stories; without it every part is asked for. */
  readonly memory?: StoryMemory;
  /** US dollars for the tokens of one answer by this model; null where the price is unknown. */
  readonly priceOf?: (answer: ModelAnswer) => number | null;
  readonly onEvent?: (event: StoryEvent) => void;
  readonly signal?: AbortSignal;
}

/**
 * The whole way of one story: translate, check, ask a second time where due, summarise, check.
 * Rejects with a NorwireError when no part has English (`reply`), the model cannot be reached (`model`) or the
 * limit is reached (`budget`); with the signal's reason when aborted. Everything else is a finding.
 */
export async function processStory(story: Story, options: ProcessOptions): Promise<Copy> {
  const { model, prompts, style = defaultStyle, brief: wishes = null, memory, signal, onEvent } = options;
  const { glossary = openGlossary([], builtInTerms()) } = options;
  const checkWording = (excerpt: Story, translation: Translation): readonly Finding[] => [
    ...checkTerms(findTerms(excerpt, glossary), translation),
    ...checkTraps(excerpt, translation),
    ...checkStyle(excerpt, translation, null, style),
  ];
  const answers: ModelAnswer[] = [];
  const used: Prompt[] = [];
  const take = (name: string): Prompt => {
    const prompt = promptNamed(name, prompts);
    used.push(prompt);
    return prompt;
  };
  const listen = (task: 'translate' | 'brief') => ({
    onAsk: (parts: readonly string[], again: boolean) => onEvent?.({ type: 'asked', task, parts, again }),
    onAnswer: (answer: ModelAnswer) => {
      answers.push(answer);
      onEvent?.({ type: 'answered', task, answer });
    },
  });
  const askAgain = take('ask-again');
  const translatePrompt = take('translate');
  const { translation, misfits, reused, remember } = await translateStory(story, {
    model,
    prompt: translatePrompt,
    askAgain,
    style,
    memory: memory && {
      ...memory,
      settings: digestOf(JSON.stringify([memory.settings, translatePrompt.digest, style])),
    },
    says: {
      style: sayStyle(style, 'translate'),
      terms: sayTerms(findTerms(story, glossary)),
      traps: sayTraps(findTraps(story)),
    },
    date: story.article.facts.date ?? options.date ?? null,
    check: checkWording,
    signal,
    ...listen('translate'),
  });
  const translationFindings = [
    ...sayMisfits(misfits, story),
    ...checkTranslation(story, translation).filter(unsaid(misfits)),
    ...checkWording(story, translation),
  ];
  remember(translationFindings);
  if (wishes === null) return finish({ translation, brief: null, findings: translationFindings });
  const briefStyle = briefStyles[wishes.style ?? 'wire'];
  const limits = limitsOf(briefStyle, style, wishes);
  const briefHouseStyle: HouseStyle = { ...style, brief: limits };
  const checkBriefWording = (_: Story, english: Translation, written: Brief): readonly Finding[] =>
    checkStyle(story, english, written, briefHouseStyle).filter(
      ({ at }) => at !== null && /^(?:brief|gist)\b/u.test(at),
    );
  const briefed = await writeBrief(story, translation, {
    model,
    prompt: take('brief'),
    askAgain,
    gists: wishes.gists ?? briefStyle.gists,
    says: { style: sayStyle(style, 'brief'), length: sayBriefStyle(briefStyle, limits) },
    signal,
    check: checkBriefWording,
    ...listen('brief'),
  });
  const { brief } = briefed;
  const briefFindings = [
    ...sayMisfits(briefed.misfits, story),
    ...(brief === null ? [] : checkBrief(story, translation, brief).filter(unsaid(briefed.misfits))),
    ...(brief === null ? [] : checkBriefWording(story, translation, brief)),
  ];
  return finish({ translation, brief, findings: [...translationFindings, ...briefFindings] });

  function finish(made: Pick<Copy, 'translation' | 'brief' | 'findings'>): Copy {
    return {
      ...made,
      signature: sign(story, style, used, answers),
      usage: addUp(answers, options.priceOf),
      reused,
    };
  }
}

/** Every piece that has no usable English is said, with the reason. */
function sayMisfits(misfits: ReadonlyMap<string, string>, story: Story): readonly Finding[] {
  return [...misfits].map(([id, why]): Finding => {
    const speaker = story.speakers.find((one) => one.id === id);
    if (speaker) {
      return {
        rule: 'structure',
        level: 'warning',
        at: null,
        message: `The model did not render the name and role of ${speaker.name}.`,
      };
    }
    return {
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

function sign(
  story: Story,
  style: HouseStyle,
  prompts: readonly Prompt[],
  answers: readonly ModelAnswer[],
): Signature {
  const recorded = answers.find(({ origin }) => origin !== 'live' && origin !== 'store');
  return {
    prompts: Object.fromEntries(prompts.map(({ name, digest }) => [name, digest])),
    model: [...new Set(answers.map((answer) => answer.model))].join(', ') || 'none asked',
    origin: recorded?.origin ?? null,
    language: story.language,
    style: style.name,
    version,
  };
}

function addUp(answers: readonly ModelAnswer[], priceOf: ProcessOptions['priceOf']): Usage {
  const paid = answers.filter(({ origin }) => origin === 'live');
  const sum = (count: (answer: ModelAnswer) => number | undefined) =>
    paid.reduce((total, answer) => total + (count(answer) ?? 0), 0);
  const prices = paid.map((answer) => priceOf?.(answer) ?? null);
  return {
    requests: paid.length,
    inputTokens: sum(({ usage }) => usage?.input),
    cachedTokens: sum(({ usage }) => usage?.cached),
    outputTokens: sum(({ usage }) => usage?.output),
    cost: prices.includes(null) ? null : prices.reduce<number>((total, price) => total + (price ?? 0), 0),
  };
}
