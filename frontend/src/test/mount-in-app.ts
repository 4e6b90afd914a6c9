import type { Person } from '@bidline/kernel';
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { enableAutoUnmount, mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach } from 'vitest';
import type { Component } from 'vue';
import type { Router } from 'vue-router';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Dictionary } from '../api/types.ts';
import { i18n } from '../locale/index.ts';
import { DICTIONARIES_KEY } from '../shared/dictionary/use-dictionaries.ts';
import { useSession } from '../stores/session.ts';

enableAutoUnmount(afterEach);

/** As browsers do. The simulated one answers the whole markup, for which the pop-ups' library asks thousands of times. */
Element.prototype.toString = () => '[object HTMLElement]';

/** A sales manager of 电网合资公司. */
export const SALES_MANAGER: Person = {
  id: '0192f0c1-0000-7000-8000-000000000001',
  username: 'dwhz.sales1',
  name: '陈立',
  organisation: 'DWHZ',
  organisationKind: 'subsidiary',
  department: 'marketing-1',
  roles: ['sales_manager'],
  provinces: ['CN-JS'],
};

const signOut = (): Promise<void> => Promise.resolve();

/** A session of that person; specs call it before anything that asks who is signed in. */
export function beginSession(person: Person = SALES_MANAGER): ReturnType<typeof createPinia> {
  const pinia = createPinia();
  setActivePinia(pinia);
  const portal = { organisation: 'DWHZ', name: '电网合资公司', colour: '#1d4ed8', kind: 'ORGANISATION_KIND_SUBSIDIARY' } as const;
  useSession().begin(person, portal, { signOut, signIn: signOut });
  return pinia;
}

const entry = (code: string, name: string, parent = '') => ({ code, name, parent, retired: false });
const dictionary = (code: string, name: string, entries: Dictionary['entries'], parent = ''): Dictionary => ({
  code,
  name,
  version: '1',
  parent,
  entries,
  note: '',
});

/** The dictionaries that specs need. */
export const DICTIONARIES: Dictionary[] = [
  dictionary('province', '省区', [entry('CN-BJ', '北京'), entry('CN-JS', '江苏')]),
  dictionary('decision_role', '决标角色', [entry('decider', '决策人')]),
  dictionary('attitude', '态度', [entry('support', '支持')]),
];

export interface Mounted {
  router: Router;
  wrapper: ReturnType<typeof mount>;
}

/** Mounts a component as the app does: session, router at an address, texts, dictionaries. */
export async function mountInApp(component: Component, at = '/', props: Record<string, unknown> = {}): Promise<Mounted> {
  const pinia = beginSession();
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] });
  await router.push(at);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queryClient.setQueryData(DICTIONARIES_KEY, DICTIONARIES);
  queryClient.setQueryDefaults(['people'], { enabled: false }); // nobody answers in specs
  const plugins: [Component | object, object?][] = [[VueQueryPlugin, { queryClient }]];
  const wrapper = mount(component, { props, attachTo: document.body, global: { plugins: [pinia, router, i18n, ...(plugins as never[])] } });
  return { router, wrapper };
}
