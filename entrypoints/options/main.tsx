import { render } from 'preact';
import '../../components/theme.css';
import { writesMacKeys } from '../../components/key-text';
import { Options } from './Options';

const root = document.getElementById('app');
if (!root) throw new Error('options.html has no #app');
render(<Options isMac={writesMacKeys(navigator.platform)} />, root);
