import { render } from 'preact';
import '../kit/tokens.css';
import '../kit/kit.css';
import './desk.css';
import './list.css';
import './thread.css';
import './brief.css';
import './pages.css';
import { App } from './App.tsx';
import { keys } from './state/keys.ts';
import { start } from './state/start.ts';
import { words } from './words/words.ts';

document.documentElement.lang = words.language;
start();
keys.start();
const root = document.getElementById('desk');
if (root !== null) render(<App />, root);
