import { createHash } from 'node:crypto';
import { bylineOf, copyParts, creditOf, languageName, machineNote, warningsOf } from '../copy.ts';
import { element, escapeMarkup } from '../markup/index.ts';
import type { Output, Writer } from '../types.ts';
import { briefSection, colophon, editorSections } from './review-notes.ts';
import { type FindingsByPlace, findingList, partSections, placeFindings } from './review-parts.ts';
import { reviewScript } from './review-script.ts';
import { reviewStyle } from './review-style.ts';

/**
 * The page on which an editor reviews the copy: Norwegian and English side by side, each quote in its speaker's
 * colour on both sides, findings at their place, the brief with its citations. One file that needs neither network
 * nor script; its Content-Security-Policy lets only its own style and script run.
 */
export const writeReviewPage: Writer = (output) => {
  const findings = placeFindings(output);
  const headline = copyParts(output).find(({ id }) => id === 'headline');
  const title = headline?.english ?? output.story.name;
  const policy = [
    "default-src 'none'",
    `style-src ${digest(reviewStyle)}`,
    `script-src ${digest(reviewScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="norwire ${escapeMarkup(output.copy.signature.version)}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${output.withdrawn === undefined ? 'Review' : 'WITHDRAWN'}: ${escapeMarkup(title)}</title>`,
    `<style>${reviewStyle}</style>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
${head.join('\n')}
</head>
<body>
<a class="skip" href="#story">To the story</a>
${pageHead(output, title, findings)}
<main>
${wholeFindings(findings)}
${editorSections(output)}
${briefSection(output, findings)}
<div id="story" tabindex="-1">
<h2>Story</h2>
${partSections(output, findings)}
</div>
</main>
${colophon(output)}
<script>${reviewScript}</script>
</body>
</html>
`;
};

function digest(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function pageHead(output: Output, title: string, findings: FindingsByPlace): string {
  const { story } = output;
  const facts = [
    story.section,
    bylineOf(output),
    story.article.facts.date?.replace('T', ' ') ?? null,
    creditOf(output),
  ].filter((fact) => fact !== null);
  return element(
    'header',
    {},
    [
      ...warningsOf(output).map((warning) => `<p class="embargo">${escapeMarkup(warning)}</p>`),
      `<p class="kicker">norwire review · ${escapeMarkup(languageName(story.language))} to English · ${escapeMarkup(story.name)}</p>`,
      `<h1>${escapeMarkup(title)}</h1>`,
      facts.length > 0 ? `<p class="facts">${facts.map(escapeMarkup).join(' · ')}</p>` : '',
      `<p class="note">${escapeMarkup(machineNote(output))}</p>`,
      tally(output, findings),
      '<div class="tools"><label><input type="checkbox" id="only-found"> Only parts with findings</label>' +
        '<span class="scripted"><button type="button" id="edit" aria-pressed="false">Edit the English</button>' +
        '<button type="button" id="copy">Copy the English</button>' +
        '<button type="button" id="download">Download as text</button><output id="said" role="status"></output></span></div>',
    ].join('\n'),
  );
}

/** What to look at, as links to the places. */
function tally({ copy }: Output, findings: FindingsByPlace): string {
  if (copy.findings.length === 0) return '<p class="tally clear">No findings.</p>';
  const errors = copy.findings.filter(({ level }) => level === 'error').length;
  const warnings = copy.findings.length - errors;
  const count = [
    errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
    warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
  ].filter((said) => said !== '');
  const links = [...findings].map(([place, list]) => {
    const worst = list.some(({ level }) => level === 'error') ? 'error' : 'warning';
    const rules = [...new Set(list.map(({ rule }) => rule))].join(', ');
    const name = place === 'story' ? 'whole story' : place;
    return `<li class="${worst}"><a href="#${escapeMarkup(anchorOf(place))}">${escapeMarkup(name)}</a> ${escapeMarkup(rules)}</li>`;
  });
  return `<div class="tally ${errors > 0 ? 'error' : 'warning'}"><p><strong>To look at: ${count.join(', ')}</strong></p><ul>${links.join('')}</ul></div>`;
}

function anchorOf(place: string): string {
  return place === 'story' ? 'whole' : place;
}

function wholeFindings(findings: FindingsByPlace): string {
  const list = findingList(findings, 'story');
  return list === '' ? '' : `<section id="whole" class="found"><h2>The whole story</h2>${list}</section>`;
}
