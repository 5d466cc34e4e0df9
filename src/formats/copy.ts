import type { EnglishQuote, Signature } from '../english/index.ts';
import { type Language, type Part, partsOf, type Quote, type Span, type Speaker } from '../story/index.ts';
import { withdrawnNote } from './outgoing.ts';
import type { Output, PartState } from './types.ts';

/** A quote of a part with where its English stands (null where it has none) and who speaks. */
export interface PlacedQuote {
  readonly quote: Quote;
  readonly english: EnglishQuote | null;
  readonly speaker: Speaker | null;
  /** The speaker's name in English, where it is another. */
  readonly englishName: string | null;
}

/** A part of the story beside its English (null where it has none), with its quotes. */
export interface CopyPart {
  readonly id: string;
  readonly kind: Part['kind'];
  readonly norwegian: Part;
  readonly english: string | null;
  readonly quotes: readonly PlacedQuote[];
}

/** The story's parts in order, each with its English and its quotes. What an editor has cut is left out. */
export function copyParts({ story, copy }: Output): readonly CopyPart[] {
  const english = new Map(copy.translation.parts.map((part) => [part.id, part.text]));
  const placed = new Map(copy.translation.quotes.map((quote) => [quote.id, quote]));
  const speakers = new Map(story.speakers.map((speaker) => [speaker.id, speaker]));
  const names = new Map(copy.translation.speakers.map(({ id, name }) => [id, name]));
  const isCut = ({ id }: Part) => english.get(id) === '';
  return partsOf(story)
    .filter((part) => !isCut(part))
    .map((part) => ({
      id: part.id,
      kind: part.kind,
      norwegian: part,
      english: english.get(part.id) ?? null,
      quotes: story.quotes
        .filter((quote) => quote.part === part.id)
        .map((quote) => {
          const speaker = speakers.get(quote.speaker ?? '') ?? null;
          const name = names.get(quote.speaker ?? '') ?? null;
          return {
            quote,
            english: placed.get(quote.id) ?? null,
            speaker,
            englishName: name === speaker?.name ? null : name,
          };
        }),
    }));
}

/** Who has been at a part's English: nobody yet, an editor, an editor who let it go out. */
export function stateOf({ copy, states }: Output, id: string): PartState {
  return copy.approval === undefined ? (states?.get(id) ?? 'machine') : 'approved';
}

/** The parts written one by one, but neighbouring list entries together. The headline is left out. */
export function writeBlocks(
  parts: readonly CopyPart[],
  write: (part: CopyPart) => string,
  writeList: (entries: readonly CopyPart[]) => string,
): readonly string[] {
  const blocks: string[] = [];
  let entries: CopyPart[] = [];
  const closeList = (): void => {
    if (entries.length > 0) blocks.push(writeList(entries));
    entries = [];
  };
  for (const part of parts) {
    if (part.kind === 'list') entries.push(part);
    else if (part.id !== 'headline') {
      closeList();
      blocks.push(write(part));
    }
  }
  closeList();
  return blocks;
}

/** What stands for a part that has no English; never the Norwegian. */
export function missingPart(part: CopyPart): string {
  return part.id === 'headline' ? '[No English headline]' : `[No English for paragraph ${part.id}]`;
}

/** The stretches of a part's English that are a reporter's question, quotation marks included, in order. */
export function reporterQuestions(part: CopyPart): readonly Span[] {
  const text = part.english ?? '';
  return part.quotes
    .filter(({ speaker }) => speaker?.kind === 'reporter')
    .flatMap(({ english }) => english?.spans ?? [])
    .map(({ start, end }) => {
      const from = /[“‘"'«]/.test(text[start - 1] ?? '') ? start - 1 : start;
      const to = /[”’"'»]/.test(text[end] ?? '') ? end + 1 : end;
      return { text: text.slice(from, to), start: from, end: to };
    })
    .sort((one, other) => one.start - other.start);
}

/** The credit as the copy carries it, or as the file names it. */
export function creditOf({ story }: Output): string | null {
  return story.credit ?? story.article.facts.credit;
}

/** The agency of a credit, without the marks of a sign-off: "NTB" of "(©NTB)". */
export function agencyOf(output: Output): string | null {
  const agency =
    creditOf(output)
      ?.replace(/[()©/]/g, '')
      .trim() ?? '';
  return agency === '' ? null : agency;
}

/** "NTB-AFP-DPA, Unnao": the byline and the dateline, as the story has them. */
export function bylineOf({ story }: Output): string | null {
  return bylineIn(story);
}

export function bylineIn(story: Output['story']): string | null {
  const byline = story.byline ?? story.article.facts.byline;
  const dateline = story.dateline ?? story.article.facts.dateline;
  const said = [byline, dateline].filter((text) => text !== null && text !== '');
  return said.length > 0 ? said.join(', ') : null;
}

/** The embargo as a sentence, or null. */
export function embargoNote({ story }: Output): string | null {
  return sayEmbargo(story.article.facts.embargo);
}

export function sayEmbargo(embargo: string | null): string | null {
  return embargo === null ? null : `Embargoed: not for publication before ${embargo}.`;
}

/** What must be said above the copy: that it was withdrawn, that it is under embargo. */
export function warningsOf(output: Output): readonly string[] {
  return [withdrawnNote(output), embargoNote(output)].filter((note) => note !== null);
}

/** That a machine translated, from what, and which editor has been at it. */
export function machineNote(output: Output): string {
  const { story, copy } = output;
  const { origin } = copy.signature;
  const made =
    origin === null || origin.startsWith('recorded') ? 'Machine translation' : `Translation ${origin}`;
  return `${made} from ${languageName(story.language)}, ${sayEdited(output)}.`;
}

function sayEdited(output: Output): string {
  if (output.copy.approval !== undefined) return `edited by ${output.copy.approval.by}`;
  const parts = output.copy.translation.parts.filter(({ text }) => text !== null);
  const edited = parts.filter(({ id }) => stateOf(output, id) !== 'machine').length;
  if (edited === 0) return 'not yet edited';
  return edited < parts.length ? 'edited in part' : 'edited';
}

/** The signature as a sentence that starts "Made by norwire", by which norwire knows its own files. */
export function signatureLine(signature: Signature): string {
  const prompts = Object.entries(signature.prompts).map(([name, digest]) => `${name}:${digest}`);
  const model =
    signature.origin === null ? signature.model : `${signature.model} (answers ${signature.origin})`;
  const said = [
    `model ${model}`,
    `language ${signature.language}`,
    ...(prompts.length > 0 ? [`prompts ${prompts.join(' ')}`] : []),
    `style ${signature.style}`,
    ...(signature.memory === undefined ? [] : [`memory ${signature.memory}`]),
  ];
  return `Made by norwire ${signature.version}: ${said.join(', ')}.`;
}

const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Norwegian (Bokmål)',
  nn: 'Norwegian (Nynorsk)',
  da: 'Danish',
  sv: 'Swedish',
  en: 'English',
  und: 'an unknown language',
};

/** A language in words: "Norwegian (Bokmål)". */
export function languageName(language: Language): string {
  return languageNames[language];
}

/** The story's language as a BCP 47 tag with its country where the file gave one: "nb-NO". */
export function languageTag({ story }: Output): string {
  const declared = story.article.facts.language;
  const same = declared?.toLowerCase().split('-')[0] === story.language;
  return declared !== null && same ? declared : story.language;
}
