import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';
import { portalOf } from './open-request.ts';
import { traceOf } from './trace.ts';

test.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5,zh;q=0.9', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['fr,en;q=0.3', 'en'],
])('O-5: Accept-Language %s is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test.each([
  ['dwhz.localhost:8080', 'dwhz'],
  ['DWHZ.localhost', 'dwhz'],
  ['localhost:8080', undefined],
  ['127.0.0.1:8080', undefined],
  ['a.dwhz.localhost', undefined],
  ['dwhz.localhost.example.org', undefined],
  ['dwhz.otherlocalhost', undefined],
  [undefined, undefined],
])('O-3: %s is the portal %s', (host, portal) => {
  expect(portalOf(host, 'localhost')).toBe(portal);
});

const TRACE = '0af7651916cd43dd8448eb211c80319c';

test("a request goes on in the browser's trace", () => {
  const header = `00-${TRACE}-b7ad6b7169203331-01`;
  expect(traceOf(header)).toEqual({ traceId: TRACE, traceparent: header });
});

test.each([undefined, '', 'nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `00-${TRACE}-${'0'.repeat(16)}-01`])(
  'a request with the traceparent %s begins a trace',
  (header) => {
    const { traceId, traceparent } = traceOf(header);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
  },
);
