import type { TestApi } from '../http.ts';
import { cookieOf, type Secret } from '../http.ts';

/** Who walks: Sam runs the place, Olga stands outside every community, Lars will have left, Jo is a member like others. */
const names = ['lea', 'mika', 'aino', 'samuel', 'omar', 'ines', 'jo', 'olga', 'lars'] as const;
export type Name = 'sam' | (typeof names)[number];
export type Cast = Record<Name, Secret & { cookie: string; person: string }> & { narrow: Secret };
export const password = 'ten unlikely words';
export const code = 'a test may come in';

/** Sets an empty house up over HTTP and lets everybody in by one invitation, each with a session of their own. */
export async function gather(api: TestApi): Promise<Cast> {
  const started = await api.send({}, 'setup.startEmpty', {
    code,
    organisation: 'Nordvarme',
    name: 'Sam Lindqvist',
    email: 'sam@example.org',
    password,
  });
  const cast: Record<string, any> = { sam: { cookie: cookieOf(started), person: started.body.person } };
  const { body: invitation } = await api.send(cast.sam, 'communities.invite', { uses: names.length });
  for (const name of names) {
    const came = await api.send({}, 'communities.acceptInvitation', {
      code: invitation.token,
      name: `${name[0].toUpperCase()}${name.slice(1)} Walker`,
      email: `${name}@example.org`,
      password,
    });
    cast[name] = { cookie: cookieOf(came), person: came.body.person };
  }
  const { body: token } = await api.send(cast.lea, 'people.makeToken', { name: 'narrow', scopes: ['search:read'] });
  cast.narrow = { bearer: token.token };
  return cast as Cast;
}
