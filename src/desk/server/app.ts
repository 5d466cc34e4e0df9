import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { routePath } from 'hono/route';
import { lazily } from '../../lazily.ts';
import { version } from '../../version.ts';
import { asDeskError, DeskError, httpStatusOf } from '../desk-error.ts';
import { type DeskFlow, look } from '../flow/desk-flow.ts';
import { findStory } from '../flow/standing.ts';
import type { Credentials } from './credentials.ts';
import { eventStream } from './event-stream.ts';
import {
  type Address,
  cookieName,
  type Env,
  guardCallers,
  guardHost,
  guardJson,
  guardSize,
  securityHeaders,
} from './guards.ts';
import type { Hub } from './hub.ts';
import { openLimiter } from './limiter.ts';
import { openMetrics } from './metrics.ts';
import { writeOpenApi } from './open-api.ts';
import { readOutput } from './outputs.ts';
import { loadPage, pagePaths, typeOf } from './page.ts';
import type { Push } from './push.ts';
import type { Route } from './route.ts';
import { ofOutput } from './schemas.ts';

export interface AppOptions {
  readonly flow: () => DeskFlow;
  readonly address: () => Address;
  readonly credentials: () => Credentials;
  readonly routes: readonly Route[];
  /** Null where no secret was given: then nothing is pushed here. */
  readonly push: Push | null;
  readonly hub: Hub;
  readonly closing: AbortSignal;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}

/** Requests a second of one caller; a page that is typed in asks for a handful. */
const PER_SECOND = 60;

/** The page, the API, health and metrics. */
export function createApp(options: AppOptions): Hono<Env> {
  const { flow, address, credentials, routes, hub, closing } = options;
  const app = new Hono<Env>();
  const metrics = openMetrics();
  const page = lazily(loadPage);
  const api = lazily(() =>
    writeOpenApi(
      routes.map(({ spec }) => spec),
      version,
    ),
  );

  app.use(async (c, next) => {
    const begun = performance.now();
    await next();
    const took = Math.round(performance.now() - begun);
    const route = c.res.status === 404 ? 'none' : routePath(c, -1);
    const caller = c.get('caller');
    metrics.request(route, c.req.method, c.res.status, took);
    options.log({
      type: 'request',
      method: c.req.method,
      route,
      status: c.res.status,
      milliseconds: took,
      ...(caller?.kind === 'program' && { by: caller.name }),
    });
  });
  app.use(guardHost(address));
  app.onError((error, c) => {
    const refusal =
      asDeskError(error) ??
      new DeskError('failed', 'norwire itself failed; its log says where.', { cause: error });
    if (refusal.code === 'failed') options.log({ type: 'failure', message: error.stack ?? String(error) });
    for (const [name, value] of securityHeaders) c.header(name, value);
    if (refusal.code === 'too-many') c.header('retry-after', '1');
    return c.json(
      { code: refusal.code, message: refusal.message, ...refusal.more },
      httpStatusOf[refusal.code],
    );
  });
  app.notFound((c) => c.json({ code: 'not-found', message: 'There is nothing here.' }, 404));

  app.get('/health', (c) => c.json({ status: 'ok', version }));
  app.get('/metrics', async (c) =>
    c.text(await flow().db.read((rows) => metrics.write(rows, hub.listeners()))),
  );
  if (options.push !== null) app.post('/api/push/superdesk', guardJson, guardSize, options.push);

  app.get('/', async (c) => {
    const token = c.req.query('token');
    const cookie = token === undefined ? null : credentials().admit(token);
    if (cookie !== null) {
      setCookie(c, cookieName(address()), cookie, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        // An editor’s browser is let in anew once a month.
        maxAge: 30 * 86_400,
      });
      return c.redirect('/', 303);
    }
    return c.html((await page()).get('/index.html') ?? '');
  });
  for (const path of pagePaths.slice(1))
    app.get(path, async (c) => c.body((await page()).get(path) ?? '', 200, { 'content-type': typeOf(path) }));

  app.use(
    '/api/*',
    guardCallers(
      address,
      credentials,
      openLimiter(PER_SECOND, () => performance.now()),
    ),
    guardJson,
    guardSize,
  );
  app.get('/api/openapi.json', (c) => c.json(api()));
  app.get('/api/events', (c) => eventStream(hub, c.req.raw, closing));
  app.get('/api/stories/:id/outputs/:format', async (c) => {
    const { success, data } = ofOutput.safeParse(c.req.param());
    if (!success) throw new DeskError('not-found', 'There is no such output.');
    const story = await look(flow(), (here) => findStory(here, data.id));
    const { text, name } = await readOutput(flow(), story, data.format);
    return c.body(text, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  for (const { mount } of routes) mount(app);
  return app;
}
