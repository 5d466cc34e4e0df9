import { cleanLine, type MarkedBlock } from '../markup/index.ts';
import { isCut } from './merge-summary.ts';

/** "Innlegget TITLE dukket først opp på SITE." in the languages such feeds are made in. */
const firstSeen =
  /^(?:innlegg|artikkel|sak|post|the\s+(?:post|article|entry))\P{L}*\p{L}*\s.*(?:dukk(?:et|a)\s+først\s+opp|først\s+publisert|publisert\s+først|appeared\s+first|first\s+appeared|first\s+published)\s+(?:på|hos|i|on|at|in)\s/iu;
const invitation =
  /^(?:les\s+(?:hele|heile|mer|meir|videre|vidare|resten|saken|saka|artikkelen)|fortsett\s+å\s+lese|read\s+(?:more|the\s+(?:rest|full|whole))|continue\s+reading)(?!\p{L})/iu;
const invitationAfterCut = new RegExp(
  `((?:…|\\.{3}|\\[…\\])[\\])]*)\\s*${invitation.source.slice(1)}.*$`,
  'iu',
);

/** "… fra mandag. Les mer →": an invitation behind a sentence, with the mark of a link. */
const invitationBehind =
  /(?<=[.!?»”"])\s+(?:les\s+(?:mer|meir|videre|vidare|(?:hele|heile)\s+(?:saken|saka|artikkelen))|read\s+more|continue\s+reading)\s*(?:…|\.{3}|[»›→>]+)$/iu;
/** A line that says who may read on. */
const forSubscribers =
  /^(?:(?:denne|this)\s+)?(?:saken|saka|artikkelen|innholdet|story|article|content)\s+(?:er|is)\s+(?:(?:kun|bare|berre|forbeholdt|only)\s+)?(?:for|kun|bare|berre|only)\s+(?:\p{L}+\s+){0,2}(?:abonnenter|abonnentar|subscribers)[.!]?$|^(?:du må være|for å lese|you must be|to read)\s.{0,80}(?:abonnent|abonnement|subscri).{0,40}$/iu;

/**
 * The pieces of one field of a feed without what its maker put behind them: an invitation to read on, and the line that
 * says where a post of this title was first seen. A sentence of the story that only sounds so names another title.
 */
export function withoutTeaser(
  pieces: readonly MarkedBlock[],
  title: string,
  site: string | null,
): readonly MarkedBlock[] {
  let kept = pieces.filter(({ text }) => cleanLine(text) !== '');
  for (;;) {
    const last = kept.at(-1);
    if (last === undefined) return kept;
    const text = cleanLine(last.text);
    if (isSourceLine(text, title, site) || isInvitation(text) || forSubscribers.test(text)) {
      kept = kept.slice(0, -1);
      continue;
    }
    const cut = text.replace(invitationAfterCut, '$1').replace(invitationBehind, '');
    return cut === text ? kept : [...kept.slice(0, -1), { ...last, text: cut }];
  }
}

/**
 * It names this very title (a site's own, where the title is short), and hardly anything besides:
 * fourteen words leave room for “The post … appeared first on …” in any language, and none for a sentence of copy.
 */
function isSourceLine(text: string, title: string, site: string | null): boolean {
  if (!firstSeen.test(text)) return false;
  const line = bare(text);
  const rest = line.replace(bare(title), ' ').replace(bare(site ?? ''), ' ');
  return bare(title).trim() !== '' && line.includes(bare(title)) && rest.trim().split(/\s+/).length <= 14;
}

/** The whole of it, with a full stop or without: "Les hele saken her." */
const bareInvitation =
  /^(?:les\s+(?:(?:hele|heile)\s+(?:saken|saka|artikkelen|innlegget)|mer|meir|videre|vidare)|read\s+(?:more|the\s+(?:full|whole)\s+(?:story|article|post))|continue\s+reading)(?:\s+(?:her|på|hos|here|on|at)(?:\s\S.{0,40})?)?[.!]?$/iu;

/** "Les hele saken →": a whole paragraph, no sentence. */
function isInvitation(text: string): boolean {
  if (bareInvitation.test(text)) return true;
  const isSentence = /[.?!:,]$|,\s/.test(text);
  return invitation.test(text) && !isSentence && text.length <= 160 && !isCut(text);
}

function bare(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `;
}
