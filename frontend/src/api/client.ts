import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { ApiProblem, problemFrom } from './problem.ts';
import type { paths } from './schema';
import { traceparent } from './trace.ts';

/** What the client needs to know of the session; handed in by the boot, so that `api/` knows neither the login nor the stores. */
export interface ClientContext {
  /** A token that is good for some seconds more; undefined when there is none to be had. */
  token: () => Promise<string | undefined>;
  locale: () => string;
}

let context: ClientContext = { token: () => Promise.resolve(undefined), locale: () => 'zh-CN' };

/** Gives the client its session. */
export const connectClient = (next: ClientContext): void => {
  context = next;
};

const headers: Middleware = {
  onRequest: async ({ request }) => {
    const token = await context.token();
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    request.headers.set('accept-language', context.locale());
    request.headers.set('traceparent', traceparent());
    return request;
  },
};

/** The API of the contract, typed by the schema that is made from the protos. */
export const api = createClient<paths>({ baseUrl: '', querySerializer: { array: { style: 'form', explode: true } } });
api.use(headers);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer. Throws the problem of a refusal (ApiProblem). */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined || data === null) throw new ApiProblem(problemFrom(response.status, error));
  return data;
}

/** Headers of a write: the key makes a repeat of the same form answer the same record. */
export const idempotent = (key: string) => ({ 'Idempotency-Key': key });
