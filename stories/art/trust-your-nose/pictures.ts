import { bloom } from './bloom.ts';
import { boiler } from './boiler.ts';
import { carnivores } from './carnivores.ts';
import { cover } from './cover.ts';
import { crate } from './crate.ts';
import { fernery } from './fernery.ts';
import { gallery } from './gallery.ts';
import { gate } from './gate.ts';
import { lilyhouse } from './lilyhouse.ts';
import { medal } from './medal.ts';
import { midnight } from './midnight.ts';
import { office } from './office.ts';
import { orangery } from './orangery.ts';
import { orchids } from './orchids.ts';
import { paper } from './paper.ts';
import { pitcher } from './pitcher.ts';
import { plea } from './plea.ts';
import { potting } from './potting.ts';
import { roundhouse } from './roundhouse.ts';
import { tock } from './tock.ts';
import { tunnel } from './tunnel.ts';
import { wrong } from './wrong.ts';
import { yard } from './yard.ts';

/** The pictures of Trust Your Nose, by the names of their files. */
export const pictures = {
  cover,
  gate,
  roundhouse,
  potting,
  office,
  gallery,
  fernery,
  orangery,
  lilyhouse,
  orchids,
  carnivores,
  yard,
  tunnel,
  boiler,
  plea,
  midnight,
  bloom,
  paper,
  medal,
  pitcher,
  crate,
  tock,
  wrong,
};
