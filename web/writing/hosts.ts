import { embed_hosts_preset } from '../../ground/writing/addresses.ts';

let hosts: readonly string[] | undefined;

/** The hosts whose films may be shown: the server writes them into the page, and its policy holds the browser to them. */
export function embedHosts(): readonly string[] {
  if (typeof document === 'undefined') return embed_hosts_preset;
  hosts ??=
    document
      .querySelector<HTMLMetaElement>('meta[name="embeds"]')
      ?.content.split(' ')
      .filter((host) => host !== '') ?? embed_hosts_preset;
  return hosts;
}
