import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOut, isPublic } from './egress.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else if (request.url === '/long') response.end('x'.repeat(2_000));
    else if (request.url === '/slow') setTimeout(() => response.end('late'), 2_000);
    else response.end(`${request.method} ${request.headers['x-of']}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

test('only addresses of the public internet are public', () => {
  for (const each of ['8.8.8.8', '1.1.1.1', '2606:4700::1111', '172.32.0.1', '100.128.0.1'])
    expect(isPublic(each), each).toBe(true);
  for (const each of [
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.0.192', '168.63.129.16', '198.18.0.1', '203.0.113.9'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', 'fe80::1', 'fc00::1', 'fd00:ec2::254'],
    ...['2002:7f00:1::', '2001:db8::1', '2001::1', 'ff02::1', 'localhost', ''],
  ])
    expect(isPublic(each), each).toBe(false);
});

test('nothing goes to this machine or its network, however it is written', async () => {
  for (const url of [
    ...[`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, 'https://[::1]/', 'https://2130706433/'],
    ...['https://0x7f.1/', 'https://169.254.169.254/latest/meta-data/', 'https://[::ffff:127.0.0.1]/', 'https://0/'],
    ...[
      `http://127.0.0.1:${port}/`,
      'http://example.org/',
      'file:///etc/passwd',
      'https://a:b@example.org/',
      'nowhere',
    ],
  ])
    await expect(goOut({ url }), url).rejects.toMatchObject({ name: 'NotSent', isRefused: true });
});

test('a test may reach one port; redirects are not followed, answers have limits', async () => {
  const url = `http://127.0.0.1:${port}`;
  const came = await goOut({ url, method: 'POST', headers: { 'x-of': 'us' }, body: 'b', loopback_port: port });
  expect([came.status, came.body.toString()]).toEqual([200, 'POST us']);
  expect((await goOut({ url: `${url}/away`, loopback_port: port })).status).toBe(302);
  await expect(goOut({ url: `${url}/long`, loopback_port: port, bytes_max: 1_999 })).rejects.toThrow('1999 bytes');
  expect((await goOut({ url: `${url}/long`, loopback_port: port, bytes_max: 2_000 })).body.length).toBe(2_000);
  await expect(goOut({ url: `${url}/slow`, loopback_port: port, timeout_ms: 100 })).rejects.toThrow('in time');
  await expect(goOut({ url: 'http://127.0.0.1:9/', loopback_port: port })).rejects.toThrow('https');
});
