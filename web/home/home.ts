// What GET /home answers: who I am, what came of what I did, and what moves in my communities. One request.
import type { Me } from '../house/here.svelte.ts';

export interface Notice {
  id: string;
  /** "Step 3 changed, taught since 12 May, used 31 times, 29 worked": a whole sentence, made by the server. */
  says: string;
  kind: string;
  item: string;
  at: string;
  seen: boolean;
}

export interface Entry {
  id: string;
  kind: string;
  title: string;
  snippet: string;
  /** Null: confidential. */
  by: { name: string; handle: string; initials: string } | null;
  at: string;
  communities: { slug: string; name: string }[];
  state: string;
  hazard?: boolean;
  /** "31 uses, 29 worked, at 9 sites". */
  arithmetic?: string;
}

export interface Home {
  me: Me;
  because_of_me: Notice[];
  stream: { items: Entry[]; next: string | null };
}
