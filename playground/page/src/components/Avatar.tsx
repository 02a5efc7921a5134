import { avatarInitials, inkOn } from '../state/avatar.ts';

/** A drawn avatar: nobody's picture is loaded from anywhere. */
export function Avatar({ name, colour, size = 40 }: { name: string; colour: string; size?: number }) {
  return (
    <span
      class="avatar"
      aria-hidden="true"
      style={{
        width: `${size}px`,
        height: `${size}px`,
        fontSize: `${Math.round(size * 0.42)}px`,
        background: colour,
        color: inkOn(colour),
      }}
    >
      {avatarInitials(name)}
    </span>
  );
}
