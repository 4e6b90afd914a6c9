import { isDatabaseAway } from '../mongo/errors.ts';

/** Mongoose's and the driver's errors beside those that `isDatabaseAway` knows by class, and kafkajs's: they wrap each other, so names decide. */
const AWAY = new Set([
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'WaitQueueTimeoutError',
  'MongoNetworkTimeoutError',
  'MongooseServerSelectionError',
  'DisconnectedError',
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSBrokerNotFound',
  'KafkaJSRequestTimeoutError',
  'KafkaJSNumberOfRetriesExceeded',
]);

/** True when the error says that a store or broker cannot be reached, not that it refused: the caller may try again (UNAVAILABLE). */
export function isDependencyAway(error: unknown): boolean {
  if (isDatabaseAway(error)) return true;
  if (!(error instanceof Error)) return false;
  return AWAY.has(error.name) || error.message.includes('before initial connection is complete') || isDependencyAway(error.cause);
}
