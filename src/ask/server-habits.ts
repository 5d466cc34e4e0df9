import type { Sent } from './connection.ts';
import type { ModelAnswer } from './model.ts';
import type { ServerAddress } from './server-address.ts';
import type { Failure } from './status-rules.ts';
import { type Dialect, firstDialect, type ReplyFormat, stepDown, stepFormatDown } from './step-down.ts';

/** Where and how a request was sent. */
export interface Manner {
  readonly baseURL: string;
  readonly dialect: Dialect;
}

/** What is found out about a server in the course of asking it, and remembered. */
export interface ServerHabits {
  readonly manner: () => Manner;
  /** Whether it has answered before. */
  readonly known: () => boolean;
  /** Learns from what came back; true where the same request may go better at once in another manner. */
  readonly learn: (sent: Sent, used: Manner, failure: Failure | null) => boolean;
}

/** So many answers in a row that are no JSON tell that the server does not heed the reply format. */
const ANSWERS_TO_TELL = 2;

export function createServerHabits(
  address: ServerAddress,
  replyFormat: ReplyFormat | undefined,
  onNotice: (sentence: string) => void,
): ServerHabits {
  let dialect = firstDialect(address.host, replyFormat);
  let place = 0;
  let known = false;
  let noJson = 0;
  const baseURL = () => address.baseURLs[place] ?? '';

  function settleFor(looser: Dialect | null): boolean {
    if (looser === null) return false;
    if (looser.replyFormat !== dialect.replyFormat) {
      onNotice(
        `${address.host} does not take ${dialect.replyFormat}; norwire asks it for ${looser.replyFormat} instead.`,
      );
    }
    dialect = looser;
    return true;
  }

  function heed(answer: ModelAnswer, used: Manner): false {
    known = true;
    if (answer.finish !== 'stop' || answer.refusal !== null || answer.text === '') return false;
    noJson = isJson(answer.text) ? 0 : noJson + 1;
    // Plain text would be no better: an older server may still heed json_object.
    if (noJson >= ANSWERS_TO_TELL && used.dialect === dialect && dialect.replyFormat === 'json_schema') {
      settleFor(stepFormatDown(dialect));
      noJson = 0;
    }
    return false;
  }

  function moveOn(used: Manner): boolean {
    if (known) return false;
    // Another request has moved on already.
    if (used.baseURL !== baseURL()) return true;
    const last = place + 1 >= address.baseURLs.length;
    place = last ? 0 : place + 1;
    return !last;
  }

  return {
    manner: () => ({ baseURL: baseURL(), dialect }),
    known: () => known,
    learn: (sent, used, failure) => {
      if (sent.kind === 'answer') return heed(sent.answer, used);
      if (sent.kind === 'broken') return false;
      if (failure?.wrongPlace) return moveOn(used);
      if (sent.kind === 'unusable') return false;
      const looser = stepDown(used.dialect, sent.refusal);
      return looser !== null && (used.dialect !== dialect || settleFor(looser));
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
