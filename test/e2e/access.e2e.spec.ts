import { generateKeyPairSync } from 'node:crypto';
import { rpcs } from '@bidline/proto';
import { tokenOf } from '@bidline/runtime/testing';
import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { callRpc } from '../support/grpc.ts';
import { rest, type Problem } from '../support/http.ts';
import { exampleOf, pathOf, verbOf } from '../support/examples.ts';
import { otherRealmToken, shortLivedToken } from '../support/tokens.ts';

/** A person of each role, by the demo accounts' names. */
const PERSON_OF_ROLE: Record<string, string> = {
  sales_manager: 'dwhz.sales1',
  marketing_director: 'dwhz.director',
  department_head: 'dwhz.head',
  commerce: 'dwhz.commerce',
  finance_head: 'dwhz.finance',
  deputy_gm: 'dwhz.deputy',
  gm: 'dwhz.gm',
  admin_office: 'dwhz.office',
  hq_accountant: 'hq.accountant',
  hq_finance_head: 'hq.finance',
  hq_cfo: 'hq.cfo',
  hq_gm: 'hq.gm',
  hq_deputy_gm: 'hq.deputy',
  hq_leader: 'hq.leader',
  hq_office: 'hq.office',
  legal: 'hq.legal',
  rd_leader: 'hq.rd',
  market_staff: 'market.staff',
  market_director: 'market.director',
  market_admin: 'market.admin',
};
const ROLES = Object.keys(PERSON_OF_ROLE);
const portalOf = (username: string) => username.split('.')[0] ?? '';

/** The same claims under a key that is not the issuer's. */
async function forged(token: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', kid: 'forged', typ: 'JWT' }).sign(privateKey);
}

/** The same claims, unsigned. */
function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}

const guarded = rpcs().filter((rpc) => !rpc.access.public);

describe.each(guarded.map((rpc) => ({ name: `${rpc.service}/${rpc.method}`, rpc })))('O-1, O-2: $name', ({ rpc }) => {
  const allowed = rpc.access.roles.length === 0 ? ROLES : rpc.access.roles;
  const insider = PERSON_OF_ROLE[allowed[0] ?? ''] ?? '';

  async function refusedEverywhere(token: string | undefined, reason: string) {
    const direct = await callRpc(rpc.path, exampleOf(rpc), token);
    expect(direct, 'gRPC called directly').toMatchObject({ kind: 'unauthenticated', reason });
    const overRest = await rest<Problem>(portalOf(insider), verbOf(rpc), pathOf(rpc), {
      token,
      ...(verbOf(rpc) === 'GET' ? {} : { body: {} }),
    });
    expect([overRest.status, overRest.body.reason], 'REST').toEqual([401, reason]);
  }

  it('refuses a call without token', () => refusedEverywhere(undefined, 'TOKEN_MISSING'));
  it('refuses a token that is none', () => refusedEverywhere('abc', 'TOKEN_INVALID'));
  it('refuses a forged token', async () => refusedEverywhere(await forged(await tokenOf(insider)), 'TOKEN_INVALID'));
  it('refuses an unsigned token', async () => refusedEverywhere(unsigned(await tokenOf(insider)), 'TOKEN_INVALID'));
  it("refuses another realm's token", async () => refusedEverywhere(await otherRealmToken(), 'TOKEN_INVALID'));
  it('refuses an expired token', async () => refusedEverywhere(await shortLivedToken(insider), 'TOKEN_EXPIRED'));

  const outsiders = ROLES.filter((role) => !allowed.includes(role));
  // Every role may ask of some RPCs: there is nobody to refuse then.
  const refusesOutsiders = async () => {
    for (const role of outsiders) {
      const username = PERSON_OF_ROLE[role] ?? '';
      const token = await tokenOf(username);
      const direct = await callRpc(rpc.path, exampleOf(rpc), token);
      expect(direct, `${role} by gRPC`).toMatchObject({ kind: 'forbidden', reason: 'ROLE_NOT_ALLOWED' });
      const overRest = await rest<Problem>(portalOf(username), verbOf(rpc), pathOf(rpc), {
        token,
        ...(verbOf(rpc) === 'GET' ? {} : { body: {} }),
      });
      expect([overRest.status, overRest.body.reason], `${role} by REST`).toEqual([403, 'ROLE_NOT_ALLOWED']);
    }
  };
  if (outsiders.length > 0) it('refuses every role that is not named', refusesOutsiders);

  it('O-3: refuses a portal that is not mine', async () => {
    const answer = await rest<Problem>('nzmz', verbOf(rpc), pathOf(rpc), {
      token: await tokenOf(insider),
      ...(verbOf(rpc) === 'GET' ? {} : { body: {} }),
    });
    expect([answer.status, answer.body.reason]).toEqual([403, 'WRONG_PORTAL']);
  });
});

it('has RPCs to try', () => {
  expect(guarded.length).toBeGreaterThanOrEqual(15);
});
