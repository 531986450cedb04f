import { Xapi } from './lms/xapi/xapi';
import { startPlayer } from './ui/player';

startPlayer(new Xapi());
