import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Store } from '../state/store.ts';
import type { View } from '../state/view.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

/** The page's one store; a component outside of its provider is a bug. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('There is no StoreContext.Provider around this component.');
  return store;
}

/** What the player sees; the channel's components are drawn only once it is there. */
export function useView(): View {
  const view = useStore().view.value;
  if (view === undefined) throw new Error('This component was drawn before the server answered.');
  return view;
}
