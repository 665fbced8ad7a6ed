// Whether this device is pushed to. The browser asks its person first; what it then gives is bound to this house's key.
import { del, get, put } from '../house/api.ts';

export const canBePushed = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

export type Outcome = 'on' | 'blocked' | 'not ready';

export async function pushHere(): Promise<Outcome> {
  const { key } = await get('/told/push');
  if (key === null) return 'not ready';
  if ((await Notification.requestPermission()) !== 'granted') return 'blocked';
  const worker = await navigator.serviceWorker.ready;
  // One that is bound to another key (a house that was set up again) cannot be changed, only ended.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const given = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
  const { endpoint, keys } = given.toJSON();
  await put('/told/push', { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' });
  return 'on';
}

export async function pushNoMore(): Promise<void> {
  await del('/told/push');
  const worker = await navigator.serviceWorker?.ready;
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
