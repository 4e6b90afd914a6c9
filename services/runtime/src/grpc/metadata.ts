import type { Locale } from '@bidline/kernel';
import type { Metadata } from '@grpc/grpc-js';

/** One text value of a call's metadata. */
export function metadataText(metadata: Metadata, name: string): string | undefined {
  const [value] = metadata.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The bearer token of `authorization`; undefined when the call carries none, '' when it carries something else. */
export function bearerToken(metadata: Metadata): string | undefined {
  const header = metadataText(metadata, 'authorization');
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
}

/** The language that `accept-language` asks for first; Chinese unless it is English. */
export function localeOf(metadata: Metadata): Locale {
  return /^\s*en\b/i.test(metadataText(metadata, 'accept-language') ?? '') ? 'en' : 'zh-CN';
}

/** The caller's address: as the gateway passes it on, else that of the connection. */
export function callerAddress(metadata: Metadata, peer: string): string {
  return metadataText(metadata, 'x-client-ip') ?? peer.replace(/:\d+$/, '');
}
