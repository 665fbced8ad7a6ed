import type { operations } from './api-types.ts';

/** What a route of the API answers, by the route's name: Answer<'courses.open'>. */
export type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: infer Given;
}
  ? Given extends { 200: { content: { 'application/json': infer Body } } }
    ? Body
    : Given extends { 201: { content: { 'application/json': infer Body } } }
      ? Body
      : never
  : never;
/** One of the list that a route answers. */
export type Item<Name extends keyof operations> = Answer<Name> extends { items: (infer One)[] } ? One : never;
/** What a route takes in its body: Asked<'setup.startEmpty'>. */
export type Asked<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;
