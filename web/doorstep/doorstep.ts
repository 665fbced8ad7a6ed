// The doors' own answers: what may be known before anyone is signed in. All addresses of coming in are here.
import { homeQuery } from '../home/home.ts';
import type { Answer, Asked } from '../house/answers.ts';
import { get, post, put } from '../house/api.ts';
import { queries } from '../house/queries.ts';
import { locale } from '../house/words.ts';

export type Doorstep = Answer<'setup.doorstep'>;
export type Invitation = Answer<'communities.openInvitation'>;
export type Kit = NonNullable<Asked<'setup.startEmpty'>['kit']>;
export type Answers = Required<Pick<Asked<'setup.startEmpty'>, 'organisation' | 'name' | 'email' | 'password' | 'kit'>>;

/** How this device is called where a person sees where they are signed in. */
const agent = navigator.userAgent.slice(0, 200);

export const lookIn = () => get<Doorstep>('/doorstep');

/** Someone is signed in: who it is comes with Home, which is wanted next anyway. */
export async function comeIn(): Promise<void> {
  // Whatever was on screen was for somebody else.
  queries.clear();
  await queries.fetchInfiniteQuery(homeQuery);
}

export async function signIn(email: string, password: string): Promise<void> {
  await post('/sessions', { email, password, agent });
  await comeIn();
}
export async function enterDemo(person: string): Promise<void> {
  await post('/demo-sessions', { person, agent });
  await comeIn();
}

export const openInvitation = (code: string) => get<Invitation>('/invitations/{code}', { path: { code } });
export async function acceptInvitation(
  code: string,
  who: { name: string; email: string; password: string },
): Promise<void> {
  await post('/invitations/{code}/acceptance', { ...who, locale, agent }, { path: { code } });
  await comeIn();
}
export const followInvitation = (code: string) => put('/invitations/{code}/acceptance', undefined, { path: { code } });

export const exploreDemo = (code: string) => post('/setup/demo', { code });
export async function startEmpty(code: string, answers: Answers): Promise<void> {
  await post('/setup', { code, ...answers, locale, agent });
  await comeIn();
}
