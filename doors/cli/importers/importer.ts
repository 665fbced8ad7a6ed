import type { Readable } from 'node:stream';
import type { ImportRecord } from '../../../lore/imports/record.ts';

/** What could not come, or came other than it was: its kind, the place in the source, and the reason in a sentence. */
export type Loss = { kind: 'loss'; what: string; where: string; why: string };

/**
 * A file that hangs on what comes after it. Its bytes are read only when they are wanted, perhaps twice: once to see
 * whether they are here already.
 */
export type SourceFile = {
  kind: 'file';
  origin: string;
  name: string;
  alt?: string;
  mime?: string;
  bytes?: number;
  read(): Promise<Readable>;
};

export type ImportOptions = {
  /** The name of the community that all goes to, where the format knows none. */
  community?: string;
  /** What the source is called in origins; else its file name. The same name means the same source. */
  name?: string;
  /** How many versions of a page come at most, the newest; without it all of them. */
  versions?: number;
  /** What the levels of a collection of practices are here: `1-initial=Emergent,2-structured=Validated`. */
  states?: string;
  /** Headings under which it says its steps, divided by commas. */
  steps_under?: string;
};

/** A source that was looked at and can be read. */
export type Source = {
  /** What all its origins begin with. */
  source: string;
  /** What it holds, in one line, before any of it is taken. */
  says: string;
  /** Everything in it, each record after those, and after the files, that it refers to. The same order each time. */
  records(): AsyncGenerator<ImportRecord | SourceFile | Loss>;
  /** Removes what was unpacked to read it. */
  close(): Promise<void>;
};

/**
 * One format. `open` looks at all of the input before anything is taken, and refuses what is not of its kind with an
 * Error of one sentence, so that nothing is half-written for a reason that could be known before.
 */
export type Importer = {
  says: string;
  open(paths: string[], options: ImportOptions): Promise<Source>;
};

export function loss(what: string, where: string, why: string): Loss {
  return { kind: 'loss', what, where, why };
}
