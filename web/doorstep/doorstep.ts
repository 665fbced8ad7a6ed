// The doors' own answers: what may be known before anyone is signed in. All addresses of coming in and going out are here.
import { get, post, put } from '../house/api.ts';
import { here, type Me } from '../house/here.svelte.ts';
import { queries } from '../house/queries.ts';
import { locale } from '../house/words.ts';

export interface DemoPerson {
  id: string;
  name: string;
  role_line: string;
}
export interface Doorstep {
  /** False until the place has been set up. */
  ready: boolean;
  organisation: { name: string } | null;
  demo: boolean;
  demo_people: DemoPerson[];
  me: Me | null;
}
export interface Kit {
  id: string;
  name: string;
  says: string;
}
export interface Invitation {
  organisation: string;
  community: string | null;
  invited_by: string;
}

export async function lookIn(): Promise<Doorstep> {
  const door = await get<Doorstep>('/doorstep');
  if (door.me) here.arrive({ ...door.me, communities: door.me.communities ?? [], rights: door.me.rights ?? [] });
  return door;
}

export async function signIn(email: string, password: string): Promise<void> {
  await post('/sessions', { email, password });
  await arrived();
}
export async function enterDemo(person: string): Promise<void> {
  await post('/demo-sessions', { person });
  await arrived();
}

export const openInvitation = (code: string) => get<Invitation>('/invitations/{code}', { path: { code } });
export async function acceptInvitation(code: string, who: { name: string; email: string; password: string }): Promise<void> {
  await post('/invitations/{code}/acceptance', { ...who, locale }, { path: { code } });
  await arrived();
}
export const followInvitation = (code: string) => put('/invitations/{code}/acceptance', undefined, { path: { code } });

export const openSetUp = (code: string) => get<{ kits: Kit[] }>('/setup', { query: { code } });
export type Answers = { organisation: string; name: string; email: string; password: string; kit: string };
export async function setUp(code: string, start: { demo: true } | Answers): Promise<void> {
  await post('/setup', { code, locale, ...start });
  await lookIn();
}

async function arrived(): Promise<void> {
  // Whatever was on screen was for somebody else.
  queries.clear();
  await lookIn();
}
