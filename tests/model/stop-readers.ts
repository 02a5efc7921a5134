import { createFaceReader } from '../../model/create-face-reader.ts';
import { samplePhoto } from '../photos.ts';

// Run by stopped-readers.test.ts in a process of its own: stops a reader at 20 moments of its work, most of them inside a net.

const photo = samplePhoto(5);
for (let ms = 1; ms <= 80; ms += 4) {
  const reader = await createFaceReader({ readers: 1, limits: { timeMs: 60_000 }, graceMs: ms - 60_000 });
  await reader.read(new Uint8Array(photo));
  await reader.close();
}
process.stdout.write('alive\n');
