import { Cmi5 } from './lms/cmi5/cmi5';
import { startPlayer } from './ui/player';

startPlayer(new Cmi5());
