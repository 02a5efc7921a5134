import { expect, it } from 'vitest';
import { openStandIn } from './open-stand-in.ts';

it('shows the first player to a page that knows no player yet, or one that is gone', async () => {
  const standIn = await openStandIn();
  const stateAt = async (search: string) => {
    const response = await fetch(`${standIn.url}/page/state${search}`);
    expect(response.status).toBe(200);
    return response.json();
  };
  const first = await stateAt(`?player=${standIn.world.players[0]?.id}`);
  for (const search of ['', '?player=', '?player=1']) expect(await stateAt(search)).toEqual(first);
});
