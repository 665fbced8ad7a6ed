export type MenuEntry =
  | { label: string; note?: string; href: string }
  | { label: string; note?: string; act: () => void }
  | 'line';
