import { ORGANISATIONS } from '@bidline/kernel';
import type { ClientFile, MapperFile } from './representation.ts';

/** What every service demands as the audience of a token. */
const AUDIENCE = 'bidline-api';

const everywhere = {
  'access.token.claim': 'true',
  'id.token.claim': 'true',
  'userinfo.token.claim': 'true',
  'introspection.token.claim': 'true',
};

const mapper = (name: string, protocolMapper: string, config: Record<string, string>): MapperFile => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config,
});

const fromAttribute = (claim: string, attribute: string, multivalued = false): MapperFile =>
  mapper(claim, 'oidc-usermodel-attribute-mapper', {
    ...everywhere,
    'user.attribute': attribute,
    'claim.name': claim,
    'jsonType.label': 'String',
    multivalued: String(multivalued),
  });

/** The claims of the design: who it is, of which house and department, with which roles, for which provinces. Everything else stays out of the token. */
export const CLAIM_MAPPERS: readonly MapperFile[] = [
  mapper(AUDIENCE, 'oidc-audience-mapper', {
    'included.custom.audience': AUDIENCE,
    'access.token.claim': 'true',
    'id.token.claim': 'false',
  }),
  fromAttribute('preferred_username', 'username'),
  fromAttribute('name', 'firstName'),
  fromAttribute('org', 'org'),
  fromAttribute('org_kind', 'org_kind'),
  fromAttribute('department', 'department'),
  fromAttribute('provinces', 'provinces', true),
  mapper('roles', 'oidc-usermodel-realm-role-mapper', {
    ...everywhere,
    'claim.name': 'roles',
    'jsonType.label': 'String',
    multivalued: 'true',
  }),
];

/** `basic` brings sub; `web-origins` lets the portals fetch tokens. */
const DEFAULT_SCOPES = ['basic', 'acr', 'web-origins'];

/** Origins of the seventeen portals (O-3). */
export const portalOrigins = (domain: string, port: number): string[] =>
  ORGANISATIONS.map(({ portalHost }) => `http://${portalHost}.${domain}:${port}`);

/** The portals' client: a public one, so that the code is worth nothing without the PKCE verifier. */
export const portalClient = (domain: string, port: number): ClientFile => ({
  clientId: 'bidline-portal',
  name: '市场营销信息管理系统',
  publicClient: true,
  standardFlowEnabled: true,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  fullScopeAllowed: true,
  redirectUris: portalOrigins(domain, port).map((origin) => `${origin}/*`),
  webOrigins: portalOrigins(domain, port),
  attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
  defaultClientScopes: DEFAULT_SCOPES,
  optionalClientScopes: [],
  protocolMappers: CLAIM_MAPPERS,
});

/** The client by which the market service reads people. */
export const directoryClient = (secret: string): ClientFile => ({
  clientId: 'bidline-directory',
  publicClient: false,
  secret,
  serviceAccountsEnabled: true,
  standardFlowEnabled: false,
  directAccessGrantsEnabled: false,
  fullScopeAllowed: true,
  defaultClientScopes: ['basic', 'roles'],
  optionalClientScopes: [],
});

/** A client by which tests fetch tokens with name and password; `lifespan` in seconds overrides the realm's. */
export const testClient = (clientId: string, lifespan?: number): ClientFile => ({
  clientId,
  publicClient: true,
  standardFlowEnabled: false,
  directAccessGrantsEnabled: true,
  fullScopeAllowed: true,
  attributes: lifespan === undefined ? {} : { 'access.token.lifespan': String(lifespan) },
  defaultClientScopes: DEFAULT_SCOPES,
  optionalClientScopes: [],
  protocolMappers: CLAIM_MAPPERS,
});
