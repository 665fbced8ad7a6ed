import { z } from 'zod';
import { demo_handles } from '../demo/cast.ts';
import { initialsOf } from '../people/person.ts';
import { demoPeople, findMyself, organisation } from '../people/queries.ts';
import { opened, password, personCard, personName } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { kits } from './kits.ts';

const agent = z.string().max(200).default('');

export const routes: Route[] = [
  route({
    name: 'setup.doorstep',
    says: 'What stands at the door: whether set-up is done, whether this is the demo, and who I am',
    method: 'GET',
    path: '/doorstep',
    who: 'anyone',
    input: z.strictObject({}),
    output: z.object({
      ready: z.boolean(),
      organisation: z.object({ name: z.string() }).nullable(),
      demo: z.boolean(),
      demo_people: z.array(personCard.extend({ role_line: z.string() })),
      me: personCard.extend({ locale: z.string() }).nullable(),
    }),
    act: async (asking) => {
      const house = await organisation(asking.db);
      const me = asking.as.person === null ? null : await findMyself(asking.db, asking.as.person);
      const cast = house?.demo === true ? await demoPeople(asking.db, [...demo_handles]) : [];
      return {
        ready: house !== null,
        organisation: house === null ? null : { name: house.name },
        demo: house?.demo ?? false,
        demo_people: cast
          .map((row) => ({ ...row, initials: initialsOf(row.name) }))
          .sort((a, b) => demo_handles.indexOf(a.handle as never) - demo_handles.indexOf(b.handle as never)),
        me:
          me === null
            ? null
            : { id: me.id, name: me.name, handle: me.handle, initials: initialsOf(me.name), locale: me.locale },
      };
    },
  }),
  route({
    name: 'setup.exploreDemo',
    says: 'Fill an empty Fieldlore with the demo organisation',
    method: 'POST',
    path: '/setup/demo',
    who: 'anyone',
    input: z.strictObject({ code: z.string().max(100) }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.exploreDemo(asking, input.code);
      return {};
    },
  }),
  route({
    name: 'setup.startEmpty',
    says: 'Start an empty Fieldlore: the organisation, its first person and, with a kit, a first community',
    method: 'POST',
    path: '/setup',
    who: 'anyone',
    session: 'opens',
    input: z.strictObject({
      code: z.string().max(100),
      organisation: z.string().trim().min(1, 'The organisation needs a name.').max(120),
      name: personName,
      email: z.email('This is not an e-mail address.').max(254),
      password,
      kit: z.enum(kits).nullable().default(null),
      locale: z.enum(['en', 'de']).default('en'),
      agent,
    }),
    output: opened,
    act: acts.startEmpty,
  }),
];
