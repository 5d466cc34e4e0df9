import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import type { LeftOut } from '../../src/formats/read/reading.ts';
import { readStory } from '../../src/story/index.ts';

const story = ['Kommunen stenger brua på Sæter fra mandag.', '– Vi må rive den, sier ingeniør Åse Bjørnå.'];
const head = (...fields: readonly string[]) =>
  [
    'From: =?utf-8?q?Vaktsjef_=C3=98yvind?= <desk@x.example>',
    'To: a@x.example',
    'MIME-Version: 1.0',
    ...fields,
  ].join('\r\n');
const subject = 'Subject: =?utf-8?B?QnJ1YSBww6UgU8OmdGVyIHN0ZW5nZXM=?=';
const title = 'Brua på Sæter stenges';
const quoted = (text: string) =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('');
const base64 = (text: string | Uint8Array) =>
  Buffer.from(text as string)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
const plain = story.join('\r\n\r\n');
const html = story.map((line) => `<p>${line}</p>`).join('');
const part = (type: string, encoding: string, body: string, more = '') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${more}\r\n${body}`;
const multipart = (kind: string, ...parts: readonly string[]) =>
  `${head(subject, `Content-Type: multipart/${kind}; boundary="b1"`)}\r\n\r\nThis is MIME.\r\n${parts.map((one) => `--b1\r\n${one}\r\n`).join('')}--b1--\r\n`;

async function read(mail: string | Uint8Array) {
  const left: LeftOut[] = [];
  const bytes = typeof mail === 'string' ? Buffer.from(mail, 'utf8') : mail;
  const articles = await readArticles(decodeText(bytes, 'sak.eml'), 'sak.eml', (one) => left.push(one));
  const stories = articles.map((article) => readStory(article));
  return {
    copy: stories.map(({ headline, paragraphs }) => [headline?.text, ...paragraphs.map(({ text }) => text)]),
    facts: articles[0]?.facts,
    left: left.map(({ place }) => place),
  };
}

describe('words of a mail that only look like its program’s', () => {
  it.each([
    ['Den 20. november 2026 skrev Per Lie:', '– Jeg slutter.'],
    ['Brua ble sendt fra min hjembygd.', 'Slik endte det.'],
    ['> Vi river brua.', 'Det skrev ordføreren.'],
  ])('stay: %s', async (...lines) => {
    const body = [...story, ...lines].join('\r\n\r\n');
    const { copy } = await read(`${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', body)}`);
    expect(copy).toEqual([[title, ...story, ...lines]]);
  });
});

