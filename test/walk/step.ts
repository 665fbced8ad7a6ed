import type { Answer, More } from '../http.ts';
import type { Cast, Name } from './cast.ts';

/** Ids and versions by the name under which a step kept them. */
export type World = Record<string, any> & { cast: Cast };

/** One question on the walk through every route: who asks, what, and who must not be able to. */
export type Step = {
  as: Name | 'nobody' | 'newcomer';
  ask: string;
  input(w: World): Record<string, any>;
  more?: More;
  /** Keeps what later steps need. */
  keep?(w: World, answer: Answer): void;
  /** Everybody who is signed in may: it is about themselves, or makes something of their own. */
  everybody?: true;
  /** Members of its community may not either: it takes a further right. */
  rights?: true;
  /** The same question by the same person, and yet refused. */
  wrong?: ((w: World) => Record<string, any>)[];
  /** Refused to the end: there is nothing to answer in this house. */
  refused?: number;
};

export const kept =
  (name: string) =>
  (w: World, { body }: Answer): void => {
    w[name] = body.id;
    w[`${name}_version`] = body.version;
  };
export const now =
  (name: string) =>
  (w: World, { body }: Answer): void => {
    w[`${name}_version`] = body.version;
  };
