import { Metadata } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { bearerToken, callerAddress, localeOf } from './metadata.ts';

const having = (values: Record<string, string>): Metadata => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(values)) metadata.set(name, value);
  return metadata;
};

describe('the metadata of a call', () => {
  it.each([
    ['no header', {}, undefined],
    ['a bearer token', { authorization: 'Bearer a.b.c' }, 'a.b.c'],
    ['the scheme in any case', { authorization: 'bearer a.b.c' }, 'a.b.c'],
    ['another scheme', { authorization: 'Basic YTpi' }, ''],
    ['a scheme without a token', { authorization: 'Bearer' }, ''],
    ['two tokens', { authorization: 'Bearer a b' }, ''],
  ])('token: %s', (_, values, expected) => {
    expect(bearerToken(having(values))).toBe(expected);
  });

  it.each([
    [undefined, 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['EN', 'en'],
    ['zh-CN,en;q=0.8', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['enx', 'zh-CN'],
  ])('language: %s is %s', (said, expected) => {
    expect(localeOf(having(said === undefined ? {} : { 'accept-language': said }))).toBe(expected);
  });

  it.each([
    [{ 'x-client-ip': '203.0.113.7' }, '127.0.0.1:40000', '203.0.113.7'],
    [{}, '127.0.0.1:40000', '127.0.0.1'],
    [{}, '[::1]:40000', '[::1]'],
  ])('address: %o from %s', (values, peer, expected) => {
    expect(callerAddress(having(values), peer)).toBe(expected);
  });
});
