// A word after something was done, on whatever screen one is by then. It goes by itself; nothing that must be read is said here.
import { announce } from './announce.svelte.ts';

export interface Said {
  text: string;
  link?: { label: string; href: string };
}
const stays_ms = 7_000;

class Afterword {
  said = $state.raw<Said | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(said: Said): void {
    this.said = said;
    announce(said.text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), stays_ms);
  }
  end(): void {
    this.said = null;
  }
}

export const afterword = new Afterword();
