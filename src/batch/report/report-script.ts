/** Sorts the table where it stands: by text or, where a cell carries `data-sort`, by number. */
export const reportScript = `
'use strict';
for (const [column, heading] of [...document.querySelectorAll('thead th')].entries()) {
  heading.querySelector('button').addEventListener('click', () => {
    const body = document.querySelector('tbody');
    const rising = heading.getAttribute('aria-sort') !== 'ascending';
    for (const other of document.querySelectorAll('thead th')) other.setAttribute('aria-sort', 'none');
    heading.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    const words = new Intl.Collator('nb', { numeric: true });
    const keyOf = (row) => {
      const cell = row.cells[column];
      return 'sort' in cell.dataset ? Number(cell.dataset.sort) : cell.textContent;
    };
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row) }));
    rows.sort((a, b) => (typeof a.key === 'number' ? a.key - b.key : words.compare(a.key, b.key)) * (rising ? 1 : -1));
    body.append(...rows.map(({ row }) => row));
  });
}
`;
