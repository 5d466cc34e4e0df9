/** The report's style: a table on a desk, a stack of sheets on a telephone. */
export const reportStyle = `
.totals { display: flex; flex-wrap: wrap; gap: 0.4rem 1.6rem; margin: 0.8rem 0; }
.totals div { min-width: 5.5rem; }
.totals dt { color: var(--soft); font-size: 0.8rem; }
.totals dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.first { border-left: 4px solid var(--error); background: var(--error-sheet); padding: 0.5rem 0.9rem; border-radius: 0 0.4rem 0.4rem 0; }
.first h2 { margin: 0; }
.first ol { margin: 0.3rem 0 0; padding-left: 1.4rem; }
.tools { margin: 0.8rem 0; min-height: 2rem; }
label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 2rem; font-size: 0.9rem; }
table { border-collapse: collapse; width: 100%; background: var(--sheet); font-size: 0.86rem; }
caption { text-align: left; color: var(--soft); font-size: 0.86rem; padding: 0.3rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.55rem; border: 1px solid var(--line); }
td.count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { position: sticky; top: 0; background: var(--sheet); white-space: nowrap; }
caption, .first li { font-family: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
.first li { font-size: 0.92rem; }
td .embargo { display: block; margin-top: 0.3rem; width: fit-content; }
thead button { all: unset; cursor: pointer; font-weight: 600; display: block; width: 100%; min-height: 1.5rem; }
thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
th[aria-sort='ascending'] button::after { content: ' ▲'; }
th[aria-sort='descending'] button::after { content: ' ▼'; }
.source { color: var(--soft); display: block; }
.state { font-weight: 600; }
.reason { display: block; color: var(--soft); }
td ul { list-style: none; margin: 0; padding: 0; }
body:has(#only:checked) tbody tr:not(.look) { display: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; }
@media (max-width: 44rem) {
  thead { display: none; }
  table, tbody, tr, td, caption { display: block; }
  tbody tr { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.4rem 0.7rem; margin-bottom: 0.6rem; }
  td, td.count { border: 0; padding: 0.1rem 0; text-align: left; white-space: normal; }
  td.count { display: inline-block; margin-right: 1rem; }
  td[data-name]::before { content: attr(data-name) ': '; color: var(--soft); }
}
@media print {
  .tools, nav { display: none; }
  thead th { position: static; }
  tr, .first { break-inside: avoid; }
}
`;
