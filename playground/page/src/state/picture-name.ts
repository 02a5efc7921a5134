/**
 * What a link is the picture of: the link without its signature. The stand-in signs anew each time that it tells of a
 * picture, and the same one need not be loaded again for that.
 */
export function pictureName(url: string): string {
  return url.split('?')[0] ?? url;
}
