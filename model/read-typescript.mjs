// Preloaded by reader threads that run from the sources: tsx's own `--import tsx` does nothing outside the main thread.
import { register } from 'tsx/esm/api';

register();
