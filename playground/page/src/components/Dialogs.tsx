import { ModalDialog } from './ModalDialog.tsx';

/** Everything that opens over the channel. */
export function Dialogs() {
  return <ModalDialog />;
}
