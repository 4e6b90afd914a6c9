/** Where the test stack's parts are: variables set by the suite's global setup, else the test stack's own ports. */
export const surroundings = {
  mongodbUri: (): string => process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:17027',
  kafkaBrokers: (): string[] => (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:19092').split(','),
  issuer: (): string => process.env['OIDC_ISSUER'] ?? 'http://localhost:18180/realms/bidline',
} as const;

/** A secret of the right length for tests; no process outside a test takes it. */
export const TEST_TRAIL_KEY = 'a key for tests alone, of more than 32 signs';
