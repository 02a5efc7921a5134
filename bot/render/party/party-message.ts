import type { APIComponentInContainer } from 'discord.js';
import type { PartyScene } from '../../../game/party/show-party.ts';
import { anyones, type ComponentAddress } from '../../components/custom-id.ts';
import type { Words } from '../../text.ts';
import { readingBars } from '../bars.ts';
import { feelingLooks } from '../feelings.ts';
import { escapeMarkdown, shorten } from '../limits.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';
import { button, buttonRow, container, separator, textDisplay } from '../parts.ts';
import { drawnGallery, feelingMenu, filesOfPicture, gallery, roadText, type SceneRendering } from '../scene-message.ts';
import { awaitedLines, duration, mention, newsLine, playersLine } from './party-lines.ts';

function addressIn(scene: PartyScene): Omit<ComponentAddress, 'act'> {
  return { sessionId: scene.sessionId, revision: scene.round, ownerId: anyones };
}

function lobby(scene: PartyScene, words: Words): APIComponentInContainer[] {
  const address = addressIn(scene);
  const mode = words.say(`party.mode.${scene.mode}.how`, { time: duration(scene.turnMs, words) });
  return [
    textDisplay(`## ${words.say('party.lobby.title', { story: escapeMarkdown(scene.storyTitle) })}`),
    textDisplay(
      [
        ...(scene.storyPitch === '' ? [] : [escapeMarkdown(scene.storyPitch), '']),
        `**${words.say(`party.mode.${scene.mode}.name`)}.** ${mode}`,
        ...(scene.groupPhotos ? [words.say('party.lobby.group')] : []),
        '',
        playersLine(scene, words),
      ].join('\n'),
    ),
    buttonRow(
      button(words.say('party.join'), { act: 'join', ...address }, 'primary', '🙋'),
      button(words.say('party.begin'), { act: 'begin', ...address }, 'secondary', '▶️'),
      button(words.say('party.leave'), { act: 'leave', ...address }, 'secondary'),
    ),
    textDisplay(`-# ${words.say('party.lobby.hint', { host: mention(scene.hostId) })}`),
  ];
}

function notice(scene: PartyScene, words: Words): APIComponentInContainer[] {
  const { news } = scene;
  const address = addressIn(scene);
  const line = news === undefined ? '' : newsLine(news, words);
  const next =
    scene.status === 'resting'
      ? button(words.say('party.wake'), { act: 'wake', ...address }, 'primary', '🔔')
      : button(words.say('party.rematch'), { act: 'rematch', ...address }, 'primary', '🔁');
  return [textDisplay(line), buttonRow(next)];
}

/** What led to the room: who showed what, or how the vote went. */
function leadLines(scene: PartyScene, words: Words): readonly string[] {
  const { lead } = scene;
  if (lead === undefined) return [];
  const { emoji } = feelingLooks[lead.feeling];
  const feeling = words.feeling(lead.feeling);
  if (lead.tally !== undefined) {
    const counts = lead.tally.map(
      (each) => `${feelingLooks[each.feeling].emoji} ${words.feeling(each.feeling)} **${each.votes}**`,
    );
    const decided = words.say(`party.decided.${lead.decision ?? 'majority'}`, { feeling });
    return [`${words.say('party.tally', { votes: counts.join(' · ') })}\n${emoji} ${decided}`];
  }
  const player = mention(lead.playerId ?? scene.hostId);
  if (lead.face === undefined) return [`${emoji} ${words.say('party.picked', { player, feeling })}`];
  const confidence = words.percent(lead.face.probabilities[lead.feeling]);
  return [
    `${emoji} ${words.say('party.read', { player, feeling, confidence })}\n${readingBars(lead.face, lead.feeling, words)}`,
  ];
}

function closing(scene: PartyScene, rendering: SceneRendering): APIComponentInContainer[] {
  const { words, roomTitle, seesPhotos, facesOnly } = rendering;
  const address = addressIn(scene);
  const { room } = scene;
  if (room?.ending !== undefined) {
    const moves = words.say('scene.moves', { count: scene.moves });
    const verdict = words.say(room.ending === 'win' ? 'party.won' : 'party.lost', { moves });
    const road = rendering.road === undefined ? roadText(room.road ?? [], roomTitle, words, 'party.road') : '';
    return [
      separator,
      textDisplay(shorten([verdict, playersLine(scene, words), road].filter((line) => line !== '').join('\n'), 700)),
      ...drawnGallery(rendering.road),
      buttonRow(button(words.say('party.rematch'), { act: 'rematch', ...address }, 'primary', '🔁')),
    ];
  }
  return [
    separator,
    textDisplay(awaitedLines(scene, words)),
    buttonRow(
      button(words.say('scene.show'), { act: 'show', ...address }, 'primary', '📷'),
      button(words.say('party.join'), { act: 'join', ...address }, 'secondary'),
    ),
    ...(facesOnly ? [] : [feelingMenu(address, words)]),
    textDisplay(`-# ${words.say(seesPhotos ? 'party.hint' : 'party.hintNoPhotos')}`),
  ];
}

/** What a party's place shows: the lobby, the scene with who is awaited, or that it rests or has ended. Whose turn it is is pinged. */
export function partyMessage(scene: PartyScene, rendering: SceneRendering): OutgoingMessage {
  const { words, picture, accent } = rendering;
  const { room, lead, news } = scene;
  if (room === undefined) {
    const parts = scene.status === 'lobby' ? lobby(scene, words) : notice(scene, words);
    return { components: [container(accent, parts)], files: [] };
  }
  const told = [
    ...(news === undefined ? [] : [`-# ${newsLine(news, words)}`]),
    ...leadLines(scene, words),
    ...(lead === undefined ? [] : [shorten(lead.text, 1200)]),
  ];
  const pinged = scene.status === 'active' && scene.turnId !== undefined ? [scene.turnId] : [];
  return {
    components: [
      container(lead === undefined ? accent : feelingLooks[lead.feeling].colour, [
        ...told.map((text) => textDisplay(text)),
        ...(told.length > 0 ? [separator] : []),
        textDisplay(`## ${room.title}\n${shorten(room.text, 1500)}`),
        ...gallery(picture),
        ...closing(scene, rendering),
      ]),
    ],
    files: [...filesOfPicture(picture), ...(rendering.road === undefined ? [] : [rendering.road])],
    pings: pinged,
  };
}
