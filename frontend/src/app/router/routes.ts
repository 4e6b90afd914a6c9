import type { Role } from '@bidline/kernel';
import type { RouteRecordRaw } from 'vue-router';
import type { MessageKey } from '../../locale/index.ts';
import { MARKET_EDITORS, PROJECT_READERS } from '../navigation.ts';
import NoArea from '../notices/NoArea.vue';
import NotFound from '../notices/NotFound.vue';

declare module 'vue-router' {
  interface RouteMeta {
    /** Roles that use the page; absent: everybody. The services decide what anyone may read. */
    roles?: readonly Role[];
    /** Title of the browser's tab. */
    title?: MessageKey;
    /** The page fills the window and scrolls inside itself (lists). */
    full?: boolean;
  }
}

const projects: RouteRecordRaw[] = [
  {
    path: '/projects',
    component: () => import('../../pages/projects/list/ProjectListPage.vue'),
    meta: { roles: PROJECT_READERS, title: 'projects.title', full: true },
  },
  {
    path: '/projects/new',
    component: () => import('../../pages/projects/register/RegisterPage.vue'),
    meta: { roles: ['sales_manager'], title: 'projects.register.title' },
  },
  {
    path: '/projects/:id/:tab(overview|changes|edit)?',
    component: () => import('../../pages/projects/record/ProjectPage.vue'),
    props: true,
    meta: { roles: PROJECT_READERS, title: 'projects.title' },
  },
];

const market: RouteRecordRaw[] = [
  {
    path: '/market/dictionaries/:code?',
    component: () => import('../../pages/market/dictionaries/DictionariesPage.vue'),
    props: true,
    meta: { roles: MARKET_EDITORS, title: 'market.dictionaries.title' },
  },
  {
    path: '/market/charts/:organisation?/:tab(tree|edit|versions)?',
    component: () => import('../../pages/market/charts/ChartsPage.vue'),
    props: true,
    meta: { roles: MARKET_EDITORS, title: 'market.charts.title' },
  },
  {
    path: '/market/portals',
    component: () => import('../../pages/market/portals/PortalsPage.vue'),
    meta: { roles: MARKET_EDITORS, title: 'market.portals.title' },
  },
  {
    path: '/market/people',
    component: () => import('../../pages/market/people/PeoplePage.vue'),
    meta: { roles: MARKET_EDITORS, title: 'market.people.title', full: true },
  },
];

/** Every address of the portal. Pages load when they are opened. */
export const routes: RouteRecordRaw[] = [
  { path: '/home', component: () => import('../../pages/home/HomePage.vue'), meta: { roles: ['sales_manager'], title: 'home.title' } },
  ...projects,
  ...market,
  { path: '/no-area', component: NoArea },
  { path: '/:rest(.*)*', component: NotFound, meta: { title: 'app.notFound.title' } },
  // Only ever reached by its name, from the guard: the address stays the one that was asked for.
  { path: '/:asked(.*)*', name: 'not-allowed', component: NoArea, props: { forbidden: true } },
];
