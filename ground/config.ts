import { resolve } from 'node:path';
import { type MailSettings, readMail } from './mail-settings.ts';
import { embed_hosts_preset } from './writing/addresses.ts';

/** What the environment says, checked. Folders are absolute; `url` has no slash at its end. */
export type Config = {
  home: string;
  host: string;
  port: number;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** Where people reach this server, for links in what leaves it. */
  url: string;
  /** Hosts whose frames pages may show; none: every address is a link. */
  embeds: string[];
  mail: MailSettings;
};

/** Reads the environment once. Throws an Error with one sentence for the first value that cannot be meant. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  // `PORT= npm start` and an empty line in an .env file mean "not set".
  const given = (name: string) => env[name]?.trim() || undefined;
  const port = portOf(given('PORT') ?? '3000');
  return {
    home: resolve(given('FIELDLORE_HOME') ?? 'data'),
    host: given('HOST') ?? '0.0.0.0',
    port,
    databaseUrl: databaseUrlOf(given('DATABASE_URL')),
    url: addressOf(given('FIELDLORE_URL') ?? `http://localhost:${port}`),
    embeds: embedsOf(given('FIELDLORE_EMBEDS')),
    mail: readMail(given),
  };
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new Error(`PORT is "${text}": it must be a number from 0 to 65535, such as 3000.`);
  }
  return Number(text);
}

// The value is not quoted: it may hold a password, and this sentence goes to logs.
function databaseUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^postgres(ql)?:\/\/\S+$/.test(text)) {
    throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/fieldlore, or be absent.');
  }
  return text;
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  if (!isPlain || url.username !== '' || url.pathname !== '/') {
    throw new Error('FIELDLORE_URL must look like https://fieldlore.example.org, without a path.');
  }
  return url.origin;
}

function embedsOf(text: string | undefined): string[] {
  if (text === undefined) return [...embed_hosts_preset];
  if (text === 'none') return [];
  const hosts = text.split(/[\s,]+/).filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host));
  if (wrong === undefined) return hosts;
  throw new Error(
    `FIELDLORE_EMBEDS has "${wrong}": it must be hosts such as player.vimeo.com with commas between, or "none".`,
  );
}
