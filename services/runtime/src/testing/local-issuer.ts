import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { v7 as uuid } from 'uuid';

/** An issuer of this test process, for the tokens that a real Keycloak would never sign. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  /** Public keys as it hands them out. */
  readonly keys: JWK[];
  /** How often its keys were asked for. */
  asked(): number;
  /** A good token by default: for a sales manager of DWHZ, for five minutes. `undefined` leaves a claim out. */
  token(claims?: JWTPayload, header?: { alg?: string; kid?: string; key?: CryptoKey | Uint8Array }): Promise<string>;
  /** Its current private key, for an algorithm that it does not use. */
  privateKey(alg: string): Promise<CryptoKey | Uint8Array>;
  /** A new key, known to callers from now on; the ones before stay unless `withdraw`. */
  rotate(options?: { withdraw?: boolean }): Promise<void>;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one; its keys are served on loopback. */
export async function localIssuer(): Promise<LocalIssuer> {
  const keys: JWK[] = [];
  let current: { kid: string; key: CryptoKey };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}/realms/local`;

  async function rotate({ withdraw = false } = {}): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = uuid();
    if (withdraw) keys.length = 0;
    keys.push({ ...(await exportJWK(publicKey)), kid, use: 'sig' });
    current = { kid, key: privateKey };
  }
  async function goAway(): Promise<void> {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }
  await rotate();

  return {
    issuer,
    jwksUri: `http://127.0.0.1:${port}/certs`,
    keys,
    asked: () => asked,
    token: (claims = {}, { alg = 'RS256', kid = current.kid, key = current.key } = {}) =>
      new SignJWT({ ...goodClaims(issuer), ...claims }).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key),
    privateKey: async (alg) => importJWK(await exportJWK(current.key), alg),
    rotate,
    goAway,
    comeBack: () => listen(port),
    close: goAway,
  };
}

function goodClaims(issuer: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: ['bidline-api', 'account'],
    sub: '0192f6a0-0000-7000-8000-000000000001',
    iat: now,
    exp: now + 300,
    typ: 'Bearer',
    preferred_username: 'dwhz.sales1',
    name: '王小明',
    org: 'DWHZ',
    org_kind: 'subsidiary',
    department: 'marketing-1',
    roles: ['sales_manager'],
    provinces: ['CN-JS'],
  };
}
