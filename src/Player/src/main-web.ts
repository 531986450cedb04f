import { Web } from './lms/web';
import { startPlayer } from './ui/player';

startPlayer(new Web());
