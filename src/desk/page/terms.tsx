/** Terms that editors' changes speak for, at the foot of the inbox: to accept, or not to be proposed again. */
import { signal } from '@preact/signals';
import type { TermsDocument } from '../documents.ts';
import { get, post } from './api.ts';
import { say, sayTrouble } from './state.ts';

const terms = signal<TermsDocument | null>(null);

async function load(): Promise<void> {
  try {
    terms.value = await get<TermsDocument>('/terms');
  } catch (cause) {
    sayTrouble(cause);
  }
}

const decide = (norwegian: string, accepted: boolean) => async (): Promise<void> => {
  try {
    terms.value = await post<TermsDocument>('/terms', { body: { norwegian, accepted } });
    say(
      accepted ? `“${norwegian}” is accepted. It holds when the desk is next opened.` : 'Not proposed again.',
    );
  } catch (cause) {
    sayTrouble(cause);
  }
};

export function Terms() {
  const shown = terms.value;
  return (
    <details class="terms" onToggle={(event) => event.currentTarget.open && void load()}>
      <summary>Terms</summary>
      {shown !== null && shown.proposed.length === 0 && (
        <p class="quiet">Nothing has been changed often and alike enough to be proposed.</p>
      )}
      <ul>
        {shown?.proposed.map(({ norwegian, english, instead, times, of, language }) => (
          <li key={norwegian}>
            <span lang={language}>{norwegian}</span> = <strong lang="en">{english}</strong>{' '}
            <span class="quiet">
              for “{instead}”, {times} of {of} times
            </span>{' '}
            <button type="button" onClick={decide(norwegian, true)}>
              Accept
            </button>{' '}
            <button type="button" onClick={decide(norwegian, false)}>
              Not this one
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && shown.accepted.length > 0 && (
        <p class="quiet">
          Accepted: {shown.accepted.map((one) => `${one.norwegian} = ${one.english}`).join(', ')}.
        </p>
      )}
    </details>
  );
}
