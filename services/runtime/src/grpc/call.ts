import type { Locale, Person } from '@bidline/kernel';

/** What every call carries, signed in or not. */
export interface PublicCall {
  /** Language of the caller's texts. */
  readonly locale: Locale;
  /** When the caller stops waiting: ten seconds after the start unless the caller says otherwise. */
  readonly deadline: Date;
  /** Aborted when the caller goes away or the deadline passes. */
  readonly signal: AbortSignal;
  /** The caller's address, as the gateway saw it; for logs and the trail of sign-ins, never for a decision. */
  readonly ip: string;
  /** The instant of the call; of a command, the instant at which its turn came. */
  readonly at: Date;
}

/** A call by a person whose token was verified and whose role the contract allows. */
export interface Call extends PublicCall {
  readonly person: Person;
}
