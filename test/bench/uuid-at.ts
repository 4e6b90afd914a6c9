import { v7 } from 'uuid';

/** A UUIDv7 of an instant, unique by its sequence number, so that loaded ids sort like registered ones. */
export const uuidv7Of = (instant: Date, sequence: number): string => v7({ msecs: instant.getTime(), seq: sequence });
