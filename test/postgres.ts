import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { ownHome } from './own-home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: string;
  }
}

/** The same server, another database. The address of a socket has no host, so URL cannot read it. */
export function inDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?@]+(?=\?|$)/, `/${name}`);
}

/** One PostgreSQL for all tests; each file gets a database of its own, copied from one that is migrated. */
export default async function setup(project: TestProject) {
  const home = await ownHome('test');
  const embedded = await startEmbedded({ home });
  // Not the database itself: its keeper is connected to it, and a template must be left alone while it is copied.
  const client = new pg.Client({ connectionString: embedded.url });
  await client.connect();
  await client.query('create database house_template');
  await client.end();
  const template = inDatabase(embedded.url, 'house_template');
  const base = await openBase<any>(template, { connections: 1 });
  await migrate(base, join(import.meta.dirname, '../tables'));
  await base.close();
  project.provide('database', template);
  return async () => {
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  };
}
