import '@fontsource-variable/noto-sans/wght.css';
import '../styles/theme.css';
import '../styles/buttons.css';
import '../styles/fields.css';
import '../photo/camera.css';
import '../photo/progress.css';
import './classifier.css';
import './photo-picker.css';
import './photo-view.css';
import './answer.css';
import { render } from 'preact';
import { showRememberedTheme } from '../state/theme.ts';
import { ClassifierPage } from './ClassifierPage.tsx';
import { createClassifier } from './classifier.ts';
import { loadExample, loadOffer } from './offer.ts';
import { readPhoto } from './read-photo.ts';

const classifier = createClassifier({ readPhoto, loadExample, loadOffer });

showRememberedTheme();
const place = document.getElementById('page');
if (place !== null) render(<ClassifierPage classifier={classifier} />, place);
void classifier.start();
