import { v7 as uuid } from 'uuid';
import { fetch, Pool } from 'undici';
import { registrationForm } from '../support/mothers.ts';

/** What is measured: a name and how one of them is done. */
export interface Operation {
  name: string;
  count: number;
  run: (index: number) => Promise<void>;
}

/** Who asks. */
export interface Tokens {
  manager: string;
  director: string;
  deputy: string;
  market: string;
}

/** The operations of the budgets in design.md that exist so far. `ids` are projects that the sales manager may open. */
export function operations(gateway: string, tokens: Tokens, ids: readonly string[], count: number): Operation[] {
  const pool = new Pool(gateway, { connections: 32 });
  const call = async (token: string, path: string, body?: unknown): Promise<void> => {
    const { statusCode, body: answer } = await pool.request({
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': uuid() }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    await answer.dump();
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
  };
  const list = (name: string, token: string, query: string): Operation => ({
    name,
    count,
    run: () => call(token, `/api/v1/projects?${query}`),
  });
  return [
    list('list, sales manager', tokens.manager, 'pageSize=20'),
    list('list, director, by amount', tokens.director, 'orderBy=estimated_amount%20desc'),
    list('list, deputy GM, stage and province', tokens.deputy, 'stages=bidding&provinces=CN-JS'),
    list('list, market department', tokens.market, 'pageSize=20'),
    list('search, two characters', tokens.deputy, `query=${encodeURIComponent('宜兴')}`),
    list('search, initials', tokens.deputy, 'query=cqbdz'),
    { name: 'open', count, run: (index) => call(tokens.manager, `/api/v1/projects/${ids[index % ids.length] ?? ''}`) },
    {
      name: 'create',
      count: Math.ceil(count / 2),
      run: (index) => call(tokens.manager, '/api/v1/projects', { form: registrationForm({ name: `压测登记变电站 ${index}` }) }),
    },
  ];
}

/** Ids of projects that a person sees first. */
export async function firstIds(gateway: string, token: string): Promise<string[]> {
  const answer = await fetch(`${gateway}/api/v1/projects?pageSize=200`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`list: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { projects: { id: string }[] }).projects.map(({ id }) => id);
}
