import type { ArticleFacts } from '../../story/index.ts';

/** What a word for a story's status means; `embargoed` holds it until a time said elsewhere. */
export type StatusWord = ArticleFacts['status'] | 'embargoed' | 'unknown';

const usable = new Set(
  'usable published publish publisert public live final ready approved released active current new updated corrected normal done ok klar godkjent frigitt ferdig ny oppdatert rettet retta korrigert aktiv'.split(
    ' ',
  ),
);
const called =
  /cancel|kill|retract|revok|recall|withdr|delet|takedown|trukk|trekt|tilbakek|annul|kansel|slett|makuler/;
const embargoed = /embargo|sperr|klausul/;
const withheld =
  /withh|^on ?hold$|^hold$|^held$|tilbakehold|draft|utkast|kladd|pending|private|hidden|unpublish|upublis|ikke publis/;

/**
 * The meaning of a word for a status, in any case, bare or as a code ("stat:withheld",
 * "http://cv.iptc.org/newscodes/pubstatusg2/canceled"). A word nobody knows is `unknown`: such a story is held.
 */
export function statusOf(text: string): StatusWord {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^.*[:/#]/, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  if (usable.has(word)) return 'usable';
  if (called.test(word)) return 'canceled';
  if (embargoed.test(word)) return 'embargoed';
  return withheld.test(word) ? 'withheld' : 'unknown';
}

/** What a yes or a no is in any spelling; null for anything else. */
export function truthOf(text: string): boolean | null {
  if (/^\s*(?:true|yes|ja|on|1|x)\s*$/i.test(text)) return true;
  return /^\s*(?:false|no|nei|off|0|null|nil|~|)\s*$/i.test(text) ? false : null;
}

const kill =
  /^\W*(?:mandatory kill|kill(?:\s*\/\s*takedown)?(?: notice)?(?=\W*$|\s*[:–—-])|kill\b.{0,3}takedown notice|takedown notice|story (?:killed|withdrawn)|(?:denne )?(?:saken|saka|meldingen|meldinga|artikkelen) (?:er|blir|vert|trekkes|trekkast)\s*(?:trukket|trukke|tilbakekalt|tilbakekalla|annullert|tilbake)|(?:trekkes|trekkast|trukket|trukke|kalles|tilbakekalt|annullert)(?: tilbake)?(?=\W*$|\s*[:–—-]))/i;

/** Whether a headline or a note to editors calls the story back: "Kill/Takedown notice", "Saken er trukket". */
export function callsBack(text: string): boolean {
  return kill.test(text.slice(0, 200));
}
