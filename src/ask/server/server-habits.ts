import type { ModelAnswer } from '../model.ts';
import type { ServerAddress } from '../server-address.ts';
import type { SendResult } from './connection.ts';
import type { Failure } from './status-rules.ts';
import {
  type Dialect,
  firstDialect,
  formatRank,
  type ReplyFormat,
  stepDown,
  stepFormatDown,
} from './step-down.ts';

/** Where and how a request was sent. */
export interface Manner {
  readonly baseURL: string;
  readonly dialect: Dialect;
}

/** What is found out about a server in the course of asking it, and remembered. */
export interface ServerHabits {
  /** How to send a request; `looser`: with its shape asked for so many steps less strictly than the server is known to take. */
  readonly manner: (looser?: number) => Manner;
  /** How often it has answered. */
  readonly answerCount: () => number;
  /** Learns from what came back; true where the same request may go better at once in another manner. */
  readonly learn: (sent: SendResult, used: Manner, failure: Failure | null, schema: string) => boolean;
  /** Has the server ever answered what asked for this shape in this manner? */
  readonly hasTaken: (used: Manner, schema: string) => boolean;
}

/** Where a server has answered a shape before, so many requests that went only without it tell that it does not take it. Nothing measured it. */
const SAVED_TO_TELL = 2;

/** So many answers in a row that are no JSON tell that the server does not heed the reply format: one may be a slip. Nothing measured it. */
const ANSWERS_TO_TELL = 2;

export function createServerHabits(
  address: ServerAddress,
  replyFormat: ReplyFormat | undefined,
  onNotice: (sentence: string) => void,
): ServerHabits {
  let dialect = firstDialect(address.host, replyFormat);
  let place = 0;
  let answerCount = 0;
  let noJson = 0;
  let saved = 0;
  /** Reply formats by which shapes were asked for and answered. */
  const taken = new Set<string>();
  const shapeOf = ({ dialect }: Manner, schema: string) => `${dialect.replyFormat} ${schema}`;
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

  function heed(answer: ModelAnswer, used: Manner, schema: string): false {
    answerCount += 1;
    taken.add(shapeOf(used, schema));
    const isLooser = formatRank(used.dialect) > formatRank(dialect);
    if (isLooser) {
      saved += 1;
      const strict = { ...used, dialect: { ...used.dialect, replyFormat: dialect.replyFormat } };
      if (saved >= SAVED_TO_TELL || !taken.has(shapeOf(strict, schema))) {
        settleFor({ ...dialect, replyFormat: used.dialect.replyFormat });
        saved = 0;
      }
      return false;
    }
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
    if (answerCount > 0) return false;
    // Another request has moved on already.
    if (used.baseURL !== baseURL()) return true;
    const last = place + 1 >= address.baseURLs.length;
    place = last ? 0 : place + 1;
    return !last;
  }

  return {
    manner: (looser = 0) => {
      let own = dialect;
      for (let step = 0; step < looser; step += 1) own = stepFormatDown(own) ?? own;
      return { baseURL: baseURL(), dialect: own };
    },
    answerCount: () => answerCount,
    hasTaken: (used, schema) => taken.has(shapeOf(used, schema)),
    learn: (sent, used, failure, schema) => {
      if (sent.kind === 'answer') return heed(sent.answer, used, schema);
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
