import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { askFreshLink } from '../acts/ask-fresh-link.ts';
import { assetFiles, assetHash } from '../assets/assets.generated.ts';
import { formOf, type Routes } from '../page-context.ts';
import { errorPage } from '../views/error-page.ts';
import { freshLinkAnsweredPage, freshLinkRequestPage, linkProblemPage } from '../views/link-problem.ts';
import { startPage } from '../views/start-page.ts';
import { visitorOf } from '../visitor.ts';
import { SELECTIONS } from './public-selection.ts';

const COOKIE_SECONDS = 60 * 60 * 24 * 30;
const FRESH = '/lien-ket-moi';
/** Where whoever asked is told what happens, so that loading again asks nothing again. */
export const ASKED = `${FRESH}/da-gui`;

/** Pages anybody may open, and the door of every mailed link. */
export const publicRoutes: Routes = (app, needs) => {
  app.get('/', (c) => c.html(startPage({ frame: c.get('frame'), freshHref: FRESH, commentHref: SELECTIONS })));

  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));

  app.get('/assets/:hash/:name', (c) => {
    const file = c.req.param('hash') === assetHash ? assetFiles[c.req.param('name')] : undefined;
    if (!file) return c.html(errorPage({ frame: c.get('frame'), status: 404, requestId: null, details: [] }), 404);
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  // Opening a link changes nothing: the secret moves from the address into a cookie of this one link's pages.
  app.get('/l/:secret', async (c) => {
    const visitor = await visitorOf(needs, c.req.param('secret'));
    if (!visitor) {
      const fresh = { action: FRESH, hidden: { secret: c.req.param('secret') } };
      return c.html(linkProblemPage({ frame: c.get('frame'), fresh, mistaken: null }), 404);
    }
    setCookie(c, 'tc', visitor.secret, {
      path: `/k/${visitor.id}`,
      httpOnly: true,
      secure: needs.publicUrl.startsWith('https:'),
      sameSite: 'Lax',
      maxAge: COOKIE_SECONDS,
    });
    return c.redirect(`/k/${visitor.id}${visitor.link.landing}`, 303);
  });

  app.get(FRESH, (c) => {
    const fresh = { action: FRESH, hidden: {} };
    return c.html(freshLinkRequestPage({ frame: c.get('frame'), fresh, mistaken: null }));
  });

  app.post(FRESH, async (c) => {
    const form = await formOf(c);
    const [secret, email] = [form.one('secret'), form.one('email').trim()];
    const wellFormed = z.email().safeParse(email).success;
    if (email !== '' && !wellFormed) {
      const fresh = { action: FRESH, hidden: secret ? { secret } : {} };
      return c.html(freshLinkRequestPage({ frame: c.get('frame'), fresh, mistaken: email }), 422);
    }
    await askFreshLink(needs, { ...(email ? { email } : {}), ...(secret ? { secret } : {}) });
    return c.redirect(ASKED, 303);
  });

  app.get(ASKED, (c) => c.html(freshLinkAnsweredPage(c.get('frame'))));
};
