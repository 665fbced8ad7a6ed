export type MenuEntry =
  | { label: string; note?: string; href: string }
  /** `whynot`: greyed, still reachable, and saying why. */
  | { label: string; note?: string; act: () => void; whynot?: string | null }
  | 'line';
