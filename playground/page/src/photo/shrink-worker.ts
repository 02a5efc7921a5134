import { drawSmall } from './draw-small.ts';

/** One picture in, its small JPEG out; nothing where it is to be sent as it is. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  const small = await drawSmall(data, (width, height) => {
    const canvas = new OffscreenCanvas(width, height);
    return {
      context: canvas.getContext('2d'),
      encode: (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }),
    };
  }).catch(() => undefined);
  postMessage(small);
});
