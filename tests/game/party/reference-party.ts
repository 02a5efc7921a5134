import { type Feeling, feelings } from '../../../game/feeling.ts';
import type { PartyMode } from '../../../game/party/party-session.ts';

/** Where each feeling leads, by room; a number of players from which it leads elsewhere. Rooms from `endings` on are endings. */
export interface ReferenceStory {
  readonly roads: readonly (readonly { readonly to: number; readonly withMany: number }[])[];
  readonly many: number;
  readonly rooms: number;
  /** Rooms with these numbers or above are endings; an even one is won. */
  readonly endings: number;
}

export const referenceTimes = { turn: 60_000, day: 86_400_000, reading: 8_000 } as const;

/** What a party does, told once more and as plainly as can be: a list of players, a room number, a bag of votes. */
export class ReferenceParty {
  members: string[];
  host: string;
  status: 'lobby' | 'active' | 'resting' | 'won' | 'lost' | 'ended' = 'lobby';
  room = 0;
  moves = 0;
  votes: { who: string; feeling: Feeling; sure: number }[] = [];
  turn: string | undefined;
  due: number | undefined;
  readUntil = 0;
  silent = 0;
  readonly banned = new Set<string>();
  readonly mode: PartyMode;
  readonly story: ReferenceStory;

  constructor(mode: PartyMode, story: ReferenceStory, host: string, now: number) {
    this.mode = mode;
    this.story = story;
    this.host = host;
    this.members = [host];
    this.due = now + referenceTimes.day;
  }

  get isOpen(): boolean {
    return this.status === 'lobby' || this.status === 'active' || this.status === 'resting';
  }

  private begin(turn: string | undefined, now: number): void {
    this.status = 'active';
    this.votes = [];
    this.turn = this.mode === 'turns' ? turn : undefined;
    this.readUntil = this.mode === 'anyone' ? now + referenceTimes.reading : 0;
    this.due = now + (this.mode === 'anyone' ? referenceTimes.day : referenceTimes.turn);
  }

  private stop(status: 'resting' | 'won' | 'lost' | 'ended'): void {
    this.status = status;
    this.votes = [];
    this.turn = undefined;
    this.due = undefined;
  }

  private after(who: string | undefined): string | undefined {
    const at = who === undefined ? -1 : this.members.indexOf(who);
    return this.members[(at + 1) % this.members.length];
  }

  private move(feeling: Feeling, who: string | undefined, now: number): void {
    const road = this.story.roads[this.room]?.[feelings.indexOf(feeling)];
    this.room = road === undefined ? 0 : this.members.length >= this.story.many ? road.withMany : road.to;
    this.moves += 1;
    this.silent = 0;
    if (this.room >= this.story.endings) this.stop(this.room % 2 === 0 ? 'won' : 'lost');
    else this.begin(this.after(who), now);
  }

  private hasEverybodyVoted(): boolean {
    return this.members.every((member) => this.votes.some(({ who }) => who === member));
  }

  /** `lot` picks among feelings that are level; only the real party knows how. */
  private close(now: number, lot: (level: Feeling[]) => Feeling): void {
    const count = (feeling: Feeling) => this.votes.filter((vote) => vote.feeling === feeling).length;
    const sum = (feeling: Feeling) =>
      this.votes.filter((vote) => vote.feeling === feeling).reduce((all, { sure }) => all + Math.round(sure * 100), 0);
    const most = Math.max(...feelings.map(count));
    const many = feelings.filter((feeling) => count(feeling) === most);
    const surest = Math.max(...many.map(sum));
    const level = many.filter((feeling) => sum(feeling) === surest);
    this.move(level.length === 1 && level[0] !== undefined ? level[0] : lot(level), undefined, now);
  }

  pass(now: number, lot: (level: Feeling[]) => Feeling): void {
    if (this.due === undefined || now < this.due) return;
    if (this.status === 'lobby') this.stop('ended');
    else if (this.mode === 'vote' && this.votes.length > 0) this.close(now, lot);
    else if (this.mode === 'turns' && this.silent + 1 < this.members.length) {
      this.silent += 1;
      this.begin(this.after(this.turn), now);
    } else this.stop('resting');
  }

  join(who: string): void {
    if (this.isOpen && !this.members.includes(who) && !this.banned.has(who) && this.members.length < 12)
      this.members.push(who);
  }

  leave(who: string, now: number, lot: (level: Feeling[]) => Feeling): void {
    if (!this.isOpen || !this.members.includes(who)) return;
    const next = this.after(who);
    this.members = this.members.filter((member) => member !== who);
    this.votes = this.votes.filter((vote) => vote.who !== who);
    if (this.members.length === 0) {
      this.stop('ended');
      return;
    }
    if (this.host === who) this.host = this.members[0] ?? '';
    if (this.status !== 'active') return;
    if (this.mode === 'turns' && this.turn === who) this.begin(next, now);
    if (this.mode === 'vote' && this.votes.length > 0 && this.hasEverybodyVoted()) this.close(now, lot);
  }

  kick(by: string, who: string, now: number, lot: (level: Feeling[]) => Feeling): void {
    if (by !== this.host || !this.isOpen || !this.members.includes(who)) return;
    this.banned.add(who);
    this.leave(who, now, lot);
  }

  start(by: string, now: number): void {
    if (this.status === 'lobby' && by === this.host) this.begin(this.members[0], now);
  }

  wake(by: string, now: number): void {
    if (this.status !== 'resting' || !this.members.includes(by)) return;
    this.silent = 0;
    this.begin(by, now);
  }

  skip(by: string, now: number, lot: (level: Feeling[]) => Feeling): void {
    if (this.status !== 'active') return;
    if (this.mode === 'turns' && (by === this.host || by === this.turn)) this.begin(this.after(this.turn), now);
    if (this.mode === 'vote' && by === this.host && this.votes.length > 0) this.close(now, lot);
  }

  end(by: string): void {
    if (this.isOpen && by === this.host) this.stop('ended');
  }

  show(who: string, feeling: Feeling, sure: number, now: number, lot: (level: Feeling[]) => Feeling): void {
    if ((this.status !== 'active' && this.status !== 'resting') || !this.members.includes(who)) return;
    const wasResting = this.status === 'resting';
    if (wasResting) {
      if (this.mode === 'vote') this.begin(undefined, now);
      this.silent = 0;
      this.status = 'active';
    }
    if (this.mode === 'vote') {
      if (this.votes.some((vote) => vote.who === who)) return;
      this.votes.push({ who, feeling, sure });
      if (this.hasEverybodyVoted()) this.close(now, lot);
    } else if (this.mode === 'turns') {
      if (wasResting || this.turn === who) this.move(feeling, who, now);
    } else if (wasResting || now >= this.readUntil) this.move(feeling, who, now);
  }
}
