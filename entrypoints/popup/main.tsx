import { render } from 'preact';
import '../../components/theme.css';
import { writesMacKeys } from '../../components/key-text';
import { isPopupWindow } from '../../lib/platform/tabs';
import { Popup } from './Popup';

const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');
const isPopup = isPopupWindow(window);
document.documentElement.classList.toggle('in-tab', !isPopup);
render(<Popup isMac={writesMacKeys(navigator.platform)} isPopup={isPopup} />, root);
