import { describe, expect, test } from 'vitest';
import { portalAddress, portalLabel } from './portal-host.ts';

describe('O-3: portals are host names', () => {
  test.each([
    ['dwhz.localhost', 'dwhz'],
    ['nzmz.bidline.example.com', 'nzmz'],
    ['localhost', 'localhost'],
  ])('%s is the portal %s', (host, label) => expect(portalLabel(host)).toBe(label));

  test.each([
    ['dwhz.localhost:8080', 'http:', 'http://nzmz.localhost:8080/'],
    ['dwhz.bidline.example.com', 'https:', 'https://nzmz.bidline.example.com/'],
  ])('beside %s lies %s//nzmz', (host, protocol, address) => expect(portalAddress('nzmz', { host, protocol })).toBe(address));
});
