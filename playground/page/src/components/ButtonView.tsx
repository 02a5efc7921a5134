import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import { words } from '../words.ts';
import type { ComponentPlace } from './component-place.ts';
import { Dots } from './Dots.tsx';
import { Emoji } from './Emoji.tsx';
import { Icon } from './Icon.tsx';

const looks: Partial<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'is-primary',
  [ButtonStyle.Secondary]: 'is-secondary',
  [ButtonStyle.Success]: 'is-success',
  [ButtonStyle.Danger]: 'is-danger',
};

function Label({ button }: { button: APIButtonComponent }) {
  if (!('label' in button || 'emoji' in button)) return null;
  return (
    <>
      {button.emoji?.name != null && <Emoji emoji={button.emoji.name} />}
      {button.label !== undefined && <span>{button.label}</span>}
    </>
  );
}

/** A button of any style; while its press waits for an answer it says so and takes no other. */
export function ButtonView({ button, place }: { button: APIButtonComponent; place: ComponentPlace }) {
  if (button.style === ButtonStyle.Link)
    return (
      <a class="button is-secondary" href={button.url} target="_blank" rel="noopener noreferrer" title={words.link}>
        <Label button={button} />
        <Icon name="out" size={16} />
      </a>
    );
  if (!('custom_id' in button)) return null;
  const { custom_id: customId, disabled = false } = button;
  const isBusy = place.busy === customId;
  return (
    <button
      type="button"
      class={`button ${looks[button.style] ?? 'is-secondary'}${isBusy ? ' is-busy' : ''}`}
      disabled={disabled}
      aria-disabled={place.busy !== undefined}
      aria-busy={isBusy}
      onClick={() => place.press(customId)}
    >
      <Label button={button} />
      {isBusy && <Dots />}
    </button>
  );
}
