import { escapeMarkup } from '../../formats/markup/index.ts';
import { escapeMarkdown, wrap } from '../../formats/write/index.ts';
import { writePage } from '../page.ts';
import type { Digest, DigestEntry } from './digest.ts';

/** The ways a digest can be written, by the name that `-f` takes. */
export const digestFormats = {
  md: { ending: 'md', write: writeDigestMarkdown },
  html: { ending: 'html', write: writeDigestPage },
  text: { ending: 'txt', write: writeDigestText },
} as const satisfies Record<string, { readonly ending: string; readonly write: (digest: Digest) => string }>;

/** What the reader must know of all that follows: that machines translated it, and whether editors have been at it. */
function sayMade({ sections }: Digest): string {
  const edited = new Set(sections.flatMap(({ entries }) => entries.map(({ editedBy }) => editedBy !== null)));
  if (!edited.has(true)) return 'Machine translations and briefs, not yet edited.';
  if (!edited.has(false)) return 'Machine translations and briefs, edited.';
  return 'Machine translations and briefs; those that name no editor are not yet edited.';
}

function writeDigestMarkdown(digest: Digest): string {
  const pieces = [
    `# ${escapeMarkdown(digest.title)}`,
    `*${escapeMarkdown(`${dayOf(digest)}. ${sayMade(digest)}`)}*`,
  ];
  if (digest.lead !== null) {
    pieces.push(escapeMarkdown(digest.lead.text), `*${escapeMarkdown(sayCites(digest.lead.cites))}*`);
  }
  for (const { name, entries } of digest.sections) {
    pieces.push(`## ${escapeMarkdown(name)}`, ...entries.flatMap(entryInMarkdown));
  }
  if (digest.sections.length === 0) pieces.push('No briefs.');
  return `${pieces.join('\n\n')}\n`;
}

function entryInMarkdown(entry: DigestEntry): readonly string[] {
  const list = (texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [texts.map((text) => `* ${escapeMarkdown(text)}`).join('\n')];
  return [
    `### ${escapeMarkdown(entry.headline)}`,
    ...(entry.embargo === null ? [] : [`**${escapeMarkdown(entry.embargo)}**`]),
    ...marksOf(entry).map((mark) => `**${escapeMarkdown(mark)}**`),
    escapeMarkdown(entry.lede),
    ...list(entry.points),
    `*${escapeMarkdown(originOf(entry))}*`,
    `*${escapeMarkdown(entry.signature)}*`,
  ];
}

function writeDigestText(digest: Digest): string {
  const pieces = [digest.title.toUpperCase(), `${dayOf(digest)}. ${sayMade(digest)}`];
  if (digest.lead !== null) pieces.push(digest.lead.text, sayCites(digest.lead.cites));
  const blocks = pieces.map((piece) => wrap(piece));
  for (const { name, entries } of digest.sections) {
    blocks.push(wrap(`== ${name.toUpperCase()} ==`), ...entries.flatMap(entryInText));
  }
  if (digest.sections.length === 0) blocks.push('No briefs.');
  return `${blocks.join('\n\n')}\n`;
}

function entryInText(entry: DigestEntry): readonly string[] {
  const list = (texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [texts.map((text) => wrap(`- ${text}`, '  ')).join('\n')];
  const marks = [...(entry.embargo === null ? [] : [entry.embargo.toUpperCase()]), ...marksOf(entry)];
  return [
    [entry.headline, ...marks].map((line) => wrap(line)).join('\n'),
    wrap(entry.lede),
    ...list(entry.points),
    `${wrap(originOf(entry))}\n${wrap(entry.signature)}`,
  ];
}

function writeDigestPage(digest: Digest): string {
  return [...writePage({ title: digest.title, style: digestStyle, body: bodyOf(digest) })].join('');
}

function* bodyOf(digest: Digest): Generator<string> {
  yield `<header><p class="kicker">norwire digest · ${escapeMarkup(dayOf(digest))}</p>
<h1>${escapeMarkup(digest.title)}</h1>
<p class="facts">${sayMade(digest)}</p>
`;
  if (digest.lead !== null) {
    const { text, cites } = digest.lead;
    yield `<p class="lead">${escapeMarkup(text)}</p>\n<p class="facts">${escapeMarkup(sayCites(cites))}</p>\n`;
  }
  yield '</header>\n<main>\n';
  for (const { name, entries } of digest.sections) {
    yield `<section><h2>${escapeMarkup(name)}</h2>\n`;
    for (const entry of entries) yield entryInPage(entry);
    yield '</section>\n';
  }
  yield digest.sections.length === 0 ? '<p>No briefs.</p>\n</main>\n' : '</main>\n';
}

function entryInPage(entry: DigestEntry): string {
  const list = (texts: readonly string[]): string =>
    texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${escapeMarkup(text)}</li>`).join('')}</ul>\n`;
  const embargo = entry.embargo === null ? '' : `<p class="embargo">${escapeMarkup(entry.embargo)}</p>\n`;
  const mood = entry.errors.length > 0 ? 'error' : 'warning';
  const marks = marksOf(entry).map((mark) => `<p class="mark ${mood}">${escapeMarkup(mark)}</p>\n`);
  return `<article>
<h3>${escapeMarkup(entry.headline)}</h3>
${embargo}${marks.join('')}<p>${escapeMarkup(entry.lede)}</p>
${list(entry.points)}<p class="facts">${escapeMarkup(originOf(entry))}</p>
<p class="facts">${escapeMarkup(entry.signature)}</p>
</article>
`;
}

/** What an editor must know before the brief is used. */
function marksOf({ errors, warnings }: DigestEntry): readonly string[] {
  const said = errors.map((message) => `Look at this first: ${message}`);
  return warnings === 0 ? said : [...said, `${warnings} warning${warnings === 1 ? '' : 's'}`];
}

function originOf({ credit, source, date, editedBy }: DigestEntry): string {
  const day = new Date(date).toISOString().slice(0, 16).replace('T', ' ');
  return [
    ...(credit === null ? [] : [credit]),
    source,
    `${day} UTC`,
    ...(editedBy === null ? [] : [`edited by ${editedBy}`]),
  ].join(' · ');
}

function dayOf({ made }: Digest): string {
  return `${made.slice(0, 16).replace('T', ' ')} UTC`;
}

function sayCites(cites: readonly string[]): string {
  return cites.length === 0 ? 'Cites no story.' : `From ${cites.join(', ')}.`;
}

const digestStyle = `
main { max-width: 46rem; }
.lead { font-size: 1.1rem; max-width: 46rem; }
h2 { border-bottom: 1px solid var(--line); padding-bottom: 0.2rem; font-size: 1.2rem; }
h3 { margin: 1.2rem 0 0.3rem; font-size: 1.1rem; }
article p { margin: 0.3rem 0; }
article ul { margin: 0.3rem 0; padding-left: 1.2rem; }
.mark { font-weight: 700; border-left: 4px solid; padding-left: 0.6rem; }
@media print { article { break-inside: avoid; } }
`;
