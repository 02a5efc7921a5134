/**
 * What Discord's client offers for upload where a photo is asked for (FACTS.md, D12). It looks at the names only: the
 * bytes are checked all the same. Desktops do not count an iPhone's HEIC among the images.
 */
export const photoFileTypes = ['image', '.heic', '.heif'] as const;
