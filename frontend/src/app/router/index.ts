import type { Router } from 'vue-router';
import { createRouter, createWebHistory } from 'vue-router';
import { text } from '../../locale/index.ts';
import { useSession } from '../../stores/session.ts';
import { AREAS } from '../navigation.ts';
import { routes } from './routes.ts';

/** The first page of a person: the first area that their roles use. */
export const homeOf = (holds: ReturnType<typeof useSession>['holds']): string =>
  AREAS.find((area) => holds(...area.roles))?.to ?? '/no-area';

/** The router with its guard: a page that the person's roles do not use says so under the address that was asked for. */
export function makeRouter(): Router {
  const session = useSession();
  const router = createRouter({
    history: createWebHistory(),
    routes: [{ path: '/', redirect: () => homeOf(session.holds) }, ...routes],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  router.beforeEach((to) => {
    const { roles } = to.meta;
    if (!roles || session.holds(...roles)) return true;
    return { name: 'not-allowed', params: { asked: to.path.split('/').slice(1) }, query: to.query, hash: to.hash, replace: true };
  });
  router.afterEach((to) => {
    const page = to.meta.title ? `${text(to.meta.title)} · ` : '';
    document.title = `${page}${session.portal.name}`;
  });
  return router;
}
