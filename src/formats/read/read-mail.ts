import { NorwireError } from '../../errors.ts';
import {
  type Article,
  type ArticleFacts,
  heedNotices,
  inOslo,
  noFacts,
  plainArticle,
} from '../../story/index.ts';
import {
  articleOf,
  haveCopy,
  type MarkedBlock,
  parseFragment,
  piecesIn,
  textIn,
  undoDoubleUtf8,
} from '../markup/index.ts';
import { dateOf, lineOf } from './fact-values.ts';
import { bytesOfMail } from './mail-bytes.ts';
import { withoutWrapping } from './mail-wrapping.ts';
import { readPage, withHeadline } from './read-html.ts';
import type { FileReading, LeftOut } from './reading.ts';
import { readRelease } from './release.ts';
import { meanWireHabits } from './wire-habits.ts';

/**
 * A mail (RFC 5322, MIME) or a page saved as MHTML as an article: the subject is its headline, what it attaches is left
 * out and said. Rejects with a NorwireError (`input`) for one without text, and for a mailbox of several.
 */
export async function readMail(text: string, name: string): Promise<FileReading> {
  if (/\r?\n\r?\nFrom \S+@\S+ .*\d{4}\r?\n[\w-]+:/.test(text)) {
    throw new NorwireError(
      'input',
      `${name} is a mailbox of several mails; save each story as a mail of its own.`,
    );
  }
  const { default: PostalMime } = await import('postal-mime');
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytesOfMail(text.replace(/^From \S+ .*\r?\n/, '')), {
      // Forwards of forwards stay far below it; what goes deeper was made to overflow the stack.
      maxNestingDepth: 50,
    });
  } catch (cause) {
    throw new NorwireError(
      'input',
      `${name} looks like a mail and cannot be read as one (${cause instanceof Error ? cause.message.slice(0, 120) : 'its parts are broken'}).`,
      { cause },
    );
  }
  const id = lineOf(mail.messageId);
  const date = inOslo(dateOf(mail.date));
  const fields = mail.headers.map(({ key, value }) => [key.replace(/^x-/, ''), value] as const);
  const facts = {
    date,
    id,
    documentId: id,
    ...readRelease({ fields, notes: [heldBySubject(mail.subject)], issued: date }),
  };
  const leftOut = mail.attachments
    .filter(({ related, disposition }) => related !== true || disposition === 'attachment')
    .map(
      ({ filename, mimeType }): LeftOut => ({
        place: `attachment ${lineOf(filename) ?? mimeType}`,
        reason: 'norwire reads the mail, not what it carries; save it as a file of its own',
        broken: false,
      }),
    );
  // Where headers stand; the whole may be megabytes of pictures.
  const isPage = /^snapshot-content-location:|^content-location:\s*https?:/im.test(text.slice(0, 20_000));
  if (isPage && mail.html !== undefined) {
    return { articles: [await readPage(mail.html, name)], leftOut };
  }
  const article = await articleIn(name, mail, facts);
  if (article !== null) return { articles: [article], leftOut };
  const [first] = leftOut;
  throw new NorwireError(
    'input',
    `${name} is a mail without text${first === undefined ? '' : ` (it carries ${first.place}; save that as a file)`}.`,
  );
}

/** "EMBARGO - Kaia stenges": what a sender sets before a subject in capitals is no part of the headline. */
function heldBySubject(subject = ''): string | null {
  const found = /^\W*(EMBARGO|SPERREFRIST|HOLD)\W{0,3}\s*[:|/–—-]\s*(?<rest>\S.*)$/u.exec(subject);
  const rest = found?.groups?.rest ?? '';
  return found !== null && rest !== rest.toUpperCase() ? (found[1] ?? null) : null;
}

interface Mail {
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/** Its plain text, letters of a charset that was told wrongly mended, unless that only says that the mail is in HTML. */
async function articleIn(name: string, mail: Mail, facts: Partial<ArticleFacts>): Promise<Article | null> {
  const subject = (lineOf(undoDoubleUtf8(mail.subject ?? '')) ?? '').replace(
    /^(?:(?:re|sv|vs|fwd?|vid)\s*:\s*)+/i,
    '',
  );
  const text = withoutWrapping(undoDoubleUtf8(mail.text ?? ''));
  const body = mail.html === undefined ? null : await parseFragment(inBody(undoDoubleUtf8(mail.html)), name);
  const pieces = body === null ? [] : piecesIn(body);
  if (text.trim() !== '' && (!haveCopy(pieces) || wordsIn(text) * 2 > wordsIn(textIn(body)))) {
    return asPlainText(name, subject, text, facts);
  }
  if (!haveCopy(pieces)) return null;
  return articleOf(name, meanWireHabits(withHeadline(subject, withoutTitle(pieces, subject))), facts);
}

/** Plain text under its subject, which is not said twice. */
function asPlainText(name: string, subject: string, text: string, facts: Partial<ArticleFacts>): Article {
  const [first = ''] = text.trimStart().split('\n', 1);
  const isTitled = subject === '' || (lineOf(first) ?? '') === subject;
  const article = plainArticle(name, isTitled ? text.trim() : `${subject}\n\n${text.trim()}`);
  return heedNotices({ ...article, facts: { ...noFacts, ...facts } });
}

function withoutTitle(pieces: readonly MarkedBlock[], subject: string): readonly MarkedBlock[] {
  return lineOf(pieces[0]?.text) === subject && pieces.length > 1 ? pieces.slice(1) : pieces;
}

function inBody(html: string): string {
  const opened = /<body[^>]*>/i.exec(html);
  const start = opened === null ? 0 : opened.index + opened[0].length;
  const end = html.slice(start).search(/<\/body>/i);
  return end < 0 ? html.slice(start) : html.slice(start, start + end);
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
