/** First label of a host name: `dwhz` of `dwhz.localhost` (O-3). */
export const portalLabel = (hostname: string): string => hostname.split('.')[0] ?? '';

/** The address of another portal beside this one: same scheme, domain and port. */
export function portalAddress(host: string, here: Pick<Location, 'protocol' | 'host'>): string {
  const [, ...domain] = here.host.split('.');
  return `${here.protocol}//${[host, ...domain].join('.')}/`;
}
