// Steps of a practice out of the words of an answer: its numbered list, else its list, else its paragraphs. A person reads
// them before anything is written down.

const steps_max = 60;
const numbered = /^ {0,3}\d{1,3}[.)]\s+/;
const listed = /^ {0,3}[-*+]\s+/;

/** What stands at the points of a list; lines without a point of their own belong to the one above. */
function pointsOf(lines: readonly string[], point: RegExp): string[] {
  const points: string[] = [];
  let blank = false;
  for (const line of lines) {
    if (point.test(line)) points.push(line.replace(point, '').trim());
    else if (points.length > 0 && line.trim() !== '' && (!blank || /^\s{2,}/.test(line)))
      points[points.length - 1] += `\n${line.replace(/^ {2,4}/, '')}`;
    else if (points.length > 0 && line.trim() !== '') break;
    blank = line.trim() === '';
  }
  return points.filter((each) => each !== '');
}

const howOne = /^how (?:(?:do|does|can|could|should|would) (?:you|i|we|one|they)|to) (?=\S)/i;

/** What one does, out of how it was asked; as it was asked where that cannot be told. */
export function titleFrom(question: string): string {
  const plain = question.trim().replace(/\s*\?$/, '');
  const said = plain.replace(howOne, '');
  return said === plain ? plain : said.charAt(0).toUpperCase() + said.slice(1);
}

export function stepsFrom(markdown: string): string[] {
  const lines = markdown.replace(/\r/g, '').split('\n');
  for (const point of [numbered, listed]) {
    const points = pointsOf(lines, point);
    if (points.length > 1) return points.slice(0, steps_max);
  }
  return markdown
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !/^#{1,6}\s/.test(each))
    .slice(0, steps_max);
}
