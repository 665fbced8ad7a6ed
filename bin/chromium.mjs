import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, lastLines, step } from './ready.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const apart = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/opt/google/chrome/chrome'];

/** The browser for the browser tests: `CHROMIUM`, or one on this machine, or, as root on Debian, one installed now. */
export async function findChromium() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return canRun(CHROMIUM) ? CHROMIUM : giveUp(`CHROMIUM is ${CHROMIUM}, which cannot be run.`);
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath().some((folder) => canRun(join(folder, 'apt-get')))) {
    const { code, said } = await step('Installing Chromium', '/bin/sh', [
      '-c',
      'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium',
    ]);
    const installed = find();
    if (code === 0 && installed) return installed;
    console.error(lastLines(said));
  }
  return giveUp('The browser tests need Chromium. Run "sudo apt-get install -y chromium", or set CHROMIUM to one.');
}

function find() {
  const places = [...onPath(), '/usr/bin', '/usr/local/bin'];
  return [...places.flatMap((folder) => names.map((name) => join(folder, name))), ...apart].find(canRun);
}

function onPath() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
