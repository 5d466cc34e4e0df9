/**
 * The review page's style. Speakers' colours are tints of the palette of Okabe and Ito, which colour-blind readers
 * tell apart; quotes also carry their id, so that colour is never the only sign.
 */
export const reviewStyle = `
:root {
  color-scheme: light dark;
  --page: #fbfbf9; --sheet: #ffffff; --ink: #1b1b1a; --soft: #595955; --line: #d9d8d2; --link: #0b4f8a;
  --error: #a4161a; --error-sheet: #fdecea; --warning: #7a4b00; --warning-sheet: #fff4dc; --clear: #1d5e3a;
  --v1: #d3e7f7; --v1-edge: #0072b2; --v2: #fde7bf; --v2-edge: #a86f00; --v3: #cdeee1; --v3-edge: #00795a;
  --v4: #f7dcea; --v4-edge: #a8487f; --v5: #f4f0b8; --v5-edge: #7d7400; --v6: #fbd9c9; --v6-edge: #b34a00;
  --v7: #e2defa; --v7-edge: #5b4bb5; --v0: #e9e9e4; --v0-edge: #6b6b66;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161715; --sheet: #1f201e; --ink: #ecebe6; --soft: #b3b1a9; --line: #3b3c38; --link: #8cc4f5;
    --error: #ff9d96; --error-sheet: #3c1a1a; --warning: #f5c66b; --warning-sheet: #35290f; --clear: #8fd6ac;
    --v1: #123a56; --v1-edge: #56b4e9; --v2: #4d3700; --v2-edge: #f0b429; --v3: #0c4435; --v3-edge: #3fcf9f;
    --v4: #52223e; --v4-edge: #e58bbb; --v5: #45400a; --v5-edge: #e5da4a; --v6: #572a10; --v6-edge: #ff9a5c;
    --v7: #332c63; --v7-edge: #a99cf5; --v0: #35362f; --v0-edge: #a3a29a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 76rem; padding: 1.25rem clamp(0.75rem, 3vw, 2rem) 3rem; background: var(--page);
  color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1, h2, h3, .kicker, .facts, .tongue, .heads, .chips, .findings, .tools, .tally, .note, footer, .cites, .embargo, button, label {
  font-family: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.2; margin: 0.2rem 0 0.4rem; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 0.6rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, [contenteditable]:focus-visible, #story:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--sheet); padding: 0.4rem 0.8rem; z-index: 1; }
.kicker, .facts, .note { color: var(--soft); font-size: 0.86rem; margin: 0.15rem 0; }
.embargo { border: 2px solid var(--error); color: var(--error); background: var(--error-sheet); font-weight: 700; padding: 0.5rem 0.8rem;
  border-radius: 0.4rem; }
.tally { border-left: 4px solid; padding: 0.5rem 0.9rem; margin: 0.9rem 0; border-radius: 0 0.4rem 0.4rem 0; font-size: 0.92rem; }
.tally p { margin: 0; }
.tally.error { border-color: var(--error); background: var(--error-sheet); }
.tally.warning { border-color: var(--warning); background: var(--warning-sheet); }
.tally.clear { border-color: var(--clear); color: var(--clear); }
.tally ul { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; list-style: none; margin: 0.3rem 0 0; padding: 0; }
.tally li.error a, .tally li.error::before { color: var(--error); font-weight: 700; }
.tally li.warning a, .tally li.warning::before { color: var(--warning); }
.tally li.error::before { content: '■ '; }
.tally li.warning::before { content: '▲ '; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.9rem 0 0; font-size: 0.9rem; }
.scripted { display: none; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.script .scripted { display: flex; }
button { font-size: 0.9rem; color: var(--ink); background: var(--sheet); border: 1px solid var(--soft); border-radius: 0.35rem;
  padding: 0.35rem 0.75rem; cursor: pointer; min-height: 2rem; }
button:hover { border-color: var(--link); }
button[aria-pressed='true'] { background: var(--link); border-color: var(--link); color: var(--page); }
label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 2rem; }
#brief, #whole, .beside { background: var(--sheet); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.2rem 1.1rem 0.9rem;
  margin-top: 1.2rem; }
#brief h2, #whole h2, .beside h2 { margin-top: 0.8rem; }
#brief h3 { font-size: 0.92rem; margin: 0.9rem 0 0.3rem; }
#brief p { max-width: 46rem; margin: 0.3rem 0; }
#brief ul { margin: 0.3rem 0; padding-left: 1.2rem; max-width: 46rem; }
/* What was mended, before and after. */
.beside ul { margin: 0.3rem 0; padding-left: 1.2rem; max-width: 46rem; }
.beside p { margin: 0.2rem 0; }
.beside del { color: var(--soft); }
.because { color: var(--soft); margin: 0.2rem 0 0; }
#brief .gists { list-style: none; padding-left: 0; }
.brief-headline { font-weight: 700; font-size: 1.12rem; }
.cites { font-size: 0.8rem; white-space: nowrap; }
.heads, .part { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.6rem; }
.heads { color: var(--soft); font-size: 0.84rem; font-weight: 600; padding: 0 1rem 0.3rem; }
.part { background: var(--sheet); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.45rem 1rem 0.7rem;
  margin-bottom: 0.6rem; }
.part:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
.part > :not(.side) { grid-column: 1 / -1; }
.name { font-size: 0.78rem; font-weight: 600; margin: 0; color: var(--soft); }
.name a { color: inherit; text-decoration: none; }
.name a:hover { text-decoration: underline; }
.text { margin: 0.15rem 0 0.2rem; white-space: pre-wrap; }
.tongue { display: none; font-size: 0.74rem; color: var(--soft); }
.part.headline .text { font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
.part.lede .text { font-weight: 600; }
.part.subhead .text { font-weight: 700; }
.part.caption .text, .part.note .text { font-size: 0.92rem; color: var(--soft); }
.part.list .text { padding-left: 1.1rem; }
.part.list .text::before { content: '•'; position: absolute; margin-left: -0.9rem; }
.part.list .text { position: relative; }
.missing { color: var(--error); font-style: italic; }
.edited { border-style: dashed; border-color: var(--link); }
[contenteditable='plaintext-only'] { background: var(--page); border-radius: 0.25rem; box-shadow: 0 0 0 1px var(--line); }
mark { color: inherit; background: none; border-bottom: 2px solid var(--edge); border-radius: 0.15rem 0.15rem 0 0; padding: 0.05em 0;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.direct, mark.partial { background: var(--tint); }
mark.indirect { border-bottom-style: dashed; }
mark.reporter { font-style: italic; }
mark[data-label]::after { content: attr(data-label); font: 700 0.62em/1 system-ui, sans-serif; font-style: normal; vertical-align: super; margin-left: 0.2em;
  color: var(--edge); }
.attribution { text-decoration: underline dotted var(--edge) 2px; text-underline-offset: 0.2em; }
.lit:is(mark, .attribution, .chip, li) { outline: 2px solid var(--edge); outline-offset: 1px; }
mark:target { outline: 3px solid var(--edge); outline-offset: 1px; }
.chips, .findings { list-style: none; padding: 0; margin: 0.35rem 0 0; font-size: 0.84rem; }
.chips { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; }
.chip { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.1rem 0.55rem; }
.chip small, .name small { color: var(--soft); font-weight: 400; }
.chip .lost { color: var(--error); }
.swatch { display: inline-block; width: 0.7em; height: 0.7em; border-radius: 0.15em; background: var(--edge); margin-right: 0.35em; }
.findings li { border-left: 4px solid; padding: 0.3rem 0.7rem; margin-top: 0.35rem; border-radius: 0 0.35rem 0.35rem 0; }
.findings .error { border-color: var(--error); background: var(--error-sheet); }
.findings .warning { border-color: var(--warning); background: var(--warning-sheet); }
.findings .error > strong { color: var(--error); }
.findings .warning > strong { color: var(--warning); }
.findings dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.7rem; margin: 0.2rem 0 0; }
.findings dt { color: var(--soft); }
.findings dd, footer dd { margin: 0; }
.voice1 { --tint: var(--v1); --edge: var(--v1-edge); } .voice2 { --tint: var(--v2); --edge: var(--v2-edge); }
.voice3 { --tint: var(--v3); --edge: var(--v3-edge); } .voice4 { --tint: var(--v4); --edge: var(--v4-edge); }
.voice5 { --tint: var(--v5); --edge: var(--v5-edge); } .voice6 { --tint: var(--v6); --edge: var(--v6-edge); }
.voice7 { --tint: var(--v7); --edge: var(--v7-edge); } .nobody, .reporter { --tint: var(--v0); --edge: var(--v0-edge); }
body:has(#only-found:checked) .part:not(.found) { display: none; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: 0.86rem; }
footer dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 1.2rem; margin: 0; }
footer dt { color: var(--soft); }
@media (max-width: 44rem) {
  .heads { display: none; }
  .part { grid-template-columns: minmax(0, 1fr); padding: 0.4rem 0.75rem 0.6rem; }
  .tongue { display: block; }
  .side.english { border-top: 1px solid var(--line); margin-top: 0.3rem; padding-top: 0.3rem; }
  footer dl { grid-template-columns: minmax(0, 1fr); }
  footer dd { margin-bottom: 0.35rem; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; background: none; }
  .tools, .skip { display: none; }
  .part, #brief, #whole, .findings li { break-inside: avoid; }
  .part, #brief, #whole { border-radius: 0; }
  mark, .findings li, .tally, .swatch { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
