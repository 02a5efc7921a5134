import { describe, expect, it } from 'vitest';
import { openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

describe('the REST API', () => {
  it('lists the last messages, newest first, without private ones', async () => {
    const standIn = await openStandIn();
    const ada = standIn.player('Ada');
    const ids = ['a', 'b', 'c'].map((content) => ada.post({ content }));
    const path = `/channels/${standIn.world.channelId}/messages`;
    const list = async (query: string): Promise<string[]> =>
      ((await sendRaw(standIn, 'GET', `${path}${query}`)).body as unknown as { content: string }[]).map(
        ({ content }) => content,
      );
    expect(await list('')).toEqual(['c', 'b', 'a']);
    expect(await list('?limit=2')).toEqual(['c', 'b']);
    expect(await list(`?before=${ids[2]}&limit=1`)).toEqual(['b']);
    expect(await list(`?after=${ids[0]}`)).toEqual(['c', 'b']);
    expect(await sendRaw(standIn, 'GET', `${path}?limit=101`)).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  it('puts reactions on and takes them off, each once', async () => {
    const standIn = await openStandIn();
    const id = standIn.player('Ada').post({ content: 'a' });
    const path = `/channels/${standIn.world.channelId}/messages/${id}/reactions`;
    const hourglass = encodeURIComponent('⏳');
    for (let times = 0; times < 2; times += 1) {
      expect((await sendRaw(standIn, 'PUT', `${path}/${hourglass}/@me`)).status).toBe(204);
    }
    expect(standIn.message(id)?.reactions).toEqual([{ emoji: '⏳', count: 1 }]);
    expect(standIn.message(id)).not.toHaveProperty('editedTimestamp');
    expect((await sendRaw(standIn, 'DELETE', `${path}/${hourglass}/@me`)).status).toBe(204);
    expect(standIn.message(id)?.reactions).toEqual([]);
    expect(await sendRaw(standIn, 'PUT', `${path}/sand/@me`)).toMatchObject({ status: 400, body: { code: 10014 } });
  });

  it('refuses replies to messages that are not there, unless told not to mind', async () => {
    const standIn = await openStandIn();
    const path = `/channels/${standIn.world.channelId}/messages`;
    const reply = { content: 'a', message_reference: { message_id: '1' } };
    expect(await sendRaw(standIn, 'POST', path, reply)).toMatchObject({ status: 400, body: { code: 50035 } });
    const easy = { content: 'a', message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect(await sendRaw(standIn, 'POST', path, easy)).toMatchObject({ status: 200 });
  });

  it.each([
    ['/applications/@me', 200, undefined],
    ['/users/@me', 200, undefined],
    ['/users/1', 404, 10013],
    ['/guilds/SERVER', 200, undefined],
    ['/guilds/1', 404, 10004],
    ['/guilds/SERVER/channels', 200, undefined],
    ['/guilds/SERVER/members?limit=9', 200, undefined],
    ['/guilds/SERVER/members/ADA', 200, undefined],
    ['/guilds/SERVER/members/1', 404, 10007],
    ['/channels/CHANNEL', 200, undefined],
    ['/channels/1', 404, 10003],
    ['/channels/CHANNEL/messages/1', 404, 10008],
    ['/applications/1/commands', 404, 10002],
    ['/nowhere', 404, 0],
  ])('answers GET %s with %i', async (path, status, code) => {
    const standIn = await openStandIn();
    const { serverId, channelId } = standIn.world;
    const real = path
      .replace('SERVER', serverId)
      .replace('CHANNEL', channelId)
      .replace('ADA', standIn.player('Ada').id);
    const answer = await sendRaw(standIn, 'GET', real);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    expect(standIn.refusals).toHaveLength(status === 200 ? 0 : 1);
  });

  it('answers 401 without the right token', async () => {
    const standIn = await openStandIn();
    const response = await fetch(`${standIn.apiUrl}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    expect(response.status).toBe(401);
  });

  it.each([
    ['JSON', 'application/json', '{'],
    ['multipart', 'multipart/form-data; boundary=x', '--y'],
  ])('refuses broken %s', async (_name, contentType, body) => {
    const standIn = await openStandIn();
    const headers = { authorization: `Bot ${standIn.token}`, 'content-type': contentType };
    const path = `${standIn.apiUrl}/v10/channels/${standIn.world.channelId}/messages`;
    const response = await fetch(path, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  it.each([null, [], 'text', { content: 7 }, { components: {} }, { embeds: [null] }])(
    'refuses a body of the wrong shape: %j',
    async (body) => {
      const standIn = await openStandIn();
      const answer = await sendRaw(standIn, 'POST', `/channels/${standIn.world.channelId}/messages`, body);
      expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    },
  );
});
