// Who is here. Remembered on the device, so that the app opens without a network and Home needs a single request;
// what a person may see is decided by the server on every request, never by this.
import type { Answer } from './answers.ts';
import { onSignedOut } from './api.ts';

export type Me = Answer<'notices.home'>['me'];

const remembered_as = 'fieldlore:me';
const of_the_device = new Set(['fieldlore:theme', 'fieldlore:locale', 'fieldlore:single-keys']);

class Here {
  me = $state.raw<Me | null>(remembered());
  /** The session ended while work was open: what is on screen stays, nothing is sent. */
  signedOut = $state(false);

  arrive(me: Me): void {
    this.me = me;
    this.signedOut = false;
    localStorage.setItem(remembered_as, JSON.stringify(me));
  }
  leave(): void {
    this.me = null;
    this.signedOut = false;
    // How the device looks and speaks stays; what tells of the person who left does not.
    for (const name of Object.keys(localStorage)) if (!of_the_device.has(name)) localStorage.removeItem(name);
  }
}

export const here = new Here();

onSignedOut(() => {
  if (here.me) here.signedOut = true;
});

function remembered(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(remembered_as) ?? 'null');
  } catch {
    return null;
  }
}
