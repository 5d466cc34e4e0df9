import { cuesOf, doneCuesOf } from '../language/nb/index.ts';

/** What a cue tells of the words it belongs to, besides that somebody says them. */
export interface CueFrame {
  /** The infinitive of its verb, where the verb is known to report: "påpeke". */
  readonly verb: string | null;
  /** Whoever writes it takes what is said for true: "påpeker", "innrømmer", "minner om". */
  readonly factive: boolean;
  /** Only claimed or thought: "hevder", "mener", "tror". */
  readonly claimed: boolean;
  /** What follows is what the source says is not so: "avviser", "benekter". */
  readonly denies: boolean;
  /** The cue itself is negated: "tror ikke", "utelukker ikke". */
  readonly negated: boolean;
}

const factive = new Set(['fact', 'admit']);
const claiming = new Set(['claim', 'opinion']);
const factivePhrase =
  /^(?:sl[åo]\p{L}*(?: .*)? fast|minn\p{L}* om|p[ei]i?k\p{L}* på|er(?: .*)? klar over|var(?: .*)? klar over)/u;
const negation = /(?<!\p{L})(?:ikke|ikkje|aldri)(?!\p{L})/u;

/** The frame of a cue as a quote tells it ("tror ikke", "slår fast", "sagt"). */
export function frameOfCue(cue: string): CueFrame {
  const lower = cue.toLowerCase();
  const entry = lower
    .split(' ')
    .flatMap((word) => [...cuesOf(word), ...doneCuesOf(word)])
    .find(({ particle }) => particle === undefined || lower.includes(` ${particle}`));
  const kind = entry?.class ?? '';
  return {
    verb: entry?.verb ?? null,
    factive: factive.has(kind) || factivePhrase.test(lower),
    claimed: claiming.has(kind),
    denies: kind === 'deny',
    negated: negation.test(lower),
  };
}
