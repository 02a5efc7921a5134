import type { Camera } from './camera.ts';
import { photoWords } from './photo-words.ts';

interface CameraChoiceOptions {
  readonly cameras: readonly Camera[];
  readonly cameraId: string | undefined;
  change(cameraId: string): Promise<void>;
}

export function CameraChoice({ cameras, cameraId, change }: CameraChoiceOptions) {
  return (
    <label class="camera-choice">
      {photoWords.camera}
      <select value={cameraId} onChange={({ currentTarget }) => void change(currentTarget.value)}>
        {cameras.map(({ id, name }, index) => (
          <option key={id} value={id} selected={id === cameraId}>
            {name === '' ? photoWords.cameraNumber(index + 1) : name}
          </option>
        ))}
      </select>
    </label>
  );
}
