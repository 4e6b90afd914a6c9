import { isRefusal, refuse } from '@bidline/kernel';
import { generateKeyPair } from 'jose';
import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localIssuer } from '../testing/local-issuer.ts';
import type { LocalIssuer } from '../testing/local-issuer.ts';
import { surroundings } from '../testing/surroundings.ts';
import { tokenOf } from '../testing/tokens.ts';
import { until } from '../testing/until.ts';
import { tokenVerifier } from './token-verifier.ts';
import type { TokenVerifier } from './token-verifier.ts';

const INVALID = refuse('unauthenticated', 'TOKEN_INVALID');
const EXPIRED = refuse('unauthenticated', 'TOKEN_EXPIRED');
const seconds = (after: number): number => Math.floor(Date.now() / 1000) + after;
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let local: LocalIssuer;
let verify: TokenVerifier;
const verifierOf = ({ issuer, jwksUri }: LocalIssuer): TokenVerifier => tokenVerifier({ issuer, audience: 'bidline-api', jwksUri });

beforeAll(async () => {
  local = await localIssuer();
  verify = verifierOf(local);
});
afterAll(() => local.close());

describe('O-1: a token counts', () => {
  it('when everything about it is right', async () => {
    expect(await verify(await local.token())).toMatchObject({ username: 'dwhz.sales1', organisation: 'DWHZ', roles: ['sales_manager'] });
  });

  it('when clocks differ by less than five seconds', async () => {
    expect(isRefusal(await verify(await local.token({ exp: seconds(-3) })))).toBe(false);
  });

  it('when its audience is the only one', async () => {
    expect(isRefusal(await verify(await local.token({ aud: 'bidline-api' })))).toBe(false);
  });
});

describe('O-1: a token does not count', () => {
  it('when there is none', async () => {
    expect(await verify(undefined)).toEqual(refuse('unauthenticated', 'TOKEN_MISSING'));
  });

  it.each([-7, -3600])('when it ended %i seconds ago', async (ended) => {
    expect(await verify(await local.token({ exp: seconds(ended) }))).toEqual(EXPIRED);
  });

  it.each<[string, () => JWTPayload]>([
    ['another issuer', () => ({ iss: 'http://localhost:8180/realms/other' })],
    ['the issuer with a slash', () => ({ iss: `${local.issuer}/` })],
    ['another audience', () => ({ aud: 'account' })],
    ['no audience', () => ({ aud: undefined })],
    ['no end', () => ({ exp: undefined })],
    ['a beginning that is to come', () => ({ nbf: seconds(60) })],
    ['no subject', () => ({ sub: undefined })],
    ['the type of an ID token', () => ({ typ: 'ID' })],
    ['an organisation that we do not know', () => ({ org: 'ACME' })],
  ])('with %s', async (_, claims) => {
    expect(await verify(await local.token(claims()))).toEqual(INVALID);
  });

  it.each(['', 'abc', 'a.b.c', `${base64({ alg: 'RS256' })}.${base64({})}.`])('when it is no token: %s', async (text) => {
    expect(await verify(text)).toEqual(INVALID);
  });

  it('signed with another key under the name of a known one', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await verify(await local.token({}, { key: privateKey }))).toEqual(INVALID);
  });

  it('signed with an unknown key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await verify(await local.token({}, { key: privateKey, kid: 'unknown' }))).toEqual(INVALID);
  });

  it('with a payload changed after the signature', async () => {
    const [head, payload, signature] = (await local.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as JWTPayload;
    expect(await verify([head, base64({ ...claims, roles: ['market_admin'] }), signature].join('.'))).toEqual(INVALID);
  });

  it('unsigned (alg none)', async () => {
    const [, payload] = (await local.token()).split('.');
    expect(await verify(`${base64({ alg: 'none' })}.${payload}.`)).toEqual(INVALID);
  });

  it('signed by HS256 with the public key as its secret', async () => {
    for (const secret of [JSON.stringify(local.keys[0]), local.keys[0]!.n!]) {
      expect(await verify(await local.token({}, { alg: 'HS256', key: Buffer.from(secret) }))).toEqual(INVALID);
    }
  });

  it.each(['RS512', 'PS256'])('signed by %s, though with the key of the issuer', async (alg) => {
    expect(await verify(await local.token({}, { alg, key: await local.privateKey(alg) }))).toEqual(INVALID);
  });
});

describe('the issuer’s keys', () => {
  let own: LocalIssuer;
  let check: TokenVerifier;
  beforeAll(async () => {
    own = await localIssuer();
    check = verifierOf(own);
  });
  afterEach(() => vi.useRealTimers());
  afterAll(() => own.close());
  const later = (ms: number): void => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

  it('DEPENDENCY_DOWN while they were never read, and well again with the issuer', async () => {
    const token = await own.token();
    await own.goAway();
    expect(await check(token)).toEqual(refuse('unavailable', 'DEPENDENCY_DOWN'));
    await own.comeBack();
    expect(isRefusal(await check(token))).toBe(false);
  });

  it('are read once for many tokens, and unknown ids do not make them be read again at once', async () => {
    const before = own.asked();
    const { privateKey } = await generateKeyPair('RS256');
    for (let n = 0; n < 20; n++) await check(await own.token({}, { key: privateKey, kid: `forged-${n}` }));
    expect(isRefusal(await check(await own.token()))).toBe(false);
    expect(own.asked()).toBe(before);
  });

  it('are read again for a new one after the cooldown', async () => {
    await own.rotate();
    later(11_000);
    expect(isRefusal(await check(await own.token()))).toBe(false);
  });

  it('go on while the issuer is away; a key that none of them is does not count', async () => {
    const token = await own.token();
    await own.goAway();
    later(60_000);
    expect(isRefusal(await check(token))).toBe(false);
    expect(await check(await own.token({}, { kid: 'unknown' }))).toEqual(INVALID);
    await own.comeBack();
  });

  it('that were withdrawn stop to count after ten minutes', async () => {
    const before = await own.token({ exp: seconds(7_200) });
    await own.rotate({ withdraw: true });
    expect(isRefusal(await check(before))).toBe(false);
    later(11 * 60_000);
    await until(async () => isRefusal(await check(before)));
    expect(isRefusal(await check(await own.token({ exp: seconds(7_200) })))).toBe(false);
  });
});

describe('O-1: tokens of the real Keycloak', () => {
  const real = tokenVerifier({ issuer: surroundings.issuer(), audience: 'bidline-api' });

  it.each([
    ['dwhz.sales1', 'DWHZ', 'subsidiary', 'sales_manager'],
    ['xny.director', 'XNY', 'subsidiary', 'marketing_director'],
    ['hq.deputy', 'HQ', 'headquarters', 'hq_deputy_gm'],
    ['market.admin', 'MARKET', 'market', 'market_admin'],
  ])('name %s as a person of %s', async (username, organisation, organisationKind, role) => {
    const person = await real(await tokenOf(username));
    expect(person).toMatchObject({ username, organisation, organisationKind, roles: expect.arrayContaining([role]) });
  });

  it('do not count for another issuer or audience', async () => {
    const token = await tokenOf('dwhz.sales1');
    const jwksUri = `${surroundings.issuer()}/protocol/openid-connect/certs`;
    expect(await tokenVerifier({ issuer: 'http://localhost/realms/x', audience: 'bidline-api', jwksUri })(token)).toEqual(INVALID);
    expect(await tokenVerifier({ issuer: surroundings.issuer(), audience: 'bidline-erp' })(token)).toEqual(INVALID);
  });
});
