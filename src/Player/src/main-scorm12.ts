import { Scorm } from './lms/scorm/scorm';
import { scorm12 } from './lms/scorm12/edition';
import { startPlayer } from './ui/player';

startPlayer(new Scorm(scorm12));
