/** Fields that no log line shows, at the top of a line and one level down: secrets, and what says more of a person than the id. */
const NAMES = [
  'authorization',
  'cookie',
  'token',
  'accessToken',
  'access_token',
  'refreshToken',
  'refresh_token',
  'password',
  'secret',
  'phone',
  'phones',
  'mobile',
  'email',
  'wechat',
  'idCard',
];

/** The paths in pino's notation. */
export const REDACTED: string[] = NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
