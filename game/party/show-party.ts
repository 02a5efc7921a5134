import type { Story } from '../../stories/story.ts';
import { findRoom, roomText } from '../rules.ts';
import type { Step } from '../session.ts';
import type { PartyLead, PartyMode, PartyNews, PartySession, PartyStatus } from './party-session.ts';

/** The room of a party's scene. */
export interface PartyRoom {
  readonly room: string;
  readonly title: string;
  readonly text: string;
  readonly ending?: 'win' | 'fail';
  /** The whole road, at an ending only. */
  readonly road?: readonly Step[];
}

/** What a party's place shows: its lobby, its scene, or that it rests or has ended. Free of Discord, safe to store as JSON. */
export interface PartyScene {
  readonly kind: 'party';
  readonly sessionId: string;
  readonly serverId: string;
  readonly revision: number;
  readonly round: number;
  readonly storyId: string;
  readonly storyTitle: string;
  readonly storyPitch: string;
  readonly mode: PartyMode;
  readonly status: PartyStatus;
  readonly hostId: string;
  readonly members: readonly string[];
  /** Who has voted, never what. */
  readonly voted: readonly string[];
  readonly turnId?: string;
  /** Milliseconds since the epoch. */
  readonly deadline?: number;
  readonly turnMs: number;
  readonly groupPhotos: boolean;
  readonly moves: number;
  readonly news?: PartyNews;
  /** Where it is being played, and at an ending. */
  readonly room?: PartyRoom;
  readonly lead?: PartyLead;
}

function roomOfParty(story: Story, party: PartySession): PartyRoom | undefined {
  const isShown = party.status === 'active' || party.status === 'won' || party.status === 'lost';
  const room = findRoom(story, party.play.room);
  if (!isShown || room === undefined) return undefined;
  return {
    room: room.id,
    title: room.title,
    text: roomText(story, party.play, { players: party.members.length }),
    ...(room.kind === 'ending' ? { ending: room.ending, road: party.play.road } : {}),
  };
}

/** The scene of a party as it is. `story` is absent where it has been removed. */
export function showParty(story: Story | undefined, party: PartySession): PartyScene {
  const { id, play, votes, turnId, deadline, news, lead, revision, round, storyId, mode, status, hostId, members } =
    party;
  const room = story && roomOfParty(story, party);
  return {
    kind: 'party',
    sessionId: id,
    serverId: party.serverId,
    revision,
    round,
    storyId,
    storyTitle: story?.title ?? storyId,
    storyPitch: story?.pitch ?? '',
    mode,
    status,
    hostId,
    members,
    voted: votes.map(({ playerId }) => playerId),
    ...(turnId === undefined ? {} : { turnId }),
    ...(deadline === undefined ? {} : { deadline }),
    turnMs: party.turnMs,
    groupPhotos: party.groupPhotos,
    moves: play.road.length,
    ...(news === undefined ? {} : { news }),
    ...(room === undefined ? {} : { room }),
    ...(room === undefined || lead === undefined ? {} : { lead }),
  };
}
