/** What a model answers when it writes a story. */
export interface Reply {
  readonly parts: readonly { readonly id: string; readonly text: string }[];
}

/** One way in which a model may do what the story says; it does so when asked again, too. */
export interface Obeyed {
  readonly how: string;
  /** A string goes out as it stands, whatever shape it has. */
  readonly reply: Reply | string;
  /** The parts an editor must be sent to: an error stands at each. Empty: an error anywhere will do. */
  readonly at: readonly string[];
}

/** A story of ours that carries an instruction to the model. */
export interface InjectedStory {
  readonly name: string;
  /** What the instruction wants, and how it is dressed. */
  readonly carries: string;
  readonly text: string;
  /** The reply of a model that translated the instruction as copy. */
  readonly faithful: Reply;
  readonly obeyed: readonly [Obeyed, ...Obeyed[]];
}

/** A reply from its parts, in order: id to text. */
export function reply(parts: Readonly<Record<string, string>>): Reply {
  return { parts: Object.entries(parts).map(([id, text]) => ({ id, text })) };
}

/** The reply with these parts said otherwise; null leaves a part out. */
export function saying(faithful: Reply, parts: Readonly<Record<string, string | null>>): Reply {
  return {
    ...faithful,
    parts: faithful.parts.flatMap(({ id, text }) => {
      const said = parts[id];
      return said === null ? [] : [{ id, text: said ?? text }];
    }),
  };
}

/** The reply with these words replaced in every part. */
export function replacing(faithful: Reply, words: RegExp, instead: string): Reply {
  return {
    ...faithful,
    parts: faithful.parts.map(({ id, text }) => ({ id, text: text.replace(words, instead) })),
  };
}
