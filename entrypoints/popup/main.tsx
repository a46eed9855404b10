import { render } from 'preact';
import '../../components/theme.css';
import { writesMacKeys } from '../../components/key-text';
import { isPopupWindow } from '../../lib/platform/popup-window';
import { FirstRows } from './FirstRows';
import { oncePainted } from './once-painted';
import { readSnapshot } from './snapshot';

const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');
const isPopup = isPopupWindow(location);
document.documentElement.classList.toggle('in-tab', !isPopup);
const showPopup = () =>
  void import('./Popup').then(({ Popup }) =>
    render(<Popup isMac={writesMacKeys(navigator.platform)} isPopup={isPopup} />, root),
  );
const snapshot = readSnapshot(localStorage);
if (snapshot && snapshot.papers.length > 0) {
  render(<FirstRows snapshot={snapshot} isPopup={isPopup} />, root);
  // The popup itself is ten times as much to read as they are: to ask for its files alone takes longer than to draw them.
  oncePainted(showPopup);
} else showPopup();
