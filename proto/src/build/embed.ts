import { readFileSync, writeFileSync } from 'node:fs';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

/**
 * Writes gen/contract.ts beside gen/contract.binpb: the same descriptors without comments and positions, as base64 text. Being a module it
 * travels inside every bundle, so that no process has to find a file next to itself.
 */
const gen = new URL('../../gen/', import.meta.url);
const full = fromBinary(FileDescriptorSetSchema, readFileSync(new URL('contract.binpb', gen)));
const lean = create(FileDescriptorSetSchema, { file: full.file.map((file) => ({ ...file, sourceCodeInfo: undefined })) });
const text = Buffer.from(toBinary(FileDescriptorSetSchema, lean)).toString('base64');
writeFileSync(new URL('contract.ts', gen), `/* eslint-disable */\n// Made by npm run proto.\nexport const CONTRACT = '${text}';\n`);
