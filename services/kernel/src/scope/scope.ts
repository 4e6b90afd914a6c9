/** Who a record is for, in the record's indexed array `audience`: `o:` a whole organisation, `d:` a department of it, `p:` a person. */
export type AudienceToken = `o:${string}` | `d:${string}/${string}` | `p:${string}`;

/** What a person sees (O-2): everything, or the records with one of these tokens in their audience. */
export type Scope = { all: true } | { all: false; audiences: readonly AudienceToken[] };
