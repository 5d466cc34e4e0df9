import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idOf, startDesk } from '../support/open-desk.ts';
import { ferryStory } from '../support/stories.ts';
import { fuzzCase } from './fuzz-case.ts';
import { mangledText } from './mangle.ts';
import { mangledJson } from './mangle-json.ts';

const id = fc.constantFrom(idOf('ferje.txt'), '0123456789abcdef', 'x', '..%2F..', '%00', '%ff', '');
const place = fc.constantFrom('p1', 'headline', 'brief.lede', 'p999', 'q1', '%2e%2e', '\u{1F600}');
const number = fc.constantFrom('1', '-1', '1e9', '99999999999999999999', 'NaN');
const path = fc.oneof(
  fc.constantFrom(
    '/api/desk',
    '/api/invitations',
    '/api/check',
    '/api/terms',
    '/api/openapi.json',
    '/',
    '/metrics',
  ),
  fc
    .tuple(id, fc.constantFrom('', 'state', 'presence', 'history', 'outputs', 'outputs/nitf', 'memory'))
    .map(([story, what]) => `/api/stories/${story}/${what}`.replace(/\/$/u, '')),
  fc
    .tuple(
      id,
      fc.constantFrom('approve', 'withdraw', 'deliver-again', 'findings/f1/fix', 'findings/f1/dismiss'),
    )
    .map(([story, what]) => `/api/stories/${story}/${what}`),
  fc
    .tuple(id, place, fc.constantFrom('', '/undo', '/ask', '/memory/1/take'))
    .map(([story, where, what]) => `/api/stories/${story}/texts/${encodeURIComponent(where)}${what}`),
  fc.tuple(id, number).map(([story, one]) => `/api/stories/${story}/suggestions/${one}/take`),
  fc
    .tuple(number, fc.constantFrom('%', '"', '*', 'fe OR 1=1', '\u0000', 'ferja'))
    .map(([limit, words]) => `/api/stories?limit=${limit}&q=${encodeURIComponent(words)}`),
);
const body = mangledJson(
  fc.record(
    {
      name: fc.constantFrom('sak.txt', '../sak.txt', ''),
      text: mangledText(fc.constant('Ferja står.\n\n– Vi venter, sier Hodan Warfa.')),
      norwegian: fc.constant('Ferja står.'),
      english: fc.constantFrom('The ferry stands.', ['The ferry.']),
      reason: fc.constantFrom('', 'Late'),
      hash: fc.constantFrom('0'.repeat(32), 'x'),
      wish: fc.constant('shorter'),
      place,
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom('name', 'text', 'norwegian', 'english', 'hash', 'place'),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'),
  path,
  body,
  type: fc.constantFrom('application/json', 'application/json', 'text/plain'),
  version: fc.constantFrom(null, '"0"', '"1"', 'x', '"99999999999999999999"'),
  known: fc.constantFrom(true, true, true, false),
});

/** The desk has this story, and goes on showing it whatever it is asked. */
const files = { 'ferje.txt': ferryStory().text };

export const deskCases = [
  fuzzCase(
    'requests to a desk: each has an answer that OpenAPI names, and the desk goes on',
    4,
    fc.array(request, { minLength: 10, maxLength: 25 }),
    async (requests) => {
      const desk = await startDesk({ files, stories: [] });
      try {
        for (const { method, path: to, body: sent, type, version, known } of requests) {
          const headers = {
            'content-type': type,
            ...(known && { authorization: 'Bearer a-token-for-the-tests-only' }),
            ...(version !== null && { 'if-match': version }),
          };
          const answer = await desk.send(method, to, headers, /^P/u.test(method) ? sent : undefined);
          assert.ok(answer.status < 500, `${method} ${to}: ${answer.status} ${answer.text.slice(0, 300)}`);
          if (answer.status >= 400 && to.startsWith('/api/'))
            assert.match(answer.body?.message ?? '', /\S[.)!?”]$/u, `${method} ${to}`);
        }
        assert.equal((await desk.api.get('/api/desk')).status, 200);
      } finally {
        await desk.close();
        desk.room.remove();
      }
    },
  ),
];
