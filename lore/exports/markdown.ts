import type { ItemRecord } from './queries.ts';

/** An item as a Markdown file that any other program reads: a short head, then its words as they were written. */
export function markdownOf(item: ItemRecord): string {
  const head = {
    id: item.id,
    title: item.title,
    kind: item.kind,
    ...(item.kind === 'page' ? {} : { state: item.state }),
    created: new Date(item.made_at).toISOString(),
    updated: new Date(item.changed_at).toISOString(),
    ...(item.labels.length === 0 ? {} : { tags: item.labels }),
    ...(item.more.source ? { source: item.more.source.url, source_title: item.more.source.title } : {}),
  };
  // JSON is YAML, and needs no rules for what to quote.
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${bodyOf(item)}`;
}

function bodyOf({ kind, words }: ItemRecord): string {
  switch (kind) {
    case 'practice':
      return joined([words.purpose, ...(words.steps ?? []).map(stepOf)]);
    case 'course':
      return joined([words.about, ...(words.units ?? []).flatMap((unit: Unit) => [`## ${unit.title}`, unit.body])]);
    case 'proposal':
      return joined([words.cause, words.change]);
    default:
      return words.body ?? '';
  }
}
type Unit = { title: string; body: string };
type Step = { body: string; core: boolean; why: string; variations: { op: string; body: string }[] };

function stepOf({ body, core, why, variations }: Step, at: number): string {
  const told = [`${at + 1}. ${body}${core ? ' **(core)**' : ''}`];
  if (why !== '') told.push(`*Why it works:* ${why}`);
  for (const each of variations) told.push(`- *${each.op}:* ${each.body}`);
  return told.map((each, n) => (n === 0 ? hanging(each) : `   ${each.replace(/\n/g, '\n   ')}`)).join('\n\n');
}

const hanging = (text: string) => text.replace(/\n(?=.)/g, '\n   ');
const joined = (parts: string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
