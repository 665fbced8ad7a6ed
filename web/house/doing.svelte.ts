// One thing that a person does on a screen: it is under way, or it was refused and says why. What was typed stays where it is.
export class Doing {
  busy = $state(false);
  error = $state.raw<unknown>(null);

  /** True when it was done. A second press while it is under way does nothing. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await act();
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
