/**
 * The review page's script: links the two sides of a quote on hover and focus, lets the English be edited, copied
 * and downloaded. Plain JavaScript for the browser; the page is read without it.
 */
export const reviewScript = `
'use strict';
document.body.classList.add('script');
const by = (id) => document.getElementById(id);
const pairs = document.querySelectorAll('[data-quote]');
const light = (quote) => pairs.forEach((one) => one.classList.toggle('lit', quote !== null && one.dataset.quote === quote));
const quoteOf = (event) => event.target.closest?.('[data-quote]')?.dataset.quote ?? null;
document.addEventListener('pointerover', (event) => light(quoteOf(event)));
document.addEventListener('focusin', (event) => light(quoteOf(event)));

const texts = [...document.querySelectorAll('.english [data-part]')];
const english = () => texts.map((text) => text.innerText.replace(/\\s+/g, ' ').trim()).join('\\n\\n') + '\\n';
const say = (words) => { by('said').textContent = words; };

by('edit').addEventListener('click', (event) => {
  const on = event.currentTarget.getAttribute('aria-pressed') !== 'true';
  event.currentTarget.setAttribute('aria-pressed', String(on));
  for (const text of texts) {
    text.contentEditable = on ? 'plaintext-only' : 'false';
    if (on) {
      text.setAttribute('role', 'textbox');
      text.setAttribute('aria-multiline', 'true');
      text.setAttribute('aria-label', 'English of ' + text.dataset.part);
    } else for (const name of ['role', 'aria-multiline', 'aria-label']) text.removeAttribute(name);
  }
  say(on ? 'The English can be edited. It is kept only if you copy or download it.' : '');
});
let edited = false;
document.addEventListener('input', (event) => {
  if (!event.target.closest?.('[data-part]')) return;
  edited = true;
  event.target.closest('.part').classList.add('edited');
});
addEventListener('beforeunload', (event) => { if (edited) event.preventDefault(); });

by('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(english());
    edited = false;
    say('Copied.');
  } catch {
    say('The browser does not let this page copy: use Download.');
  }
});
by('download').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([english()], { type: 'text/plain' }));
  link.download = 'copy.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  edited = false;
  say('Downloaded as copy.txt.');
});
`;
