import { CameraView } from '../photo/CameraView.tsx';
import { Answer } from './Answer.tsx';
import { BusyView } from './BusyView.tsx';
import type { Classifier } from './classifier.ts';
import { FacePicture } from './FacePicture.tsx';
import { FailureView } from './FailureView.tsx';
import { PhotoPicker } from './PhotoPicker.tsx';
import { PhotoView } from './PhotoView.tsx';

/** What stands in the middle: a way to show a face, the photo while it is read, or what was read on it. */
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
    case 'busy':
      return (
        <div class="stage">
          <PhotoView photo={stage.photo} isBusy>
            {null}
          </PhotoView>
          <BusyView share={stage.share} cancel={classifier.cancel} />
        </div>
      );
    case 'read':
      return (
        <div class="stage">
          <FacePicture {...stage} chosenFace={classifier.chosenFace} />
          <Answer reading={stage.reading} chosenFace={classifier.chosenFace.value} classifier={classifier} />
        </div>
      );
    case 'failed':
      return (
        <div class={stage.photo === undefined ? 'stage is-single' : 'stage'}>
          {stage.photo !== undefined && <PhotoView photo={stage.photo}>{null}</PhotoView>}
          <FailureView failure={stage} classifier={classifier} />
        </div>
      );
  }
}
