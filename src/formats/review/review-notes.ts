import { diffWords, sentence } from '../../english/index.ts';
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output } from '../types.ts';
import { colourOf } from './review-marks.ts';
import { type FindingsByPlace, findingList } from './review-parts.ts';

/** The brief with links to the parts each point rests on, findings at their place. Nothing where there is no brief. */
export function briefSection(output: Output, findings: FindingsByPlace): string {
  const { story, copy } = output;
  const { brief } = copy;
  if (brief === null) return '';
  const points = brief.points.map(({ text, cites }, index) => {
    const place = `brief.points.${index + 1}`;
    const links = cites.map((id) => `<a href="#${escapeMarkup(id)}">${escapeMarkup(id)}</a>`).join(' ');
    return `<li id="${place}">${escapeMarkup(text)} <span class="cites">${links}</span>${findingList(findings, place)}</li>`;
  });
  const gists = brief.gists.map(({ quote, speaker, text }) => {
    const place = `gist.${quote}`;
    const voice = story.speakers.find(({ id }) => id === speaker) ?? null;
    return `<li id="${escapeMarkup(place)}" class="${colourOf(voice, story.speakers)}" data-quote="${escapeMarkup(quote)}"><span class="swatch"></span>${escapeMarkup(text)} <span class="cites"><a href="#${escapeMarkup(quote)}-source">${escapeMarkup(quote)}</a></span>${findingList(findings, place)}</li>`;
  });
  const known = ['headline', 'lede', ...points.map((_, index) => `points.${index + 1}`)].map(
    (place) => `brief.${place}`,
  );
  const stray = [...findings].filter(
    ([place]) =>
      /^(?:brief|gist)\./.test(place) &&
      !known.includes(place) &&
      !brief.gists.some(({ quote }) => place === `gist.${quote}`),
  );
  return `<section id="brief" aria-labelledby="brief-name">
<h2 id="brief-name">Brief</h2>
<p class="brief-headline" id="brief.headline">${escapeMarkup(brief.headline)}</p>${findingList(findings, 'brief.headline')}
<p id="brief.lede">${escapeMarkup(brief.lede)}</p>${findingList(findings, 'brief.lede')}
${points.length > 0 ? `<ul class="points">${points.join('')}</ul>` : ''}
${gists.length > 0 ? `<h3>Who said what</h3><ul class="gists">${gists.join('')}</ul>` : ''}
${stray.map(([place]) => `<div id="${escapeMarkup(place)}">${findingList(findings, place)}</div>`).join('')}
</section>`;
}

/** What the writer tells the editor, and what the second editor mended, before and after. */
export function editorSections({ copy: { notes, mended } }: Output): string {
  const place = (at: string | null) =>
    at === null ? '' : `<a href="#${escapeMarkup(at)}">${escapeMarkup(at)}</a> `;
  const items = notes.map(({ part, text }) => `<li>${place(part)}${escapeMarkup(text)}</li>`);
  const changes = mended.map(
    ({ at, before, after, why }) =>
      `<li>${place(at)}${why === '' ? '' : escapeMarkup(sentence(why))}<p>${difference(before, after)}</p></li>`,
  );
  const section = (id: string, name: string, entries: readonly string[]) =>
    entries.length === 0
      ? ''
      : `<section id="${id}" class="beside"><h2>${name}</h2><ul>${entries.join('')}</ul></section>`;
  return (
    section('notes', 'Notes of the writer', items) + section('mended', 'Mended by the second editor', changes)
  );
}

/** Word by word what was taken out and what was put in, as at the desk. */
function difference(before: string, after: string): string {
  const tags = { same: 'span', gone: 'del', new: 'ins' } as const;
  return diffWords(before, after)
    .map(({ kind, text }) => element(tags[kind], {}, escapeMarkup(text)))
    .join('');
}

/** How the copy was made: signature, tokens, cost. */
export function colophon({ story, copy }: Output): string {
  const { signature, usage } = copy;
  const { facts } = story.article;
  const prompts = Object.entries(signature.prompts).map(([name, digest]) => `${name}:${digest}`);
  const rows: readonly (readonly [string, string | null])[] = [
    ['Made by', `norwire ${signature.version}`],
    ['Model', signature.model],
    ['Answers', signature.origin],
    ['Prompts', prompts.length > 0 ? prompts.join(' ') : null],
    ['Language', signature.language],
    ['House style', signature.style],
    ['Requests', String(usage.requests)],
    [
      'Tokens',
      `${counted(usage.inputTokens)} in (${counted(usage.cachedTokens)} cached), ${counted(usage.outputTokens)} out`,
    ],
    ['Cost', usage.cost === null ? 'not known' : `$${usage.cost.toFixed(4)}`],
    ['Kept from an earlier version', copy.reused.length > 0 ? copy.reused.join(' ') : null],
    ['From the desk’s memory', copy.fromMemory?.join(' ') ?? null],
    ['Story id', facts.documentId ?? facts.id],
    ['Copyright', facts.copyright],
    ['Notes to editors', facts.editorNotes.length > 0 ? facts.editorNotes.join(' · ') : null],
  ];
  const written = rows
    .filter((row): row is readonly [string, string] => row[1] !== null)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeMarkup(value)}</dd>`);
  return `<footer><h2>Signature</h2><dl>${written.join('')}</dl></footer>`;
}

/** "12,300": groups of three, whatever the machine's locale. */
function counted(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