describe('mail is read as mail', () => {
  it.each<[string, string | Uint8Array]>([
    [
      'quoted-printable',
      `${head(subject)}\r\n${part('text/plain; charset=utf-8', 'quoted-printable', quoted(plain))}`,
    ],
    ...(
      [
        [
          'what it answers',
          `${plain}\r\n\r\nDen 20. november 2026 skrev Per Lie:\r\n> Eldre ord.\r\n>\r\n> Flere.\r\n`,
        ],
        ['a telephone’s last line', `${plain}\r\n\r\nSendt fra min telefon\r\n`],
        [
          'the head of a mail passed on',
          `-----Opprinnelig melding-----\r\nFra: Per Lie\r\nSendt: 20. november 2026 10:00\r\nTil: Desken\r\nEmne: ${title}\r\n\r\n${plain}`,
        ],
        [
          'the same in English',
          `---------- Forwarded message ---------\r\nFrom: Per Lie <p@x.example>\r\nDate: Fri, 20 Nov 2026\r\nSubject: ${title}\r\nTo: <a@x.example>\r\n\r\n${plain}`,
        ],
      ] as const
    ).map(([what, body]): [string, string] => [
      `without ${what}`,
      `${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', body)}`,
    ]),
    [
      'a charset that is not the letters’',
      `${head(subject)}\r\n${part('text/plain; charset=us-ascii', '8bit', plain)}`,
    ],
    [
      'a charset that nobody knows',
      `${head(subject)}\r\n${part('text/plain; charset=x-norsk', '8bit', plain)}`,
    ],
    ['base64', `${head(subject)}\r\n${part('text/plain; charset=utf-8', 'base64', base64(plain))}`],
    ['eight bits in UTF-8', `${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', plain)}`],
    [
      'eight bits in Latin-1',
      Buffer.from(
        `${head(subject)}\r\n${part('text/plain; charset=iso-8859-1', '8bit', plain.replace('–', '-'))}`,
        'latin1',
      ),
    ],
    [
      'quoted-printable in Windows-1252',
      `${head(subject)}\r\n${part(
        'text/plain; charset=windows-1252',
        'quoted-printable',
        story
          .join('\r\n\r\n')
          .replace('–', '=96')
          .replace(/[æøåÅ]/g, (letter) => `=${letter.charCodeAt(0).toString(16)}`),
      )}`,
    ],
    [
      'line ends of Unix',
      `${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', plain)}`.replaceAll('\r', ''),
    ],
    [
      'HTML alone',
      `${head(subject)}\r\n${part('text/html; charset=utf-8', 'quoted-printable', quoted(`<html><body>${html}</body></html>`))}`,
    ],
    [
      'both, of which the text is taken',
      multipart(
        'alternative',
        part('text/plain; charset=utf-8', '8bit', plain),
        part('text/html; charset=utf-8', '8bit', html),
      ),
    ],
    [
      'both, where the text only says that there is HTML',
      multipart(
        'alternative',
        part('text/plain', '7bit', 'Please use HTML.'),
        part('text/html; charset=utf-8', '8bit', html),
      ),
    ],
    [
      'a line of a mailbox before its head',
      `From desk@x.example Mon Nov 30 08:00:00 2026\r\n${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', plain)}`,
    ],
    [
      'a signature, and a subject that is said again',
      `${head(subject)}\r\n${part('text/plain; charset=utf-8', '8bit', `${title}\r\n\r\n${plain}\r\n\r\n-- \r\nØyvind, vakt 90 00 00 00`)}`,
    ],
    [
      'a forwarded subject',
      `${head('Subject: VS: Fwd: Brua =?utf-8?q?p=C3=A5_S=C3=A6ter?= stenges')}\r\n${part('text/plain; charset=utf-8', '8bit', plain)}`,
    ],
  ])('%s', async (_what, mail) => {
    const { copy } = await read(mail);
    expect(copy.map((lines) => lines.map((line) => line?.replace(/^- /, '– ')))).toEqual([[title, ...story]]);
  });

  it('gives its date as the day in Oslo, and its id', async () => {
    const { facts } = await read(
      `${head(subject, 'Date: Thu, 19 Nov 2026 23:30:00 +0000', 'Message-ID: <m1@x.example>')}\r\n${part('text/plain; charset=utf-8', '8bit', plain)}`,
    );
    expect(facts).toMatchObject({ date: '2026-11-20T00:30:00+01:00', id: '<m1@x.example>' });
  });

  it('is held back by an embargo in its head or its text', async () => {
    const body = part('text/plain; charset=utf-8', '8bit', plain);
    const held = part(
      'text/plain; charset=utf-8',
      '8bit',
      `SPERREFRIST: 1. desember 2030 kl. 06.00\r\n\r\n${plain}`,
    );
    expect(
      (await read(`${head(subject, 'X-Embargo: 2030-12-01T06:00:00+01:00')}\r\n${body}`)).facts?.embargo,
    ).toMatch(/^2030-12-01T/);
    expect((await read(`${head(subject)}\r\n${held}`)).facts?.embargo).toMatch(/^2030-12-01T/);
    expect((await read(`${head(subject)}\r\n${body}`)).facts).toMatchObject({
      embargo: null,
      status: 'usable',
    });
  });

  it('says what it attaches', async () => {
    const { copy, left } = await read(
      multipart(
        'mixed',
        part('text/plain; charset=utf-8', '8bit', plain),
        part(
          'image/jpeg; name="bru.jpg"',
          'base64',
          base64('x'),
          'Content-Disposition: attachment; filename="bru.jpg"\r\n',
        ),
      ),
    );
    expect(copy).toEqual([[title, ...story]]);
    expect(left).toEqual(['attachment bru.jpg']);
  });

  it('reads a page that a browser saved as MHTML, without what stands round the article', async () => {
    const page = `<!doctype html><html><head><title>${title}</title></head><body><nav><p>Forsiden</p></nav><article><h1>${title}</h1>${html}${'<p>Den er gammel, og den er smal, sier kommunen i en melding.</p>'.repeat(6)}</article></body></html>`;
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/bru\r\nSubject: =?utf-8?q?Brua?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b1"\r\n\r\n--b1\r\n${part('text/html', 'quoted-printable', quoted(page), 'Content-Location: https://x.example/bru\r\n')}\r\n--b1\r\n${part('image/png', 'base64', base64('x'), 'Content-Location: https://x.example/a.png\r\n')}\r\n--b1--\r\n`;
    const { copy } = await read(mhtml);
    expect(copy[0]?.slice(0, 3)).toEqual([title, ...story]);
    expect(copy[0]?.join(' ')).not.toContain('Forsiden');
  });

  it.each<[string, string, RegExp]>([
    [
      'a mail that only carries a file',
      multipart(
        'mixed',
        part(
          'application/pdf',
          'base64',
          base64('x'),
          'Content-Disposition: attachment; filename="sak.pdf"\r\n',
        ),
      ),
      /^sak\.eml is a mail without text \(it carries attachment sak\.pdf/,
    ],
    ['a mail without a body', `${head(subject)}\r\n\r\n`, /a mail without text/],
    [
      'a mailbox of two',
      `From a@x.example Mon Nov 30 08:00:00 2026\n${head(subject)}\n\nEn.\n\nFrom a@x.example Mon Nov 30 09:00:00 2026\n${head(subject)}\n\nTo.\n`,
      /a mailbox of several mails/,
    ],
    [
      'lost letters in a part',
      `${head(subject)}\r\n${part('text/plain; charset=utf-8', 'quoted-printable', 'B=E5ten er her.')}`,
      /lost a letter/,
    ],
  ])('refuses %s with a sentence', async (_what, mail, message) => {
    await expect(read(mail)).rejects.toThrow(message);
  });

  it.each<[string, string]>([
    ['a story that begins with a field', 'Til red: Saken er lang.\n\nBrua åpner mandag.\n'],
    ['an interview', 'Fra: Nes\nTil: Sæter\n\nBussen går mandag.\n'],
    ['a story whose headline has a colon', 'Subject: kunst\n\nBrua åpner mandag.\n'],
    ['fields with copy among them', 'From: Nes\nDate: mandag\nBussen går.\n\nBrua åpner mandag.\n'],
  ])('leaves %s to be read as text', async (_what, text) => {
    expect((await readArticles(text, 'sak.txt'))[0]?.text).toBe(text);
  });
});
