// One clock for every "3 minutes ago" on the screen.
class Minute {
  now_ms = $state(Date.now());
  constructor() {
    setInterval(() => {
      if (document.visibilityState === 'visible') this.now_ms = Date.now();
    }, 30_000);
    document.addEventListener('visibilitychange', () => {
      this.now_ms = Date.now();
    });
  }
}
export const minute = new Minute();
