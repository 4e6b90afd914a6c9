import type { components } from './schema';

type Schemas = components['schemas'];

/** Messages of the contract as REST carries them (proto3 JSON): int64 is text, days are `YYYY-MM-DD`, instants RFC 3339. */
export type Project = Schemas['Project'];
export type ProjectRow = Schemas['ProjectRow'];
export type RegistrationForm = Schemas['RegistrationForm'];
export type Change = Schemas['Change'];
export type FieldChange = Schemas['FieldChange'];
export type PersonRef = Schemas['PersonRef'];
export type Person = Schemas['Person'];
export type Portal = Schemas['Portal'];
export type Organisation = Schemas['Organisation'];
export type Dictionary = Schemas['Dictionary'];
export type DictionaryEntry = Schemas['DictionaryEntry'];
export type Chart = Schemas['Chart'];
export type Department = Schemas['Department'];
export type Post = Schemas['Post'];
