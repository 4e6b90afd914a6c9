import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import type { Part } from './part.ts';
import { kafkaPart } from './parts/kafka.ts';
import { keycloakPart } from './parts/keycloak.ts';
import { mongodbPart } from './parts/mongodb.ts';
import { portalPart } from './parts/portal.ts';
import { gatewayPart, servicePart } from './parts/service.ts';
import { hasGateway, hasPortal, serviceNames } from './services.ts';
import type { StackSettings } from './settings.ts';

/** `stores`: database, broker, accounts. `all`: with services, gateway and portal. */
export type Extent = 'stores' | 'all';

/** The parts of a stack. Services are those that have a src/main.ts. */
export const partsOf = async (settings: StackSettings, extent: Extent): Promise<Part[]> => {
  const stores = [await mongodbPart(settings), kafkaPart(settings), keycloakPart(settings)];
  if (extent === 'stores') return stores;
  const services = serviceNames(settings.root).map((name) => servicePart(settings, name));
  const portal = hasPortal(settings.root) ? [portalPart(settings)] : [];
  const gateway = hasGateway(settings.root) ? [gatewayPart(settings)] : [];
  return [...stores, ...services, ...portal, ...gateway];
};

/** Does something to a stack while nobody else does. */
export const alone = <T>(settings: StackSettings, work: () => Promise<T>): Promise<T> => {
  mkdirSync(settings.folder, { recursive: true });
  const waiting = (holder: number): void => console.log(`  waiting: process ${holder} is at work on the ${settings.stack} stack`);
  return withLock(join(settings.folder, 'lock'), waiting, work);
};
