import { createHash } from 'node:crypto';
import { escapeMarkup } from '../formats/markup/index.ts';

/** A page for people: its body is markup, its style and script are ours and the only ones that may run. */
export interface HtmlPage {
  readonly title: string;
  readonly style: string;
  readonly script?: string;
  readonly body: Iterable<string>;
}

/**
 * The page in pieces, one self-contained file that needs neither network nor script. Its Content-Security-Policy is
 * the review page's.
 */
export function* writePage({ title, style, script, body }: HtmlPage): Generator<string> {
  const whole = `${pageStyle}${style}`;
  const policy = [
    "default-src 'none'",
    `style-src ${digest(whole)}`,
    `script-src ${script === undefined ? "'none'" : digest(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="norwire batch">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${whole}</style>
</head>
<body>
`;
  yield* body;
  yield script === undefined ? '</body>\n</html>\n' : `<script>${script}</script>\n</body>\n</html>\n`;
}

/** A path below the page's own folder as the address of a link. */
export function linkTo(path: string): string {
  return `./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}

function digest(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

const pageStyle = `
:root { color-scheme: light dark; --page: #fbfbf9; --sheet: #ffffff; --ink: #1b1b1a; --soft: #595955; --line: #d9d8d2;
  --link: #0b4f8a; --error: #a4161a; --error-sheet: #fdecea; --warning: #7a4b00; --warning-sheet: #fff4dc; --clear: #1d5e3a; }
@media (prefers-color-scheme: dark) {
  :root { --page: #161715; --sheet: #1f201e; --ink: #ecebe6; --soft: #b3b1a9; --line: #3b3c38; --link: #8cc4f5;
    --error: #ff9d96; --error-sheet: #3c1a1a; --warning: #f5c66b; --warning-sheet: #35290f; --clear: #8fd6ac; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.25rem clamp(0.75rem, 3vw, 2rem) 3rem; background: var(--page);
  color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1, h2, h3, th, td, dl, nav, button, label, .kicker, .facts, .state, .embargo, footer {
  font-family: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.2; margin: 0.2rem 0 0.4rem; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 0.6rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.kicker, .facts { color: var(--soft); font-size: 0.86rem; margin: 0.15rem 0; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.clear { color: var(--clear); }
.embargo { border: 2px solid var(--error); color: var(--error); background: var(--error-sheet); font-weight: 700;
  padding: 0.3rem 0.7rem; border-radius: 0.4rem; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: 0.86rem; color: var(--soft); }
@media print {
  :root { color-scheme: light; --page: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000;
    --error: #a4161a; --error-sheet: #fff; --warning: #7a4b00; --clear: #1d5e3a; }
  body { max-width: none; padding: 0; font-size: 10pt; }
}
`;
