import { render } from 'preact';
import '../../components/theme.css';
import { writesMacKeys } from '../../components/key-text';
import { Library } from './Library';

const root = document.getElementById('app');
if (!root) throw new Error('library.html has no #app');
const query = new URLSearchParams(location.search).get('q') ?? '';
render(<Library isMac={writesMacKeys(navigator.platform)} hash={location.hash} query={query} />, root);
