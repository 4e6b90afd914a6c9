import { readFileSync } from 'node:fs';
import { fromBinary } from '@bufbuild/protobuf';
import type { DescEnum, DescField, DescMessage, DescMethod, DescService, FileRegistry } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import { registryOver } from '../registry.ts';

type Commented = DescEnum | DescField | DescMessage | DescMethod | DescService;

/** The contract with the comments of its files; for documents only, processes do without. */
export interface CommentedContract {
  readonly registry: FileRegistry;
  /** The comment above a declaration on one line; empty where there is none. */
  commentOf(declaration: Commented): string;
}

/** Numbers under which descriptor.proto keeps declarations: file.service = 6, service.method = 2, file.message_type = 4, message.field = 2, file.enum_type = 5. */
function placeOf(declaration: Commented): number[] {
  switch (declaration.kind) {
    case 'service':
      return [6, declaration.file.services.indexOf(declaration)];
    case 'rpc':
      return [...placeOf(declaration.parent), 2, declaration.parent.methods.indexOf(declaration)];
    case 'message':
      return [4, declaration.file.messages.indexOf(declaration)];
    case 'enum':
      return [5, declaration.file.enums.indexOf(declaration)];
    case 'field':
      return [...placeOf(declaration.parent), 2, declaration.parent.fields.indexOf(declaration)];
  }
}

const commentsIn = (file: FileDescriptorProto): [string, string][] =>
  (file.sourceCodeInfo?.location ?? []).map(({ path, leadingComments }) => [
    `${file.name.replace(/\.proto$/, '')}:${path.join('.')}`,
    leadingComments
      .trim()
      .split(/\s*\n\s*/)
      .join(' '),
  ]);

/** Reads gen/contract.binpb, which `npm run proto` makes. */
export function commentedContract(): CommentedContract {
  const bytes = readFileSync(new URL('../../gen/contract.binpb', import.meta.url));
  const comments = new Map(fromBinary(FileDescriptorSetSchema, bytes).file.flatMap(commentsIn));
  const fileOf = (declaration: Commented) =>
    declaration.kind === 'rpc' || declaration.kind === 'field' ? fileOfParent(declaration) : declaration.file;
  return {
    registry: registryOver(bytes),
    commentOf: (declaration) => comments.get(`${fileOf(declaration).name}:${placeOf(declaration).join('.')}`) ?? '',
  };
}

const fileOfParent = (declaration: DescMethod | DescField) => declaration.parent.file;
