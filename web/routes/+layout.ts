import { redirect } from '@sveltejs/kit';
import { comeIn, lookIn } from '../doorstep/doorstep.ts';
import { here } from '../house/here.svelte.ts';
import { paths } from '../house/paths.ts';

// A program in the browser: nothing is drawn on a server, so that one small page can be kept on the device.
export const ssr = false;

// Who was here last time is let in without asking, so that the app opens without a network; the first answer of the API
// decides. An address that does not exist asks for the sign-in like any other: absent and hidden look alike.
export async function load({ route, url }) {
  if (here.me || route.id?.startsWith('/(door)')) return;
  const door = await lookIn();
  if (!door.ready) redirect(307, paths.setUp);
  if (!door.me) redirect(307, paths.signIn(url.pathname + url.search));
  await comeIn();
}
