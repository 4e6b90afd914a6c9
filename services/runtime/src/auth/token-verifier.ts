import { refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import { errors, jwtVerify } from 'jose';
import { personOf } from './claims.ts';
import { isVerdict, issuerKeys } from './issuer-keys.ts';

/** Whose tokens count, and for whom they must be made out. */
export interface TokenVerifierOptions {
  /** The realm's address, exactly as tokens name it. */
  readonly issuer: string;
  readonly audience: string;
  /** Where the realm's public keys are. Default: Keycloak's place under the issuer. */
  readonly jwksUri?: string;
}

/**
 * The person whom a token names, or why it does not count: TOKEN_MISSING (undefined given), TOKEN_EXPIRED, TOKEN_INVALID; DEPENDENCY_DOWN while no
 * key was ever read and the issuer is away.
 */
export type TokenVerifier = (token: string | undefined) => Promise<Person | Refusal>;

/** Clocks of two machines may differ by this much. */
const TOLERANCE_SECONDS = 5;

/**
 * Verifies access tokens (O-1): RS256 alone, so that neither `none` nor a public key used as an HMAC secret passes; issuer, audience, end of life,
 * and claims that make a person. Used by the gateway and by every service, which does not take the gateway's word.
 */
export function tokenVerifier({ issuer, audience, jwksUri }: TokenVerifierOptions): TokenVerifier {
  const keys = issuerKeys(jwksUri ?? `${issuer}/protocol/openid-connect/certs`);
  const checks = { issuer, audience, algorithms: ['RS256'], clockTolerance: TOLERANCE_SECONDS, requiredClaims: ['exp', 'sub'] };
  return async (token) => {
    if (token === undefined) return refuse('unauthenticated', 'TOKEN_MISSING');
    try {
      const { payload } = await jwtVerify(token, keys.find, checks);
      return personOf(payload) ?? refuse('unauthenticated', 'TOKEN_INVALID');
    } catch (error) {
      if (error instanceof errors.JWTExpired) return refuse('unauthenticated', 'TOKEN_EXPIRED');
      // Without keys nothing can be said of a token; with keys, one that none of them fits is a bad one.
      if (keys.known() || isVerdict(error)) return refuse('unauthenticated', 'TOKEN_INVALID');
      return refuse('unavailable', 'DEPENDENCY_DOWN');
    }
  };
}
