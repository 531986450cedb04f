import './styles/media.css';
import { mediaView } from './media/view';
import type { MediaWindow } from './media/window';

(window as MediaWindow).CoursePackagerMedia = mediaView;
