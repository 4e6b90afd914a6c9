import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';

/** The public keys of an issuer. */
export interface IssuerKeys {
  /** Finds the key of a token; throws jose's errors, or what kept the keys from being read. */
  readonly find: JWTVerifyGetKey;
  /** True once keys were read. */
  known(): boolean;
}

/** After an unknown key id the keys are asked for again, but not more often than this: forged ids must not flood the issuer. */
const COOLDOWN_MS = 10_000;
/** Keys are read anew this often, so that one that was withdrawn stops to count. */
const RENEW_MS = 10 * 60_000;
const TIMEOUT_MS = 2_000;

/** Keeps the issuer's keys; they are renewed beside the calls, not within one, and those read last go on while the issuer is away. */
export function issuerKeys(uri: string): IssuerKeys {
  const remote = createRemoteJWKSet(new URL(uri), { cooldownDuration: COOLDOWN_MS, cacheMaxAge: Infinity, timeoutDuration: TIMEOUT_MS });
  let renewAt = Date.now() + RENEW_MS;

  function renewInTime(): void {
    if (Date.now() < renewAt) return;
    renewAt = Date.now() + COOLDOWN_MS;
    const renewed = (): void => void (renewAt = Date.now() + RENEW_MS);
    remote.reload().then(renewed, () => undefined);
  }

  return {
    find: (header, token) => {
      renewInTime();
      return remote(header, token);
    },
    known: () => remote.jwks() !== undefined,
  };
}

const NO_VERDICT = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/** True when the error says something of the token; false when the keys could not be read. */
export const isVerdict = (error: unknown): boolean => error instanceof errors.JOSEError && !NO_VERDICT.includes(error.code);
