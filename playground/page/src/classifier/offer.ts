import type { ClassifierOffer, ExampleName } from '../../../classifier-offer.ts';

const nothing: ClassifierOffer = { hasGame: false, examples: [] };

export function exampleAddress(name: ExampleName): string {
  return `/classifier/examples/${name}.jpg`;
}

/** What the server offers beside reading. What it answers is trusted as it is: both are built from the same types. */
export async function loadOffer(): Promise<ClassifierOffer> {
  try {
    const response = await fetch('/classifier/offer');
    const offer: ClassifierOffer = response.ok ? JSON.parse(await response.text()) : nothing;
    return offer;
  } catch {
    return nothing;
  }
}

/** An example's photo; nothing where the server cannot be reached. */
export async function loadExample(name: ExampleName): Promise<File | undefined> {
  try {
    const response = await fetch(exampleAddress(name));
    if (!response.ok) return undefined;
    return new File([await response.blob()], `${name}.jpg`, { type: 'image/jpeg' });
  } catch {
    return undefined;
  }
}
