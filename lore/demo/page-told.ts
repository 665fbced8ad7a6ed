/** A page of the demo. In its text `(p:key)` is a link to a practice, `(w:key)` to a page that stands already. */
export type PageTold = {
  key: string;
  home: string;
  under?: string;
  by: string;
  days_ago: number;
  title: string;
  body: string;
  later?: { days_ago: number; by: string; summary: string; from: string; to: string }[];
};
