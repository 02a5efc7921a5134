/** Long side of what is sent, in pixels. The reader finds faces in pictures of about this size; a larger one gains little. */
export const longestSide = 1280;

/** A picture within `longestSide` and this many bytes is sent as it is. */
export const smallBytes = 400_000;

/** The same picture with its long side at most `longestSide`, in whole pixels; never larger than it was. */
export function smallSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** "IMG_1.PNG" as the name of a JPEG: "IMG_1.jpg". */
export function jpegName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '');
  return `${stem === '' ? 'photo' : stem}.jpg`;
}
