import { type Account, openAccount } from '../account.ts';
import type { ModelAnswer } from '../ask/index.ts';
import { type Asking, type Prompt, promptNamed, promptTexts } from '../ask/loop/index.ts';
import { defaultStyle, type HouseStyle, type StyleTask, sayStyle } from '../english/index.ts';
import { lazily } from '../lazily.ts';
import type { Story } from '../story/index.ts';
import { builtInTerms, type Glossary, openGlossary } from '../terms/index.ts';
import { briefStyles, limitsOf, sayBriefStyle, sayDay } from '../write/index.ts';
import type { CheckSettings } from './checks.ts';
import type { ProcessOptions, StoryTask } from './options.ts';
import type { Example } from './recall.ts';

/** The options with what they leave out filled in, the texts for prompts, and the account of what is asked. */
export interface StorySettings extends ProcessOptions {
  readonly style: HouseStyle;
  readonly glossary: Glossary;
  readonly account: Account;
  readonly checks: CheckSettings;
  /** Asks under a task's prompt, and tells of it. */
  readonly asking: (task: StoryTask) => Asking;
  readonly says: {
    readonly style: (of: StyleTask) => string;
    /** What is wanted of a brief: its rules, length and kind. */
    readonly brief: () => string;
    /** The same as the second half of writing a story, or that none is wanted. */
    readonly briefToo: (wanted: boolean) => string;
    readonly day: (story: Story) => string;
    /** Approved English of Norwegian like what is asked for; empty where there is none. */
    readonly examples: (examples: readonly Example[]) => string;
  };
}

const builtInGlossary = lazily(() => openGlossary([], builtInTerms()));

export function fillSettings(options: ProcessOptions): StorySettings {
  const { prompts, style = defaultStyle, glossary = builtInGlossary(), brief, date } = options;
  const account = openAccount();
  const house = promptTexts('house-style', prompts);
  const briefs = promptTexts('brief-styles', prompts);
  const briefStyle = briefStyles[brief?.style ?? 'wire'];
  const checks = openChecks(options);
  const { limits } = checks;
  const rules = () => sayBriefStyle(briefStyle, limits, briefs.say);
  const take = (used: Pick<Prompt, 'name' | 'digest'>) => {
    if (account.prompts.every(({ name }) => name !== used.name)) account.prompts.push(used);
  };
  return {
    ...options,
    style,
    glossary,
    account,
    checks,
    asking: (task) => {
      const [prompt, askAgain] = [promptNamed(task, prompts), promptNamed('ask-again', prompts)];
      for (const used of [prompt, house, ...(brief ? [briefs] : []), askAgain]) take(used);
      return {
        model: options.model,
        prompt,
        askAgain,
        signal: options.signal,
        ...listen(task, options, account),
      };
    },
    says: {
      style: (of) => sayStyle(style, of, house.say),
      brief: rules,
      briefToo: (wanted) => (wanted ? briefs.say('wanted', { rules: rules() }) : briefs.say('not-wanted')),
      examples: (examples) => {
        if (examples.length === 0) return '';
        const texts = promptTexts('memory', prompts);
        take(texts);
        return texts.say('examples', { examples: JSON.stringify(examples) });
      },
      day: ({ article, language }) => sayDay(article.facts.date ?? date ?? null, language),
    },
  };
}

/** What the checks need to know; they ask nobody. */
export function openChecks(options: Omit<ProcessOptions, 'model'>): CheckSettings {
  const { prompts, style = defaultStyle, glossary = builtInGlossary(), brief, date, rules = {} } = options;
  const briefStyle = briefStyles[brief?.style ?? 'wire'];
  return {
    style,
    glossary,
    rules,
    prompts: ['write', 'second-editor', 'brief'].flatMap((name) =>
      longLines(promptNamed(name, prompts).system),
    ),
    limits: { ...limitsOf(briefStyle, style, brief ?? {}), withGists: brief?.gists === true },
    date: date ?? null,
  };
}

function listen(task: StoryTask, { onEvent }: ProcessOptions, account: Account) {
  return {
    onAsk: (parts: readonly string[], again: boolean) => onEvent?.({ type: 'asked', task, parts, again }),
    onAnswer: (answer: ModelAnswer) => {
      account.answers.push(answer);
      onEvent?.({ type: 'answered', task, answer });
    },
  };
}

/** What a leak would repeat: the sentences of a prompt that no story would hold. */
function longLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.length > 40);
}
