/** How long the relay rests when it found nothing: it looks often while there is traffic (another replica's commits give no signal), then less. */
export const SHORTEST_REST_MS = 250;
export const LONGEST_REST_MS = 1_000;
/** After an error: the broker or the store is away. */
export const SHORTEST_BACK_OFF_MS = 250;
export const LONGEST_BACK_OFF_MS = 5_000;

/** The rest after `idleRounds` rounds without a row: the shortest for five seconds, then the longest. */
export function idleRest(idleRounds: number): number {
  return idleRounds <= 20 ? SHORTEST_REST_MS : LONGEST_REST_MS;
}

/** The rest after `failures` failed rounds in a row: doubles up to the longest. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_BACK_OFF_MS, SHORTEST_BACK_OFF_MS * 2 ** (failures - 1));
}
