import { diffWords } from '../../english/index.ts';

type WordChanges = readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];

/** Word by word what was taken out and what was put in, told by more than colour. */
export function Words({ words, lang }: { readonly words: WordChanges; readonly lang?: string }) {
  return (
    <span class="words" {...(lang !== undefined && { lang })}>
      {words.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === 'gone') return <del key={key}>{text}</del>;
        if (kind === 'new') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}

export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return <Words words={diffWords(before, after)} lang="en" />;
}

/** What differs, and of what stays only the words next to it: for a fix in one line. */
export function shorten(words: WordChanges): WordChanges {
  return words.map(({ kind, text }, place) => {
    if (kind !== 'same') return { kind, text };
    const [first = '', ...more] = text.match(/\S+\s*|^\s+/gu) ?? [];
    const isFirst = place === 0;
    const isLast = place === words.length - 1;
    // Two or three words on each side show where it is; a run that is hardly longer is shown whole.
    if (more.length < (isFirst || isLast ? 4 : 7)) return { kind, text };
    const before = isFirst ? '' : first + more.slice(0, 2).join('');
    return { kind, text: `${before}… ${isLast ? '' : more.slice(-3).join('')}` };
  });
}
