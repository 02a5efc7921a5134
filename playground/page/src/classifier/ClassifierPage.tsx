import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileDrop } from '../components/file-drop.ts';
import { filePaste } from '../components/file-paste.ts';
import { Announcement } from './Announcement.tsx';
import type { Classifier } from './classifier.ts';
import { classifierWords as words } from './classifier-words.ts';
import { Examples } from './Examples.tsx';
import { PageHeader } from './PageHeader.tsx';
import { StageView } from './StageView.tsx';

/** The whole page. A photo can be dropped or pasted anywhere on it, at any time. */
export function ClassifierPage({ classifier }: { classifier: Classifier }) {
  const isOver = useSignal(false);
  const { take, stage, offer } = classifier;
  useEffect(() => {
    const onPaste = filePaste((files) => void take(files));
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take]);
  const isUnderWay = stage.value.kind === 'busy' || stage.value.kind === 'camera';
  useEffect(() => {
    // An example may stand far below what it is about to show.
    if (isUnderWay) scrollTo({ top: 0 });
  }, [isUnderWay]);
  return (
    <div class={isOver.value ? 'classifier is-over' : 'classifier'} {...fileDrop(isOver, (files) => void take(files))}>
      <PageHeader hasGame={offer.value.hasGame} />
      <main class={`classifier-main is-${stage.value.kind}`}>
        <div class="page-lead">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <StageView classifier={classifier} />
        <Examples classifier={classifier} />
        <p class="promise">{words.noPhotoKept}</p>
      </main>
      <Announcement stage={stage.value} chosenFace={classifier.chosenFace.value} />
    </div>
  );
}
