import Fastify from 'fastify';
import pg from 'pg';

// What the same stack costs with nothing in it: one route, one `select 1`, same pool, same server.
const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 8 });
const app = Fastify();
app.get('/bare', async () => (await pool.query({ name: 'one', text: 'select 1 as one' })).rows[0]);
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
