/** Follows how far each partition was read, against the ends that were seen at the start. */
export interface CatchUp {
  /** Sets the goal: the offset behind the last message of each partition. */
  aim(ends: ReadonlyMap<number, bigint>): void;
  read(partition: number, offset: bigint): void;
  /** True once there is a goal and every partition that holds messages was read up to it. */
  isDone(): boolean;
}

/** See `CatchUp`. A compacted topic may hold no message just before its end, so a later message counts as well. */
export function catchUp(): CatchUp {
  const position = new Map<number, bigint>();
  let goal: ReadonlyMap<number, bigint> | undefined;
  return {
    aim(ends) {
      goal = ends;
    },
    read(partition, offset) {
      position.set(partition, offset + 1n);
    },
    isDone: () => goal !== undefined && [...goal].every(([partition, end]) => (position.get(partition) ?? 0n) >= end),
  };
}
