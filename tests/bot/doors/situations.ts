import { PermissionFlagsBits } from 'discord.js';
import sharp from 'sharp';
import type { GivenFile } from '../../../playground/attachments/attachments.ts';
import type { PageMessage } from '../../../playground/protocol.ts';
import { usualBotPermissions } from '../../../playground/world/world.ts';
import { portrait, samplePhoto } from '../../photos.ts';
import { type InterruptedReader, tornFace } from '../interrupted-reader.ts';
import { atTheStart, type Player } from '../journeys.ts';
import { menuOf } from '../message-parts.ts';
import type { Game } from '../open-game.ts';
import { openPanel, type Panel, resetSettings } from '../settings-panel.ts';
import { directMessage, type WayIn, waitingRoomOf } from '../ways-in.ts';

/** What a way in meets. */
export interface Meeting {
  readonly game: Game;
  readonly reader: InterruptedReader;
  readonly way: WayIn;
}

/** Who shows a face where, when all is prepared. `scene` holds an id only where there is one. */
export interface Stage {
  readonly player: Player;
  readonly scene: PageMessage | Pick<PageMessage, 'channelId'>;
  readonly photo?: GivenFile;
  /** Happens after the face was shown. */
  afterwards?(): void | Promise<void>;
}

/** A situation in which a face is shown. */
export interface Situation {
  readonly title: string;
  readonly environment?: Readonly<Record<string, string>>;
  prepare(meeting: Meeting): Promise<Stage>;
}

/** A player at the start, with the scene where the way in looks for it: in the channel, or in a direct message. */
async function atScene({ game, way }: Meeting): Promise<{ player: Player; scene: PageMessage }> {
  const player = await atTheStart(game.standIn, 'Ada');
  const channelId = way === directMessage ? player.directMessage() : game.standIn.world.channelId;
  return { player, scene: await player.command('start', { secret: false }, { channelId }).answered() };
}

const withPhoto = (title: string, photo: (reader: InterruptedReader) => Promise<GivenFile>): Situation => ({
  title,
  async prepare(meeting) {
    return { ...(await atScene(meeting)), photo: await photo(meeting.reader) };
  },
});

const jpeg = async (name: Parameters<typeof portrait>[0]): Promise<GivenFile> => ({
  name: 'face.jpg',
  bytes: await portrait(name),
});

function wall(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8' } })
    .png()
    .toBuffer();
}

/** The first bytes of an MP4 file. */
const video: GivenFile = {
  name: 'face.jpg',
  bytes: Buffer.from('000000206674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex'),
};

const without = (permission: bigint): bigint => BigInt(usualBotPermissions) & ~permission;

const forbidding = (title: string, permission: bigint, ...refusals: readonly number[]): Situation => ({
  title,
  async prepare(meeting) {
    const { game } = meeting;
    const stage = await atScene(meeting);
    const { channelId } = stage.scene;
    game.expectRefusals(...refusals);
    if (meeting.way === directMessage) return stage;
    game.standIn.permit(without(permission), channelId);
    return {
      ...stage,
      async afterwards() {
        await game.settled();
        game.standIn.permit(BigInt(usualBotPermissions), channelId);
      },
    };
  },
});

/** In a story on a server where `change` was made in the panel of `/settings` after the scene was posted. */
const withSetting = (title: string, change: (panel: Panel, game: Game) => Promise<Panel>): Situation => ({
  title,
  async prepare(meeting) {
    const { game } = meeting;
    const panel = () => openPanel(game.standIn.player('Ada'), game.standIn.world.channelId);
    await resetSettings(await panel());
    const stage = await atScene(meeting);
    await change(await panel(), game);
    return stage;
  },
});

