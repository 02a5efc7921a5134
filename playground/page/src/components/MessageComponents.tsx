import type { PageMessage } from '../../../protocol.ts';
import { ComponentList } from './ComponentView.tsx';
import type { ComponentPlace } from './component-place.ts';
import { useStore, useView } from './store-context.ts';

export function MessageComponents({ message }: { message: PageMessage }) {
  const { acts } = useView();
  const { press } = useStore();
  if (message.components.length === 0) return null;
  const act = acts.find((each) => each.kind === 'component' && each.messageId === message.id);
  const place: ComponentPlace = {
    busy: act?.kind === 'component' ? act.customId : undefined,
    press: (customId, values) => {
      if (act === undefined) void press(message.id, customId, values);
    },
  };
  return (
    <div class="components">
      <ComponentList components={message.components} place={place} />
    </div>
  );
}
