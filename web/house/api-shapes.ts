// From an address of the API to what it takes and gives, read off the types that are written from the routes themselves.
import type { paths } from './api-types.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Addresses that answer to a method, without the common beginning: "/notes/{note}". */
export type Address<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [m in M]: { responses: unknown } } ? Short<P> : never;
}[keyof paths];

export type Answer<M extends Method, A extends Address<M>> = Json<Responses<M, A>>;
export type Body<M extends Method, A extends Address<M>> =
  Operation<M, A> extends { requestBody: { content: infer C } }
    ? C extends { 'application/json': infer B }
      ? B
      : Blob | ArrayBuffer
    : undefined;

export interface Asking {
  /** Fills `{id}` in the address. */
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | undefined | null>;
  signal?: AbortSignal;
}
export interface Writing extends Asking {
  /** The `version` that was read with what is being changed: the write is refused as `stale` when someone was faster. */
  ifMatch?: number;
  /** Normally made here. Given only when the key must outlive this page. */
  key?: string;
}

/** `path` must be said where the address has a gap. */
export type With<M extends Method, A extends Address<M>, Options> =
  Parameters<M, A> extends { path: infer P } ? [options: Options & { path: P }] : [options?: Options];

type Short<P> = P extends `/api/v1${infer Rest}` ? Rest : never;
type Operation<M extends Method, A extends string> = `/api/v1${A}` extends keyof paths
  ? paths[`/api/v1${A}`] extends { [m in M]: infer O }
    ? O
    : never
  : never;
type Parameters<M extends Method, A extends string> =
  Operation<M, A> extends { parameters: infer P } ? P : Record<never, never>;
type Responses<M extends Method, A extends string> = Operation<M, A> extends { responses: infer R } ? R : never;
type Json<R> = R extends { 200: { content: { 'application/json': infer T } } }
  ? T
  : R extends { 201: { content: { 'application/json': infer T } } }
    ? T
    : undefined;
