export type { JsonValue } from '@bufbuild/protobuf';
export { fromJson, toJson } from './json.ts';
export { jsonTextOf } from './json-text/messages.ts';
export { descriptorSet, messageType, registry, registryOver } from './registry.ts';
export { accessOf, pathVariables, rpcs } from './rpcs.ts';
export type { Access, DataScope, HttpRule, HttpVerb, Rpc } from './rpcs.ts';
