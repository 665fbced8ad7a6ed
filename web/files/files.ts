import type { Answer } from '../house/api-shapes.ts';
import { region } from '../house/words.ts';

export type ItemFile = Answer<'get', '/items/{item}/files'>['items'][number];

export const filesKey = (item: string) => ['files', item];
export const fileAddress = (id: string, thumb = false) => `/api/v1/files/${id}${thumb ? '?thumb=true' : ''}`;

/** How a file is looked at; 'none': it can only be taken along. */
export function viewOf({ mime }: Pick<ItemFile, 'mime'>): 'image' | 'audio' | 'film' | 'pdf' | 'none' {
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/')) return 'audio';
  if (mime.startsWith('video/')) return 'film';
  return mime === 'application/pdf' ? 'pdf' : 'none';
}

/** What kind of file people call it: PDF, DOCX. */
export function kindOf({ name, mime }: Pick<ItemFile, 'name' | 'mime'>): string {
  const end = /\.(\w{1,5})$/.exec(name)?.[1] ?? mime.split('/')[1] ?? '';
  return end.replace('octet-stream', '').slice(0, 5).toUpperCase();
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function sizeOf(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const form = { style: 'unit', unit: units[power], unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(region, form).format(bytes / 1000 ** power);
}
