import type { Act } from './stage.ts';

/** A moderator deletes a message of the bot's that came lately: one that it may still want to edit. */
export const deleteAnswer: Act = async ({ game, standIn, dice }) => {
  const found = dice.pick(
    game.witness.sightings.slice(-40).filter(({ message }) => !game.witness.isDeleted(message.id)),
  );
  if (found !== undefined) standIn.deleteMessage(found.message.id);
};

export const changePermissions: Act = async ({ weather, dice }) => weather.changePermissions(dice);

export const moveThread: Act = async ({ weather, dice }) => weather.moveThread(dice);

export const closeDirectMessages: Act = async ({ weather, player, dice }) =>
  weather.closeDirectMessages(player.name, dice);

export const limitFiles: Act = async ({ weather, dice }) => weather.limitFiles(dice);

/** The connection breaks; what happened meanwhile, and some of what happened before, comes once more. */
export const breakConnection: Act = async ({ standIn, dice }) => {
  standIn.gateway.rewind(dice.roll(8));
  if (dice.chance(50)) standIn.gateway.drop();
  else standIn.gateway.reconnect();
};

export const redeliver: Act = async ({ standIn }) => standIn.gateway.redeliver();
