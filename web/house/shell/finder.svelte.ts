// The way to open the finder from anywhere; the finder itself is loaded when it is first wanted.
class FinderDoor {
  open = $state(false);
  wanted = $state(false);
  show(): void {
    this.wanted = true;
    this.open = true;
  }
}
export const finder = new FinderDoor();
