import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

const ticks_per_s = 100;

/** CPU seconds that a process and its ended children have used, by Linux's own books. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) / ticks_per_s;
}

/** CPU seconds of a process and all that descend from it and live. */
export function cpuOfTree(pid: number): number {
  return treeOf(pid).reduce((sum, each) => sum + (safely(() => cpuOf(each)) ?? 0), 0);
}

export function treeOf(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = safely(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
    if (stat === null) continue;
    const parent = Number(stat.replace(/^.*\) /, '').split(' ')[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (let i = 0; i < found.length; i++) found.push(...(parents.get(found[i]) ?? []));
  return found;
}

/** Resident memory of one process, MB. */
export function residentOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;
}

export function machine() {
  return { cores: availableParallelism(), load: loadavg().map((each) => Math.round(each * 100) / 100) };
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
