// A question while it is being written.
import type { Context } from '../notes/chips.ts';

export interface Asking {
  title: string;
  body: string;
  expected: string;
  happened: string;
  tried: string;
  context: Context;
  home: string;
  also: string[];
}

export const nothingAsked: Asking = {
  title: '',
  body: '',
  expected: '',
  happened: '',
  tried: '',
  context: {},
  home: '',
  also: [],
};
