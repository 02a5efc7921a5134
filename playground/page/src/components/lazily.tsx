import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code is fetched when it is first drawn; until then there is nothing. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const loaded = signal<{ readonly View: ComponentType<Props> } | undefined>(undefined);
  return (props) => {
    useEffect(() => {
      if (loaded.value !== undefined) return;
      void load().then((View) => {
        loaded.value = { View };
      });
    }, []);
    if (loaded.value === undefined) return null;
    const { View } = loaded.value;
    return <View {...props} />;
  };
}
