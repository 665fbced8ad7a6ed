import * as log from '../../ground/log.ts';
import { Refusal, refuse } from '../../ground/refusal.ts';
import { makeTurns } from '../../ground/turns.ts';
import type { House } from '../../lore/house.ts';
import { connections_per_page_max, connections_per_person_max, rooms_max } from '../../lore/pages/live.ts';
import { type Member, openRoom, type Room } from './room.ts';

const look_ms = 700;
/** Of the database's connections, those that keystrokes may hold: the others are for everybody else. */
const appends_at_once = 4;
const appends_waiting_max = 10_000;

const ended = new Refusal('forbidden', 'You are signed out. What you wrote stays on your device.', { sign_in: true });
const gone = new Refusal('unknown', 'There is no such page, or it is not shared with you.');
const stopping = new Refusal('unavailable', 'The server is stopping. Nothing was half-written; try again.');

/** The rooms of this server. Looks again and again, and after each commit, who may still be in them. */
export function openRooms(house: House) {
  const rooms = new Map<string, Promise<Room>>();
  const turns = makeTurns(appends_at_once, appends_waiting_max, 'Very many people are writing right now. Try again.');
  const places = new Map<Member, Room>();
  let isLooking = false;
  let again = false;
  let isClosed = false;

  async function roomOf(page: string, member: Pick<Member, 'as'>): Promise<Room> {
    const there = rooms.get(page);
    if (there !== undefined) return there;
    if (rooms.size >= rooms_max)
      refuse('busy', 'Too many pages are being written on right now. Try again in a moment.');
    const opening = openRoom(house, page, member.as, turns);
    rooms.set(page, opening);
    opening.catch(() => rooms.delete(page));
    return opening;
  }

  async function closeIfEmpty(room: Room): Promise<void> {
    if (room.members.size > 0 || room.isBusy()) return;
    await room.save();
    if (room.members.size > 0 || room.isBusy() || (await rooms.get(room.page)) !== room) return;
    rooms.delete(room.page);
    await room.close();
  }

  async function look(): Promise<void> {
    if (isLooking) {
      again = true;
      return;
    }
    isLooking = true;
    try {
      do {
        again = false;
        const here = [...places];
        // Not waited for: saving must not keep anybody in who has to go.
        for (const opening of rooms.values()) void opening.then(closeIfEmpty).catch(() => {});
        if (here.length === 0) continue;
        const staying = await house.stillHere(here.map(([{ as }]) => as));
        const still = await house.stillOn(
          here.map(([{ as }, room]) => ({ page: room.page, person: as.person, room: room.id })),
        );
        for (const [n, [member, room]] of here.entries()) {
          const now = still[n];
          if (!staying.has(member.as)) member.end(ended);
          else if (now === null) member.end(gone);
          else if (member.whyNotWrite === null && now.why_not_write !== null) {
            member.end(new Refusal('forbidden', now.why_not_write));
          } else {
            if (member.whyNotWrite !== now.why_not_write) room.greet(member, now.why_not_write);
            room.heard(now.elsewhere);
          }
        }
      } while (again);
    } catch (fault) {
      if (!isClosed) log.warn('live: could not look who may still write, and will try again', { fault });
    } finally {
      isLooking = false;
    }
  }

  house.onCommit(() => {
    if (!isClosed) setTimeout(look, 20);
  });
  const looker = setInterval(look, look_ms);

  return {
    /** Lets somebody in who may read the page. Refuses where it is full, and alike where it is hidden or absent. */
    async enter(page: string, member: Member): Promise<Room> {
      const own = [...places.keys()].filter((each) => each.as.person === member.as.person);
      if (own.length >= connections_per_person_max)
        refuse('busy', 'This page is open in too many windows. Close some.');
      // Asked each time: that the room is there says nothing about who may enter it.
      const room = await roomOf(page, member);
      const { me, why_not } = await house.ask(member.as, 'pages.seeLive', { page });
      if (room.members.size >= connections_per_page_max) {
        refuse('busy', 'Too many people have this page open. Wait until somebody leaves.');
      }
      member.who = me;
      member.whyNotWrite = why_not.write;
      // It may have been closed while we asked.
      if ((await rooms.get(page)) === room) {
        room.enter(member);
        places.set(member, room);
        return room;
      }
      return this.enter(page, member);
    },

    leave(member: Member): void {
      const room = places.get(member);
      places.delete(member);
      room?.leave(member);
      if (room !== undefined && room.members.size === 0) setTimeout(look, 50);
    },

    async close(): Promise<void> {
      isClosed = true;
      clearInterval(looker);
      for (const member of [...places.keys()]) member.end(stopping);
      for (const opening of rooms.values()) await opening.then((room) => room.close()).catch(() => {});
      rooms.clear();
    },
  };
}
