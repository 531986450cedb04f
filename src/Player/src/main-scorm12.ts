import { Scorm12 } from './lms/scorm12/scorm12';
import { startPlayer } from './ui/player';

startPlayer(new Scorm12());
