import { element, escapeMarkup } from '../../formats/markup/index.ts';
import { isWithdrawnPath } from '../journal/index.ts';
import { linkTo, writePage } from '../page.ts';
import { reportScript } from './report-script.ts';
import { reportStyle } from './report-style.ts';
import type { ReportedStory, RunReport } from './types.ts';

/** Stories on one page; a browser sorts so many without a pause. */
export const STORIES_ON_A_PAGE = 5000;

/** One page of the report: its number, how many there are, and its stories in the order they should be looked at. */
export interface ReportPage {
  readonly number: number;
  readonly of: number;
  readonly stories: Iterable<ReportedStory>;
  /** On the first page: what to look at first. */
  readonly first: readonly ReportedStory[];
}

export function reportPageName(number: number): string {
  return number === 1 ? 'report.html' : `report-${number}.html`;
}

export function writeReportPage(report: RunReport, page: ReportPage): Generator<string> {
  return writePage({
    title: page.of === 1 ? 'Run report' : `Run report, page ${page.number} of ${page.of}`,
    style: reportStyle,
    script: reportScript,
    body: bodyOf(report, page),
  });
}

function* bodyOf(report: RunReport, page: ReportPage): Generator<string> {
  yield `<header><p class="kicker">norwire batch · ${escapeMarkup(report.made.slice(0, 16).replace('T', ' '))} UTC</p>
<h1>Run report</h1>
<p class="facts">${escapeMarkup(sayRun(report))}</p>
${totalsOf(report)}</header>
<main>
${firstOf(page.first)}${pagesOf(page)}
<div class="tools"><label><input type="checkbox" id="only"> Only stories to look at</label></div>
<table>
<caption>Stories${page.of > 1 ? `, page ${page.number} of ${page.of}` : ''}: what to look at comes first; a heading sorts</caption>
<thead><tr>${COLUMNS.map((name) => `<th scope="col" aria-sort="none"><button type="button">${name}</button></th>`).join('')}</tr></thead>
<tbody>
`;
  for (const story of page.stories) yield `${rowOf(story)}\n`;
  yield `</tbody>
</table>
${pagesOf(page)}</main>
<footer><p>The same as data: <a href="./report.json">report.json</a></p></footer>
`;
}

const COLUMNS = ['Story', 'State', 'Errors', 'Warnings', 'Tokens', 'Cost', 'Seconds', 'Outputs'] as const;

function rowOf(story: ReportedStory): string {
  const { usage } = story;
  const tokens = usage.inputTokens + usage.outputTokens;
  const cost = usage.cost === null ? (usage.requests > 0 ? 'unknown' : '–') : `$${usage.cost.toFixed(4)}`;
  const seconds = story.milliseconds / 1000;
  const cells = [
    `<td>${nameOf(story)}</td>`,
    `<td>${stateOf(story)}</td>`,
    count('Errors', story.errors, String(story.errors), story.errors > 0 ? 'error' : ''),
    count('Warnings', story.warnings, String(story.warnings), story.warnings > 0 ? 'warning' : ''),
    count('Tokens', tokens, tokens.toLocaleString('en-GB')),
    count('Cost', usage.cost ?? -1, cost),
    count('Seconds', seconds, seconds.toFixed(1)),
    `<td data-name="Outputs">${outputsOf(story)}</td>`,
  ];
  return element('tr', { class: isToLookAt(story) ? 'look' : null }, cells.join(''));
}

function count(name: string, value: number, said: string, mood = ''): string {
  return element(
    'td',
    { class: `count ${mood}`.trim(), 'data-name': name, 'data-sort': value },
    escapeMarkup(said),
  );
}

function nameOf({ headline, source, embargo, origin }: ReportedStory): string {
  const sourceLine = `<span class="source">${escapeMarkup(source)}</span>`;
  const note = origin === null ? '' : `<span class="source">Answers: ${escapeMarkup(origin)}</span>`;
  const bar = embargo === null ? '' : `<span class="embargo">Embargo until ${escapeMarkup(embargo)}</span>`;
  return `${headline === null ? '' : escapeMarkup(headline)}${sourceLine}${note}${bar}`;
}

