import { RateLimitError, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDiscordRest } from '../../bot/discord-rest.ts';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

it('answers interactions even while the requests of a second are used up, and without the token', async () => {
  const rest = createDiscordRest({
    api: standIn.apiUrl,
    globalRequestsPerSecond: 1,
    rejectOnRateLimit: () => true,
  }).setToken(standIn.token);
  const answer = (id: number): Promise<unknown> =>
    rest.post(Routes.interactionCallback(`118000000000000090${id}`, 'a-token'), { body: { type: 5 } });
  await rest.get(Routes.user());
  await expect(rest.get(Routes.user())).rejects.toThrow(RateLimitError);
  for (const id of [1, 2, 3]) await expect(answer(id)).rejects.toMatchObject({ status: 404, code: 10062 });
  rest.clearHashSweeper();
  rest.clearHandlerSweeper();
});
