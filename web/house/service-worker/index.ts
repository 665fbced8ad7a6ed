/// <reference lib="webworker" />
// Keeps the app itself on the device, by version. It never keeps an answer of the API: what someone may read is decided each time.

import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { sendWaiting } from '../offline/send.ts';
import { about, notes } from '../offline/shelf.ts';
import { ownPath, serverPaths } from '../paths.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const shell = `shell-${version}`;
const page = '/';
const always = [
  '/manifest.webmanifest',
  '/icon.svg',
  '/icon-192.png',
  '/fonts/inter-latin.woff2',
  '/fonts/source-serif-latin.woff2',
];

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(shell);
      const answer = await fetch(page, { cache: 'no-cache', credentials: 'omit' });
      if (!answer.ok) throw new Error(`the page answered ${answer.status}`);
      await cache.addAll([...always, ...named(await answer.clone().text())]);
      await cache.put(page, answer);
      // Safe at once: a page that is still open finds its older parts in the cache before this one, which stays.
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const shells = (await caches.keys()).filter((name) => name.startsWith('shell-'));
      for (const old of shells.filter((name) => name !== shell).slice(0, -1)) await caches.delete(old);
      await worker.clients.claim();
    })(),
  );
});

// Asked by a page that has nothing better to do: during activation it would hold up every request.
worker.addEventListener('message', (event) => {
  if (event.data === 'fill-up') event.waitUntil(fillUp());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (
    request.method !== 'GET' ||
    url.origin !== location.origin ||
    serverPaths.some((path) => url.pathname.startsWith(path))
  )
    return;
  if (request.mode === 'navigate') event.respondWith(kept(page).then((answer) => answer ?? fetch(request)));
  else if (
    url.pathname.startsWith('/_app/immutable/') ||
    url.pathname.startsWith('/fonts/') ||
    always.includes(url.pathname)
  ) {
    event.respondWith(kept(url.pathname).then((answer) => answer ?? fetchAndKeep(request)));
  }
});

// A push holds a title and where it leads. It is shown as it is: what it is about is read when it is opened, by who may.
worker.addEventListener('push', (event) => {
  const said = messageIn(event.data);
  event.waitUntil(
    worker.registration.showNotification(said.title, {
      icon: '/icon-192.png',
      tag: said.tag,
      data: { link: said.link },
    }),
  );
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const link = ownPath((event.notification.data as { link?: string } | null)?.link ?? null);
  event.waitUntil(
    (async () => {
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const [client] = open;
      if (client === undefined) return void (await worker.clients.openWindow(link));
      // A window that another version serves may not be sent elsewhere: a new one then.
      await client.focus();
      await client.navigate(link).catch(() => worker.clients.openWindow(link));
    })(),
  );
});

worker.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
  if (tag === 'send-notes') waitUntil.call(event, sendNotes());
});

/** Rejects while something still waits, so that the browser asks again. */
async function sendNotes(): Promise<void> {
  const person = await about.person();
  if (!person) return;
  const told = new BroadcastChannel('fieldlore:waiting');
  const outcome = await navigator.locks.request('fieldlore:send', () =>
    sendWaiting(person, {
      shelf: notes,
      fetch,
      now: Date.now,
      random: Math.random,
      changed: (sent) => told.postMessage({ sent }),
    }),
  );
  told.close();
  if (outcome.kind === 'wait') throw new Error('notes still wait');
}

function messageIn(data: PushMessageData | null): { title: string; link: string; tag: string } {
  try {
    const { title, link, tag } = data?.json() ?? {};
    return { title: String(title ?? 'Fieldlore'), link: String(link ?? '/notices'), tag: String(tag ?? '') };
  } catch {
    return { title: 'Fieldlore', link: '/notices', tag: '' };
  }
}

/** The parts that the page names itself: enough to start. */
function named(html: string): string[] {
  return [...new Set([...html.matchAll(/["'](\/_app\/immutable\/[^"']+)["']/g)].map(([, path]) => path as string))];
}

/** The other screens, one by one and only on a line that is not paid by the byte. Fonts come when a text needs them. */
async function fillUp(): Promise<void> {
  const { saveData } = (navigator as unknown as { connection?: { saveData: boolean } }).connection ?? {
    saveData: false,
  };
  if (saveData) return;
  const cache = await caches.open(shell);
  for (const { path } of immutable) {
    const address = `/${path}`.replace('//', '/');
    if (/\.(js|css)$/.test(address) && !(await cache.match(address))) await cache.add(address).catch(() => {});
  }
}

async function kept(path: string): Promise<Response | undefined> {
  return (await (await caches.open(shell)).match(path)) ?? caches.match(path);
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(shell)).put(request, answer.clone());
  return answer;
}