function stateOf({ state, reason }: ReportedStory): string {
  const mood = state === 'failed' || state === 'withdrawn' ? 'error' : state === 'finished' ? 'clear' : '';
  const why = reason === null ? '' : `<span class="reason">${escapeMarkup(reason)}</span>`;
  return `${element('span', { class: `state ${mood}`.trim() }, state)}${why}`;
}

function outputsOf({ outputs, state }: ReportedStory): string {
  if (outputs.length === 0) return '–';
  const entries = outputs.map(({ path, beside }) => {
    const link = element('a', { href: linkTo(path) }, escapeMarkup(path));
    const pull =
      state === 'withdrawn' && !isWithdrawnPath(path)
        ? ' <span class="error">(pull it: an editor has changed it)</span>'
        : '';
    return `<li>${link}${pull}${beside ? ' <span class="warning">(new; an editor changed the other)</span>' : ''}</li>`;
  });
  return `<ul>${entries.join('')}</ul>`;
}

/** Must somebody look before this story is used? */
export function isToLookAt({ state, errors, warnings, outputs }: ReportedStory): boolean {
  if (state === 'failed' || state === 'withdrawn') return true;
  return state === 'finished' && (errors + warnings > 0 || outputs.some(({ beside }) => beside));
}

function firstOf(first: readonly ReportedStory[]): string {
  if (first.length === 0) return '';
  const entries = first.map((story) => {
    const [output] = story.outputs;
    const name = escapeMarkup(story.headline ?? story.source);
    const link = output === undefined ? name : element('a', { href: linkTo(output.path) }, name);
    const why = story.state === 'finished' ? sayFindings(story) : `${story.state}: ${story.reason ?? ''}`;
    return `<li>${link} – ${escapeMarkup(why)}</li>`;
  });
  return `<section class="first"><h2>What to look at first</h2><ol>${entries.join('')}</ol></section>\n`;
}

function sayFindings({ errors, warnings }: ReportedStory): string {
  const said = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(
    Boolean,
  );
  return said.length > 0 ? said.join(', ') : 'written beside what an editor changed';
}

function totalsOf({ totals }: RunReport): string {
  const figures: readonly (readonly [string, string])[] = [
    ['Stories', totals.stories.toLocaleString('en-GB')],
    ['Finished', totals.finished.toLocaleString('en-GB')],
    ['Failed', totals.failed.toLocaleString('en-GB')],
    ['Skipped', (totals.skipped + totals.replaced).toLocaleString('en-GB')],
    ['Withdrawn', totals.withdrawn.toLocaleString('en-GB')],
    ['Waiting', totals.waiting.toLocaleString('en-GB')],
    ['With errors', totals.withErrors.toLocaleString('en-GB')],
    ['Warnings', totals.warnings.toLocaleString('en-GB')],
    ['Tokens in', totals.input.toLocaleString('en-GB')],
    ['Tokens out', totals.output.toLocaleString('en-GB')],
    ['Cost', totals.cost === null ? 'unknown' : `$${totals.cost.toFixed(2)}`],
  ];
  const shown = figures.map(
    ([name, figure]) => `<div><dt>${name}</dt><dd>${escapeMarkup(figure)}</dd></div>`,
  );
  return `<dl class="totals">${shown.join('')}</dl>`;
}

function sayRun({ run }: RunReport): string {
  const ended = run.interrupted ? 'interrupted' : run.budgetReached ? 'stopped at the cost limit' : 'ended';
  const left = run.left > 0 ? `, ${run.left} left for the next` : '';
  return `The last run ${ended}: ${plural(run.files, 'file')}, ${run.unchanged} of them done before${left}.`;
}

function pagesOf({ number, of }: ReportPage): string {
  if (of === 1) return '';
  const links = Array.from({ length: of }, (_, at) =>
    at + 1 === number
      ? `<li><strong aria-current="page">${number}</strong></li>`
      : `<li>${element('a', { href: linkTo(reportPageName(at + 1)) }, String(at + 1))}</li>`,
  );
  return `<nav aria-label="Pages"><ul>${links.join('')}</ul></nav>`;
}

function plural(number: number, word: string): string {
  return `${number.toLocaleString('en-GB')} ${word}${number === 1 ? '' : 's'}`;
}
