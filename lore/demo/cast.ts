/** The eight people whom a visitor can be, in the order in which they are offered. */
export const demo_handles = ['mika', 'lea', 'omar', 'ines', 'jo', 'ruth', 'dana', 'sam'] as const;
