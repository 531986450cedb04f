import { Scorm } from './lms/scorm/scorm';
import { scorm2004 } from './lms/scorm2004/edition';
import { startPlayer } from './ui/player';

startPlayer(new Scorm(scorm2004));
