import { feelings } from '../../../game/feeling.ts';
import type { InteractionHandle } from '../../../playground/players/handle.ts';
import type { StoredMessage } from '../../../playground/state/stored.ts';
import { type Address, addressesIn } from './addresses-in.ts';
import { type Act, anyPhoto, heard, type Stage } from './stage.ts';

interface Choice {
  readonly message: StoredMessage;
  readonly address: Address;
}

/** Every button and menu of a player's that is still there and that the presser sees, oldest first. */
function choicesOf({ game, player }: Stage, ownerId: string): readonly Choice[] {
  const { witness } = game;
  return witness
    .messagesOf(ownerId)
    .filter(({ id, privateFor }) => !witness.isDeleted(id) && (privateFor === undefined || privateFor === player.id))
    .flatMap((message) => addressesIn(message).map((address) => ({ message, address })));
}

function press({ player, dice }: Stage, { message, address }: Choice): InteractionHandle {
  return address.act === 'feel'
    ? player.choose(message.id, address.customId, [dice.pick(feelings) ?? 'happy'])
    : player.press(message.id, address.customId);
}

/** How many of a player's last buttons count as recent: those of about two messages. */
const recent = 6;

async function pressOne(stage: Stage, choices: readonly Choice[]): Promise<void> {
  const choice = stage.dice.pick(choices);
  if (choice !== undefined) await heard(stage, press(stage, choice));
}

/** Plays on at the player's latest scene: picks a feeling from its menu, or begins again after an ending. */
export const feel: Act = (stage) =>
  pressOne(
    stage,
    choicesOf(stage, stage.player.id)
      .filter(({ address: { act } }) => act === 'feel' || act === 'again')
      .slice(-1),
  );

/** Presses a button of a question, a screen or an ending that came lately. */
export const answer: Act = (stage) =>
  pressOne(
    stage,
    choicesOf(stage, stage.player.id)
      .slice(-recent)
      .filter(({ address }) => address.act !== 'feel' && address.act !== 'show'),
  );

/** Agrees that faces are read. */
export const agree: Act = (stage) =>
  pressOne(
    stage,
    choicesOf(stage, stage.player.id)
      .filter(({ address }) => address.act === 'consent')
      .slice(-1),
  );

/** Presses whatever there ever was. */
export const pressOld: Act = (stage) => pressOne(stage, choicesOf(stage, stage.player.id));

/** Presses a button of somebody else's. */
export const pressForeign: Act = async (stage) => {
  const other = stage.dice.pick(stage.standIn.world.players);
  if (other !== undefined) await pressOne(stage, choicesOf(stage, other.id).slice(-3 * recent));
};

/** A double tap: two interactions at once. */
export const pressTwice: Act = async (stage) => {
  const choice = stage.dice.pick(choicesOf(stage, stage.player.id).slice(-recent));
  if (choice === undefined) return;
  await Promise.all([press(stage, choice), press(stage, choice)].map((handle) => heard(stage, handle)));
};

/** Uploads a face in the dialogue behind "Show your face"; now and then the story has moved on meanwhile. */
export const upload: Act = async (stage) => {
  const { player, dice, game } = stage;
  const choice = choicesOf(stage, player.id).findLast(({ address: { act } }) => act === 'show' || act === 'again');
  if (choice === undefined) return;
  if (choice.address.act === 'again') return heard(stage, press(stage, choice));
  const opened = press(stage, choice);
  await heard(stage, opened);
  if (game.witness.interactions.get(opened.id)?.interaction.modal === undefined) return;
  if (dice.chance(15)) await feel(stage);
  await heard(stage, player.submit(opened, {}, { photo: [anyPhoto(stage)] }));
};
