import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../playground/stand-in.ts';

export const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** A stand-in that ends with the test. */
export async function openStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn(options);
  onTestFinished(() => standIn.close());
  return standIn;
}

/** The unmodified client, not logged in yet; ends with the test. */
export function createClient(standIn: StandIn, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: usualIntents,
    partials: [Partials.Channel],
    ...options,
    rest: { api: standIn.apiUrl, ...options.rest },
  });
  client.on(Events.Error, () => {});
  onTestFinished(() => client.destroy());
  return client;
}

/** The unmodified client, logged in and ready. */
export async function logIn(standIn: StandIn, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = createClient(standIn, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}
