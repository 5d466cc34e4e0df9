import { diffWords } from '../flow/words.ts';

type Words = readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[];

/** Word by word what was taken out and what was put in, told by more than colour. */
export function Words({ words, lang }: { readonly words: Words; readonly lang?: string }) {
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

/** Only the words that differ, with a word of what stands round them: for a fix in one line. */
export function shorten(words: Words): Words {
  return words.map(({ kind, text }, place) => {
    if (kind !== 'same' || text.length < 40) return { kind, text };
    const start = place === 0 ? '' : text.slice(0, 14);
    const end = place === words.length - 1 ? '' : text.slice(-14);
    return { kind, text: `${start} … ${end}` };
  });
}
