import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteMatches } from '../../lib/detect/sites';

export default defineContentScript({ matches: siteMatches, main() {} });
