import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { isDependencyAway } from './dependency-away.ts';

const named = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

describe('errors of a store or broker that is away', () => {
  it.each([
    new mongo.MongoNetworkError('connection refused'),
    new mongo.MongoNotConnectedError('not connected'),
    named('MongoServerSelectionError'),
    named('MongooseServerSelectionError'),
    named('PoolClearedOnNetworkError'),
    named('MongoPoolClearedError'),
    named('KafkaJSConnectionError'),
    named('KafkaJSNumberOfRetriesExceeded'),
    named('MongooseError', 'Cannot call `projects.find()` before initial connection is complete if `bufferCommands = false`.'),
    new Error('a store failed', { cause: named('MongoNetworkTimeoutError') }),
  ])('$name', (error) => {
    expect(isDependencyAway(error)).toBe(true);
  });

  it.each([
    new Error('broken'),
    new TypeError('x is not a function'),
    new mongo.MongoServerError({ code: 11000 }),
    'MongoNetworkError',
    undefined,
  ])('and not: %s', (error) => {
    expect(isDependencyAway(error)).toBe(false);
  });
});