export const situations: readonly Situation[] = [
  { title: 'In a story, with a face that can be read', prepare: atScene },
  {
    title: 'The same where the bot may not read messages (`MESSAGE_CONTENT=off`)',
    environment: { MESSAGE_CONTENT: 'off' },
    prepare: atScene,
  },
  {
    title: 'Before the player has agreed to have faces read',
    async prepare({ game, way }) {
      const player = game.standIn.player('Béla');
      const channelId = way === directMessage ? player.directMessage() : game.standIn.world.channelId;
      const started = player.command('start', {}, { channelId });
      const scene = await started.answered();
      await game.standIn.until(() => started.followUps()[0], 'the screen that comes with /start');
      return { player, scene };
    },
  },
  {
    title: 'Without a story',
    async prepare({ game }) {
      return { player: game.standIn.player('Ada'), scene: { channelId: game.standIn.world.channelId } };
    },
  },
  {
    title: 'After the end of the story',
    async prepare(meeting) {
      const { player, scene } = await atScene(meeting);
      await player.choose(scene.id, menuOf(scene), ['anger']).answered();
      return { player, scene };
    },
  },
  {
    title: 'Where the story is played in another place',
    async prepare(meeting) {
      const { player } = await atScene(meeting);
      const { standIn } = meeting.game;
      await player.command('start', {}, { channelId: standIn.thread().id }).answered();
      return { player, scene: { channelId: standIn.world.channelId } };
    },
  },
  {
    title: 'By somebody else, who plays no story, under another player’s scene',
    async prepare(meeting) {
      return { ...(await atScene(meeting)), player: meeting.game.standIn.player('Béla') };
    },
  },
  {
    title: 'Where the story is played in secret',
    async prepare(meeting) {
      const { player, scene } = await atScene(meeting);
      const { channelId } = scene;
      return { player, scene: await player.command('start', { secret: true }, { channelId }).answered() };
    },
  },
  withPhoto('No face in the photo', async () => ({ name: 'list.png', bytes: await wall() })),
  withPhoto('A face that shows nothing', () => jpeg('blank')),
  withPhoto('A face between two feelings', async (reader) => {
    reader.seeNext(tornFace);
    return jpeg('happy');
  }),
  withPhoto('Several faces', async () => ({ name: 'us.jpg', bytes: samplePhoto(4) })),
  withPhoto('A video under the name of a photo', async () => video),
  withPhoto('A photo that is cut off', async () => {
    const { name, bytes } = await jpeg('happy');
    return { name, bytes: bytes.subarray(0, 200) };
  }),
  {
    title: 'A photo that is deleted before it is read',
    async prepare(meeting) {
      const gone = { kind: 'refuse', status: 404, code: 0, message: 'Not Found' } as const;
      const stage = await atScene(meeting);
      meeting.game.standIn.faults.order({ path: '/attachments', fault: gone, times: 2 });
      return stage;
    },
  },
  {
    title: 'A scene that is no longer the latest, or a story that moves on while the photo is being fetched',
    async prepare(meeting) {
      const { faults } = meeting.game.standIn;
      const { player, scene } = await atScene(meeting);
      const moveOn = (feeling: string) => player.choose(scene.id, menuOf(scene), [feeling]).answered();
      if (meeting.way.isWithoutPhoto) {
        await moveOn('sad');
        return { player, scene };
      }
      const held = faults.order({ path: '/attachments', fault: { kind: 'hold', when: 'before' }, times: 9 });
      return {
        player,
        scene,
        async afterwards() {
          await held.met;
          await moveOn('sad');
          held.cancel();
        },
      };
    },
  },
  {
    title: 'Delivered twice by Discord',
    async prepare(meeting) {
      return { ...(await atScene(meeting)), afterwards: () => meeting.game.standIn.gateway.redeliver() };
    },
  },
  forbidding('Where the bot lacks the permission Send Messages', PermissionFlagsBits.SendMessages, 50013),
  forbidding('Where the bot lacks the permission Attach Files', PermissionFlagsBits.AttachFiles, 50013),
  forbidding('Where the bot lacks the permission View Channel', PermissionFlagsBits.ViewChannel, 50001),
  withSetting('Where the bot is paused', (panel) => panel.press('paused')),
  withSetting('Where the bot plays in another channel only', (panel, game) =>
    panel.choose('channels', [waitingRoomOf(game)]),
  ),
  withSetting('Where only faces count', (panel) => panel.press('facesOnly')),
  withSetting('Where photos in messages are switched off', (panel) => panel.press('plainPhotos')),
];
