import './styles/preview.css';
import { App } from './app';
import { stringsOf } from './language';

new App(document.getElementById('app')!, stringsOf()).start();
