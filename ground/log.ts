type Level = 'info' | 'warn' | 'error';

const text_chars_max = 2_000;
const secretName = /passw|secret|token|cookie|authori[sz]ation|credential|api_?key/i;
// Bearer tokens of ours, and the password in any address.
const secretText = /\bfl_[\w-]{8,}|(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;
// With CR and LF a guest could write a line of his own into the log; with ESC, repaint the reader's terminal.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * One line per event on stderr: a sentence and named values. Plain for a person at a terminal, JSON otherwise. Control
 * characters are escaped, long texts cut, and values that look like secrets, by their name or shape, hidden. A warning:
 * something is not as it should be and the server goes on by itself.
 */
export function warn(says: string, values?: Record<string, unknown>): void {
  write('warn', says, values);
}

/** Something failed that a person should look at. */
export function error(says: string, values?: Record<string, unknown>): void {
  write('error', says, values);
}

function write(level: Level, says: string, values: Record<string, unknown> = {}): void {
  process.stderr.write(`${line(level, says, values, new Date(), process.stderr.isTTY === true)}\n`);
}

/** The line itself, without its end. Exported for its test. */
export function line(level: Level, says: string, values: Record<string, unknown>, at: Date, plain: boolean): string {
  const safe = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(name, value)]));
  if (!plain) return escaped(JSON.stringify({ at: at.toISOString(), level, says: cut(says), ...safe }));
  const rest = Object.entries(safe).map(([name, value]) => `  ${name}=${JSON.stringify(value)}`);
  return escaped(`${at.toISOString().slice(11, 19)} ${level.padEnd(5)} ${cut(says)}${rest.join('')}`);
}

function clean(name: string, value: unknown): unknown {
  if (secretName.test(name)) return '[hidden]';
  if (value instanceof Error) {
    const { code } = value as NodeJS.ErrnoException;
    return {
      ...(code === undefined ? {} : { code }),
      stack: cut(value.stack ?? value.message),
      ...(value.cause === undefined ? {} : { cause: clean('cause', value.cause) }),
    };
  }
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => clean('', each));
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, clean(inner, each)]));
  }
  return value;
}

function cut(text: string): string {
  const shown = text.replace(secretText, '[hidden]');
  return shown.length > text_chars_max ? `${shown.slice(0, text_chars_max)}…` : shown;
}

function escaped(text: string): string {
  return text.replace(controls, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
