import type messages from './messages/zh-CN.ts';

/** Dotted paths of all leaves of a message tree. */
type Paths<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}` }[keyof Tree & string];

/** Every key that has a text. */
export type MessageKey = Paths<typeof messages>;

/** The same keys with texts of another language: a missing or a superfluous one does not compile. */
export type Translation<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Translation<Tree[Key]> };
