/** The parts of Keycloak's realm file that we write; names are Keycloak's. */
export interface RealmFile {
  readonly realm: string;
  readonly users: readonly UserFile[];
  readonly clients: readonly ClientFile[];
  readonly roles: { readonly realm: readonly { name: string; description: string }[] };
  readonly [setting: string]: unknown;
}

export interface UserFile {
  readonly id?: string;
  readonly username: string;
  readonly enabled: boolean;
  readonly firstName?: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly credentials?: readonly Readonly<Record<string, unknown>>[];
  readonly realmRoles?: readonly string[];
  readonly clientRoles?: Readonly<Record<string, readonly string[]>>;
  readonly serviceAccountClientId?: string;
}

export interface ClientFile {
  readonly clientId: string;
  readonly protocolMappers?: readonly MapperFile[];
  readonly redirectUris?: readonly string[];
  readonly webOrigins?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly [setting: string]: unknown;
}

export interface MapperFile {
  readonly name: string;
  readonly protocol: 'openid-connect';
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}
