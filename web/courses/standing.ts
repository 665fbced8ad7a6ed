/** Where I stand with a unit. `again`: it was published anew since I did it. */
export function standing(unit: { number: number; done_number: number | null }): 'open' | 'done' | 'again' {
  if (unit.done_number === null) return 'open';
  return unit.done_number < unit.number ? 'again' : 'done';
}

/** Where to go on: the first unit that is not done as it stands now. */
export function nextOpen<U extends { number: number; done_number: number | null }>(units: U[]): U | undefined {
  return units.find((unit) => standing(unit) !== 'done');
}
