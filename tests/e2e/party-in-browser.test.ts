import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from './browser.ts';
import type { ChannelPage } from './channel-page.ts';
import { openPlaygroundWorld, type PlaygroundWorld } from './playground-world.ts';
import { screens } from './screens.ts';

const names = ['Ada', 'Béla', 'Chiyo'] as const;
type Name = (typeof names)[number];

// Three tabs, and a server that starts again: on a busy machine a step takes its time.
describe.skipIf(!hasChromium)('a party of three in three tabs (needs Chromium)', { timeout: 240_000 }, () => {
  let playground: PlaygroundWorld;
  let tabs: Record<Name, ChannelPage>;
  const each = async <Result>(act: (tab: ChannelPage, name: Name) => Promise<Result>): Promise<Result[]> =>
    Promise.all(names.map((name) => act(tabs[name], name)));
  const everybodyReads = (text: string | RegExp): Promise<unknown> => each((tab) => tab.message(text));

  /** Ada opens a party, whose thread appears in the lists of the others by itself; they join it, and it begins. */
  const gather = async (mode: string, partiesBefore: number): Promise<void> => {
    await each((tab) => tab.enter(/^last-call/));
    const opened = await tabs.Ada.answer('opens a party for “Last Flight”', () =>
      tabs.Ada.command('party start', { story: 'last-flight', mode }),
    );
    await opened.getByRole('button', { name: 'Party: Last Flight' }).click();
    for (const name of ['Béla', 'Chiyo'] as const) {
      await tabs[name].enter(/^Party: Last Flight/, partiesBefore);
      await tabs[name].message('A party: Last Flight');
      await tabs[name].press('Join');
      await tabs.Ada.message(`@${name}`);
    }
    await everybodyReads(/3 players: @Ada, @Béla,? and @Chiyo/);
    await tabs.Ada.press('Start');
    await everybodyReads('Keys in Hand');
  };

  /** The server dies in the middle of a round and comes back; the tabs find their way by themselves. */
  const die = async (): Promise<void> => {
    const all = await each(async (tab) => tab);
    const restarted = all.reduce<() => Promise<void>>(
      (inner, tab) => () => tab.withoutServer(inner),
      async () => {
        await playground.restart('SIGKILL');
        await each((tab) => tab.page.getByText('Connection lost').waitFor({ state: 'detached' }));
      },
    );
    await restarted();
  };

  beforeAll(async () => {
    playground = await openPlaygroundWorld();
    const open = (name: Name): Promise<ChannelPage> =>
      playground.open(name === 'Chiyo' ? { viewport: screens.phone.viewport } : screens.laptop, name);
    const [ada, bela, chiyo] = [await open('Ada'), await open('Béla'), await open('Chiyo')];
    tabs = { Ada: ada, Béla: bela, Chiyo: chiyo };
  });
  afterAll(() => playground?.close());

  it('is a player in each tab, as its address says', async () => {
    await each((tab, name) => tab.page.getByRole('radio', { name, checked: true }).waitFor({ state: 'attached' }));
  });

  it('gathers for a vote, and moves by what most want', async () => {
    await gather('by vote', 0);
    await tabs.Ada.feel('happy');
    await everybodyReads('1 of 3 have voted');
    await tabs.Béla.page
      .getByRole('listitem')
      .filter({ hasText: /Ada.*Has voted/ })
      .waitFor();
    await tabs.Béla.feel('sad');
    await tabs.Chiyo.feel('happy');
    await everybodyReads(/happy 2.*sad 1/s);
    await everybodyReads('The Song of the Summer');
  });

  it('keeps a vote through kill -9, takes no second one, and plays to a good end', async () => {
    await tabs.Ada.feel('happy');
    await everybodyReads('1 of 3 have voted');
    await die();
    await everybodyReads('1 of 3 have voted');
    await tabs.Ada.feel('anger');
    await tabs.Ada.message('You have voted already');
    for (const name of ['Béla', 'Chiyo'] as const) await tabs[name].feel('happy');
    await everybodyReads(/happy 3/);
    await everybodyReads('Somebody Is Home');
    for (const name of names) await tabs[name].feel('anger');
    await everybodyReads('You made it, all of you. 3 moves.');
  });

  it('shows a private word to nobody else', async () => {
    for (const name of ['Béla', 'Chiyo'] as const)
      expect(await tabs[name].page.getByText('You have voted already').count()).toBe(0);
  });

  it('gathers anew for turns, in which only one face counts at a time', async () => {
    await gather('in turns', 1);
    await tabs.Chiyo.feel('anger');
    await tabs.Chiyo.message('It is not your turn yet');
    await tabs.Ada.feel('happy');
    await everybodyReads('It is the turn of @Béla');
    await tabs.Ada.page
      .getByRole('listitem')
      .filter({ hasText: /Béla.*It is their turn/ })
      .waitFor();
  });

  it('keeps the turn through kill -9, and plays to a good end', async () => {
    await die();
    await tabs.Ada.feel('anger');
    await tabs.Ada.message('It is not your turn yet: @Béla is next');
    await tabs.Béla.feel('happy');
    await everybodyReads('It is the turn of @Chiyo');
    await tabs.Chiyo.feel('disgust');
    await everybodyReads('You made it, all of you. 3 moves.');
  });

  it('lets one tab switch between the players, and tells each what they have not read', async () => {
    const { Ada: tab } = tabs;
    await tab.enter(/^waiting-room/);
    await tab.playAs('Béla');
    await tabs.Chiyo.enter(/^last-call/);
    await tabs.Chiyo.composer.fill('Again, @Ada ?');
    await tabs.Chiyo.composer.press('Enter');
    await tab.page.getByRole('button', { name: /^last-call.*unread$/ }).waitFor();
    await tab.playAs('Ada');
    await tab.page.getByRole('button', { name: /^last-call.*unread.*1 mention$/ }).waitFor();
  });

  it('never scrolled sideways, met no error and asked nobody but this machine', async () => {
    expect(await each((tab) => tab.scrollsSideways())).toEqual([false, false, false]);
    expect(names.map((name) => tabs[name].faults)).toEqual([[], [], []]);
  });
});
