import type { z } from 'zod'

export type HttpMethod = 'get' | 'post' | 'patch' | 'put' | 'delete'

/**
 * One operation of the control API as data. Routes, the OpenAPI document and the panel's client are all derived from it,
 * so the three cannot drift apart.
 */
export interface Operation {
  readonly method: HttpMethod
  /** Path below `/_bramka/v1`, with `{name}` for parameters. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** What one must know to call it: what it needs, what is left out, what it refuses. */
  readonly description: string
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Bodies that work on the sample as it is, by what they do. */
  readonly examples?: Readonly<Record<string, unknown>>
  /** Body limit in bytes; default 100 kB. */
  readonly maxBodyBytes?: number
  readonly status: 200 | 201 | 204
  /** Schema of the answer; absent with status 204. */
  readonly answer?: z.ZodType
  /** Documented refusals by status. */
  readonly problems: readonly number[]
}

/** Names of the parameters in a path. */
export type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never

/** Path parameters of an operation, by name. */
export type ParamsOf<Op extends Operation> = { readonly [Name in ParamNames<Op['path']>]: string }
/** Query as the handler gets it: parsed, defaults filled in. */
export type QueryOf<Op extends Operation> = Op extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : undefined
/** Query as a client gives it. */
export type QueryInputOf<Op extends Operation> = Op extends { query: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined
/** Body as the handler gets it. */
export type BodyOf<Op extends Operation> = Op extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined
/** Body as a client gives it. */
export type BodyInputOf<Op extends Operation> = Op extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : undefined
/** The answer of an operation. */
export type AnswerOf<Op extends Operation> = Op extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : undefined
