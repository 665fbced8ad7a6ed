import type { FastifyInstance } from 'fastify';
import { refuse } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { nobody } from '../../lore/route.ts';

export type Counted = { statements: number };

/** `/healthz`: the process lives. `/readyz`: it can answer. `/metrics`: numbers in Prometheus' text, for this machine alone. */
export function serveHealth(app: FastifyInstance, house: House, counted: Counted): void {
  let requests = 0;
  app.addHook('onRequest', async () => {
    requests++;
  });
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async () => {
    await house.ask(nobody, 'setup.doorstep', {});
    return { ready: true };
  });
  app.get('/metrics', (request, reply) => {
    // They tell of use, not of content; still nobody's business outside.
    if (
      !/^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') ||
      request.headers['x-forwarded-for'] !== undefined
    ) {
      refuse('unknown', 'There is nothing at this address.');
    }
    const { rss, heapUsed } = process.memoryUsage();
    const cpu = process.cpuUsage();
    return reply.type('text/plain; version=0.0.4').send(
      [
        ['fieldlore_requests_total', 'counter', requests],
        ['fieldlore_statements_total', 'counter', counted.statements],
        ['process_resident_memory_bytes', 'gauge', rss],
        ['fieldlore_heap_bytes', 'gauge', heapUsed],
        ['process_cpu_seconds_total', 'counter', (cpu.user + cpu.system) / 1e6],
      ]
        .map(([name, type, value]) => `# TYPE ${name} ${type}\n${name} ${value}\n`)
        .join(''),
    );
  });
}
