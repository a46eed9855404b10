import { defineContentScript } from 'wxt/utils/define-content-script';
import look from '../../components/page/teach.css?inline';
import { raiseStage } from '../content/stage';
import { runLesson } from './session';

/** The name our own world's global object remembers a running lesson by. */
const mark = 'offprintTeaches';

export default defineContentScript({
  // Only where the reader asks for it.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as { [mark]?: AbortController };
    world[mark]?.abort();
    const life = new AbortController();
    world[mark] = life;
    const stage = raiseStage(document, life.signal, { name: 'offprint-teach', more: look });
    runLesson(window, stage, life);
  },
});
