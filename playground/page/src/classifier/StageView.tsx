import { CameraView } from '../photo/CameraView.tsx';
import { Answer } from './Answer.tsx';
import { BusyView } from './BusyView.tsx';
import type { Classifier, Stage } from './classifier.ts';
import { FaceBoxes } from './FaceBoxes.tsx';
import { FailureView } from './FailureView.tsx';
import { PhotoPicker } from './PhotoPicker.tsx';
import { PhotoView } from './PhotoView.tsx';

/** What stands in the middle: a way to show a face, or the photo and beside it what becomes of it. */
export function StageView({ classifier }: { classifier: Classifier }) {
  const stage = classifier.stage.value;
  switch (stage.kind) {
    case 'empty':
      return <PhotoPicker classifier={classifier} />;
    case 'camera':
      return (
        <section class="card camera-card">
          <CameraView take={(photo) => void classifier.take([photo])} leave={classifier.cancel} />
        </section>
      );
    default:
      return <PhotoStage stage={stage} classifier={classifier} />;
  }
}

interface PhotoStageOptions {
  readonly stage: Exclude<Stage, { kind: 'empty' | 'camera' }>;
  readonly classifier: Classifier;
}

/** The photo stays where it is from stage to stage, so that it does not blink. */
function PhotoStage({ stage, classifier }: PhotoStageOptions) {
  const { photo } = stage;
  const { chosenFace } = classifier;
  return (
    <div class={photo === undefined ? 'stage is-single' : 'stage'}>
      {photo !== undefined && (
        <PhotoView
          photo={photo}
          isBusy={stage.kind === 'busy'}
          ratio={stage.kind === 'read' ? stage.reading.width / stage.reading.height : undefined}
        >
          {stage.kind === 'read' && <FaceBoxes reading={stage.reading} chosenFace={chosenFace} />}
        </PhotoView>
      )}
      {stage.kind === 'busy' && <BusyView share={stage.share} cancel={classifier.cancel} />}
      {stage.kind === 'read' && (
        <Answer reading={stage.reading} chosenFace={chosenFace.value} classifier={classifier} />
      )}
      {stage.kind === 'failed' && <FailureView failure={stage} classifier={classifier} />}
    </div>
  );
}
