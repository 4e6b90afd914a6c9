import { rpcs } from '../rpcs.ts';
import type { Access } from '../rpcs.ts';
import { commentedContract } from './commented.ts';

const SCOPES: Record<Access['scope'], string> = {
  unspecified: '-',
  person: "by the person's place in the organisation",
  shared: 'everybody alike',
  group: 'all organisations',
};

const callers = ({ public: open, roles }: Access): string => {
  if (open) return 'anybody, without signing in';
  return roles.length === 0 ? 'every signed-in person' : roles.map((role) => `\`${role}\``).join(', ');
};

/** proto/ACCESS.md: who may call what (O-2), one row per RPC, as services enforce it. */
export function accessTable(): string {
  const { registry } = commentedContract();
  const rows = rpcs(registry).map(
    (rpc) =>
      `| ${rpc.descriptor.parent.name}.${rpc.method} | \`${rpc.http ? `${rpc.http.verb.toUpperCase()} ${rpc.http.template}` : '-'}\` | ${callers(rpc.access)} | ${SCOPES[rpc.access.scope]} |`,
  );
  return [
    '# Who may call what',
    '',
    'Made from the `access` options of `proto/bidline` by `npm run openapi`. Every service enforces its rows itself, from the verified token;',
    'records outside the scope answer as if they did not exist (O-2).',
    '',
    '| RPC | REST | roles, one of | data |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
