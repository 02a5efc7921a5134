import { Icon } from './Icon.tsx';

export function GonePicture({ text }: { text: string }) {
  return (
    <p class="gone">
      <Icon name="photo" size={28} />
      {text}
    </p>
  );
}
