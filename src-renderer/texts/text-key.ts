import type { pl } from './pl/index.ts'

type Source = typeof pl
type LeafPaths<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key}`
    : LeafPaths<Node[Key], `${Prefix}${Key}.`>
}[keyof Node & string]

/** Every text of the panel, as `group.name`. */
export type TextKey = LeafPaths<Source>

type TextAt<Node, Path extends string> = Path extends `${infer Group}.${infer Rest}`
  ? Group extends keyof Node
    ? TextAt<Node[Group], Rest>
    : never
  : Path extends keyof Node
    ? Node[Path]
    : never

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** Forms of a plural are chosen by a count, even where the text does not show it. */
type ParamNames<Text> = Placeholders<Text> | (Text extends `${string} | ${string}` ? 'n' : never)

type ParamValue<Name> = Name extends 'n' ? number : string | number

/**
 * What a text must be given: one value for each `{placeholder}` of its Polish source. `{n}` is always a count: it
 * chooses the plural form and is written the way the language groups digits.
 */
export type TextArguments<Key extends TextKey> = [ParamNames<TextAt<Source, Key>>] extends [never]
  ? []
  : [params: { readonly [Name in ParamNames<TextAt<Source, Key>> & string]: ParamValue<Name> }]
