import { keycloakUrl } from './market.ts';

/** An account to make in the test realm. */
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly organisation: string;
  readonly kind: 'subsidiary' | 'headquarters' | 'market';
  readonly department?: string;
  readonly provinces?: readonly string[];
  readonly role?: string;
}

/** Makes and changes accounts of the test realm as its administrator does, over Keycloak's admin API. */
export function accountsAdmin() {
  /** A new one each time: an administrator's token lives a minute only. */
  async function token(): Promise<string> {
    const form = {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: process.env['BIDLINE_TEST_ADMIN_PASSWORD'] ?? '',
    };
    const url = `${keycloakUrl()}/realms/master/protocol/openid-connect/token`;
    const granted = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    if (!granted.ok) throw new Error(`no administrator's token: ${granted.status} ${await granted.text()}`);
    return ((await granted.json()) as { access_token: string }).access_token;
  }

  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' };
    const url = `${keycloakUrl()}/admin/realms/bidline/${path}`;
    const response = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  const attributesOf = ({ organisation, kind, department = 'marketing-1', provinces = [] }: NewAccount) => ({
    org: [organisation],
    org_kind: [kind],
    department: [department],
    ...(provinces.length > 0 ? { provinces } : {}),
  });
  const representation = (account: NewAccount, enabled: boolean) => ({
    username: account.username,
    firstName: account.name,
    enabled,
    attributes: attributesOf(account),
  });

  async function grant(id: string, role: string): Promise<void> {
    const found = await (await call('GET', `roles/${role}`)).json();
    await call('POST', `users/${id}/role-mappings/realm`, [found]);
  }

  return {
    grant,
    /** Makes an account; answers its id. */
    async create(account: NewAccount): Promise<string> {
      const made = await call('POST', 'users', representation(account, true));
      const id = made.headers.get('location')?.split('/').at(-1) ?? '';
      if (account.role !== undefined) await grant(id, account.role);
      return id;
    },
    change: (id: string, account: NewAccount, enabled = true) => call('PUT', `users/${id}`, representation(account, enabled)),
    remove: (id: string) => call('DELETE', `users/${id}`),
  };
}
