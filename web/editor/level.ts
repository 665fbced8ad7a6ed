/** How much a place takes: a comment (line), a step, note or answer (text), a page. What is there already is always kept. */
export type Level = 'line' | 'text' | 'page';
const order: Level[] = ['line', 'text', 'page'];

export const hasLevel = (place: Level, needs: Level): boolean => order.indexOf(place) >= order.indexOf(needs);
