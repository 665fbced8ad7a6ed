import { createECDH } from 'node:crypto';
import webPush from 'web-push';
import { type Going, goOut, NotSent } from './egress.ts';

export type PushKeys = { public_key: string; private_key: string };
export type Device = { endpoint: string; p256dh: string; auth: string };
/** `gone`: the device wants nothing any more, and must not be asked again. */
export type Pushed = 'sent' | 'gone' | 'failed';

const kept_s = 24 * 3600;

/** A pair for VAPID (RFC 8292) from 32 bytes of chance; null for the few bytes that are no key. */
export function pushKeysFrom(bytes: Buffer): PushKeys | null {
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(bytes);
  } catch {
    return null;
  }
  return { public_key: pair.getPublicKey('base64url'), private_key: bytes.toString('base64url') };
}

/** Whether a message could be written to a device at all: its keys are keys, its address one that may go out. */
export function whyNotDevice(device: Device): string | null {
  const url = URL.canParse(device.endpoint) ? new URL(device.endpoint) : null;
  if (url?.protocol !== 'https:' || url.username !== '') return 'A device is reached at an https address.';
  const isKey = Buffer.from(device.p256dh, 'base64url').length === 65 && device.auth.length > 0;
  return isKey && Buffer.from(device.auth, 'base64url').length >= 16 ? null : 'The keys of this device are none.';
}

/** Sends one encrypted message (RFC 8291) to one device. `contact`: who answers for this server. */
export async function push(
  device: Device,
  message: { text: string; keys: PushKeys; contact: string; loopback_port?: number },
  send: (going: Going) => ReturnType<typeof goOut> = goOut,
): Promise<Pushed> {
  const { keys, text, contact } = message;
  try {
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } },
      text,
      {
        TTL: kept_s,
        vapidDetails: { subject: contact, publicKey: keys.public_key, privateKey: keys.private_key },
      },
    );
    const { status } = await send({
      url: endpoint,
      method: method as 'POST',
      headers: headers as unknown as Record<string, string>,
      body,
      ...(message.loopback_port === undefined ? {} : { loopback_port: message.loopback_port }),
    });
    if (status === 404 || status === 410) return 'gone';
    return status >= 200 && status < 300 ? 'sent' : 'failed';
  } catch (fault) {
    // An address inside our own network stays there; keys that are none do not become some.
    return fault instanceof NotSent && !fault.isRefused ? 'failed' : 'gone';
  }
}
