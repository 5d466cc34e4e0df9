import { type Finding, levelNames, reasonsFor, sentence } from '../../english/index.ts';
import type { Speaker } from '../../story/index.ts';
import { type CopyPart, copyParts, languageName, missingPart, type PlacedQuote } from '../copy.ts';
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output } from '../types.ts';
import { colourOf, markedText } from './review-marks.ts';

/** The findings by the place they are shown at: a part's id, a place in the brief, or `story` for the whole. */
export type FindingsByPlace = ReadonlyMap<string, readonly Finding[]>;

/** Sorts the findings to where the reader looks: a quote's stand with its part, unknown places with the whole. */
export function placeFindings(output: Output): FindingsByPlace {
  const { story, copy } = output;
  const parts = new Set(copyParts(output).map(({ id }) => id));
  const partOfQuote = new Map(story.quotes.map((quote) => [quote.id, quote.part]));
  const places = new Map<string, Finding[]>();
  for (const finding of copy.findings) {
    const at = finding.at ?? 'story';
    const inBrief = /^(?:brief\.|gist\.)/.test(at) && copy.brief !== null;
    const place = parts.has(at) || inBrief ? at : (partOfQuote.get(at) ?? 'story');
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  return places;
}

/** The findings of a place as a list, each with what was expected and what was found. Nothing where there are none. */
export function findingList(places: FindingsByPlace, place: string): string {
  const findings = places.get(place);
  if (findings === undefined || findings.length === 0) return '';
  return element(
    'ul',
    { class: 'findings' },
    findings.map((finding) => findingEntry(finding, place)).join(''),
  );
}

function findingEntry(finding: Finding, place: string): string {
  const { rule, level, at, message, expected, actual } = finding;
  const reasons = reasonsFor(finding).map((reason) => `<p class="because">${escapeMarkup(reason)}</p>`);
  const where = placeNamed(at, place);
  const values = [
    ...(expected === undefined ? [] : [`<dt>Expected</dt><dd>${escapeMarkup(expected)}</dd>`]),
    ...(actual === undefined ? [] : [`<dt>Found</dt><dd>${escapeMarkup(actual)}</dd>`]),
  ];
  return element(
    'li',
    { class: level },
    `<strong>${levelNames[level]}</strong> <span class="rule">${escapeMarkup(rule)}</span>${where}: ${escapeMarkup(sentence(message))}${
      values.length > 0 ? `<dl>${values.join('')}</dl>` : ''
    }${reasons.join('')}`,
  );
}

/** Where a finding points, if that is not where it stands: a quote as a link, anything else by its name. */
function placeNamed(at: string | null, place: string): string {
  if (at === null || at === place) return '';
  return ` ${/^q\d+$/.test(at) && place !== 'story' ? element('a', { href: `#${at}-source` }, at) : escapeMarkup(at)}`;
}

/** All parts, Norwegian and English side by side, each with its quotes and findings. */
export function partSections(output: Output, findings: FindingsByPlace): string {
  const { story, copy } = output;
  const kept = new Map([
    ...copy.reused.map((id) => [id, 'kept from an earlier version'] as const),
    ...(copy.fromMemory ?? []).map((id) => [id, 'from memory'] as const),
  ]);
  const language = languageName(story.language);
  const head = `<div class="heads" aria-hidden="true"><span>${escapeMarkup(language)}</span><span>English</span></div>`;
  const parts = copyParts(output).map((part) =>
    partSection(part, story.speakers, findings, kept.get(part.id) ?? null, [story.language, language]),
  );
  return head + parts.join('\n');
}

function partSection(
  part: CopyPart,
  speakers: readonly Speaker[],
  findings: FindingsByPlace,
  kept: string | null,
  [tag, language]: readonly [string, string],
): string {
  const label =
    part.id === 'headline' ? 'Headline' : `${part.id} ${part.kind === 'body' ? '' : part.kind}`.trim();
  const english =
    part.english === null
      ? `<p class="text missing">${escapeMarkup(missingPart(part))}</p>`
      : `<p class="text" data-part="${part.id}">${markedText(part, 'english', speakers)}</p>`;
  const classes = ['part', part.kind, ...(findings.has(part.id) ? ['found'] : [])].join(' ');
  return element(
    'section',
    { id: part.id, class: classes, 'aria-label': label },
    [
      `<h3 class="name"><a href="#${part.id}">${escapeMarkup(label)}</a>${kept === null ? '' : ` <small>${kept}</small>`}</h3>`,
      `<div class="side source" lang="${tag}"><span class="tongue" lang="en">${escapeMarkup(language)}</span><p class="text">${markedText(part, 'source', speakers)}</p></div>`,
      `<div class="side english"><span class="tongue">English</span>${english}</div>`,
      quoteChips(part.quotes, speakers),
      findingList(findings, part.id),
    ].join('\n'),
  );
}

/** Who says each quote of a part, as links to its words on either side. */
function quoteChips(quotes: readonly PlacedQuote[], speakers: readonly Speaker[]): string {
  if (quotes.length === 0) return '';
  const chips = quotes.map((placed) => {
    const { quote, speaker } = placed;
    return element(
      'li',
      { class: `chip ${colourOf(speaker, speakers)}`, 'data-quote': quote.id },
      `<span class="swatch"></span><b>${quote.id}</b> ${escapeMarkup(whoSays(placed))} <small>${quote.kind}</small> ` +
        `<a href="#${quote.id}-source" aria-label="${quote.id} in the original">original</a>${englishLink(placed)}`,
    );
  });
  return element('ul', { class: 'chips', 'aria-label': 'Quotes' }, chips.join(''));
}

/** The speaker, with the English name where it is another: "FN (the UN)". */
function whoSays({ speaker, englishName }: PlacedQuote): string {
  if (speaker === null) return 'nobody named';
  if (speaker.kind === 'reporter') return 'reporter';
  return englishName === null ? speaker.name : `${speaker.name} (${englishName})`;
}

/** A link to the quote's English. Reported speech melts into its sentence and may have no place of its own. */
function englishLink({ quote, english }: PlacedQuote): string {
  if (english !== null && english.spans.length > 0) {
    return ` <a href="#${quote.id}-english" aria-label="${quote.id} in English">English</a>`;
  }
  return quote.kind === 'indirect' ? '' : ' <small class="lost">no English</small>';
}
