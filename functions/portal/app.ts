import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isReadOnly } from '../../shared/domain/registry/registry.ts';
import { NotFound } from '../../shared/ports/faults.ts';
import { ForeignForm } from './foreign-form.ts';
import { CannotAct } from './guard.ts';
import { frameFor } from './models/frame-model.ts';
import { movedAnswer } from './moved.ts';
import type { Needs } from './needs.ts';
import type { App, Page, Variables } from './page-context.ts';
import { campaignOf, planZones } from './plan-zone.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { commentRoutes } from './routes/comments.ts';
import { demandRoutes } from './routes/demands.ts';
import { deskRoutes } from './routes/desk.ts';
import { formPageRoutes } from './routes/form-pages.ts';
import { linkRoutes } from './routes/link.ts';
import { holderRoutes } from './routes/list-holders.ts';
import { listRoutes } from './routes/lists.ts';
import { nomineeRoutes } from './routes/nominees.ts';
import { outputRoutes } from './routes/outputs.ts';
import { programmeRoutes } from './routes/programme.ts';
import { publicRoutes } from './routes/public.ts';
import { selectionRoutes } from './routes/public-selection.ts';
import { quotaRoutes } from './routes/quotas.ts';
import { registerRoutes } from './routes/register.ts';
import { reviewRoutes } from './routes/review.ts';
import { sayRoutes } from './routes/say.ts';
import { sessionRoutes } from './routes/session.ts';
import { unitRoutes } from './routes/unit.ts';
import { unitReasonRoutes } from './routes/unit-reasons.ts';
import { type ErrorStatus, errorPage } from './views/error-page.ts';
import { linkProblemPage } from './views/link-problem.ts';
import { visitorOf } from './visitor.ts';

/** Forms are small; files go to the store and never through here. */
const MAX_FORM_BYTES = 256 * 1024;

/** What an unexpected failure is told to: the log of the runtime. */
export type Report = (error: unknown, ids: { requestId: string; path: string }) => void;

/** The web of one province as a function from request to response; it runs the same in a test and behind the HTTP API. */
export function portalApp(needs: Needs, report: Report): App {
  const app: App = new Hono<{ Variables: Variables }>();
  app.use('*', async (c, next) => {
    const asked = c.req.query('lang') ?? getCookie(c, 'lang');
    const language = asked === 'en' ? 'en' : 'vi';
    if (c.req.query('lang')) setCookie(c, 'lang', language, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 });
    c.set('language', language);
    const organisation = await needs.registry.organisation();
    c.set('frame', frameFor(organisation, { language, url: new URL(c.req.url) }));
    c.set('isMoving', organisation !== null && isReadOnly(organisation, needs.clock.now()));
    const moved = await movedAnswer(c, needs, organisation);
    if (!moved) await next();
    else c.res = moved;
    secure(c);
  });
  app.use('*', async (c, next) => {
    const length = Number(c.req.header('content-length') ?? 0);
    return length > MAX_FORM_BYTES ? problem(c, 413) : next();
  });
  const zoneOf = planZones(needs);
  const withLink = async (c: Page, next: () => Promise<void>) => {
    const visitor = await visitorOf(needs, getCookie(c, 'tc'), c.req.param('id'));
    if (!visitor) {
      const fresh = { action: '/lien-ket-moi', hidden: {} };
      return c.html(linkProblemPage({ frame: c.get('frame'), fresh, mistaken: null }), 404);
    }
    // In a stack that is being moved nothing is recorded, so no page offers it.
    c.set('visitor', c.get('isMoving') ? { ...visitor, power: 'shows', isMoving: true } : visitor);
    c.set('frame', { ...c.get('frame'), zone: await zoneOf(campaignOf(visitor.link.scope)) });
    return next();
  };
  app.use('/k/:id', withLink);
  app.use('/k/:id/*', withLink);
  for (const routes of [publicRoutes, linkRoutes, unitRoutes, sayRoutes, unitReasonRoutes, reviewRoutes, nomineeRoutes])
    routes(app, needs);
  for (const routes of [assessmentRoutes, registerRoutes, deskRoutes, listRoutes, holderRoutes]) routes(app, needs);
  for (const routes of [quotaRoutes, demandRoutes, outputRoutes, programmeRoutes]) routes(app, needs);
  for (const routes of [sessionRoutes, selectionRoutes, commentRoutes, formPageRoutes]) routes(app, needs);
  app.notFound((c) => problem(c, 404));
  app.onError((error, c) => {
    if (error instanceof NotFound) return problem(c, 404);
    if (error instanceof ForeignForm) return problem(c, 400);
    if (error instanceof CannotAct) return problem(c, 403);
    const requestId = c.req.header('x-amzn-trace-id') ?? needs.ids.event();
    report(error, { requestId, path: c.req.routePath });
    return problem(c, 500, requestId);
  });
  return app;
}

function problem(c: Page, status: ErrorStatus, requestId: string | null = null): Response {
  const response = c.html(errorPage({ frame: c.get('frame'), status, requestId, details: [] }), status);
  secure(c);
  return response;
}

/** Nothing inline, nothing from elsewhere; forms go to ourselves and, on an upload page, to the store. */
function secure(c: Page): void {
  const store = c.get('storeOrigin') ?? '';
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${store}`,
    `form-action 'self' ${store}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  c.header('Content-Security-Policy', policy.map((p) => p.trim()).join('; '));
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  c.header('Strict-Transport-Security', 'max-age=31536000');
  // A form that came back with a mistake must be there for the back button: a browser cannot ask for it again.
  const isForm = c.req.method === 'POST' && c.res.status >= 400;
  if (!c.res.headers.has('Cache-Control'))
    c.header('Cache-Control', isForm ? 'private, no-cache' : 'private, no-store');
}
