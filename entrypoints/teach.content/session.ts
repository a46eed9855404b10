import { h, render } from 'preact';
import { byline } from '../../components/byline';
import { TeachPanel, type TeachPanelProps } from '../../components/page/TeachPanel';
import type { TeachAct } from '../../lib/core/shortcuts';
import { report } from '../../lib/platform/report';
import { dropTaughtRule, keepTaughtRule } from '../../lib/platform/taught-rules';
import type { Stage } from '../content/stage';
import { toneAt, watchTone } from '../content/tone';
import { type Boxes, makeBoxes } from './boxes';
import { type Lesson, showTitle } from './lesson';
import { takePointing } from './pointing';

const mostRows = 5;
/** How long "Kept" stays with its Undo, in ms (LOOK). */
const keptTime = 6000;

type View = Window & typeof globalThis;
type Answers = Pick<TeachPanelProps, 'onKeep' | 'onAgain' | 'onUndo' | 'onLeave'>;

const textOf = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

function propsOf({ lesson, current, problem }: Board, host: string, answers: Answers): TeachPanelProps {
  const papers = lesson.step === 'found' || lesson.step === 'kept' ? lesson.papers : [];
  return {
    step: lesson.step,
    problem,
    host,
    current: textOf(current),
    first: lesson.step === 'second' ? textOf(lesson.first) : undefined,
    count: papers.length,
    rows: papers.slice(0, mostRows).map(({ draft }) => ({ title: draft.title, byline: byline(draft) })),
    ...answers,
  };
}

/** Where the lesson stands: what was shown, what the pointer or the keys are at, and what went wrong. */
type Board = { lesson: Lesson; current: Element | undefined; problem?: string | undefined };

const isAsking = ({ lesson }: Board) => lesson.step !== 'found' && lesson.step !== 'kept';

function drawBoxes(boxes: Boxes, { lesson, current }: Board): void {
  if (lesson.step === 'kept') boxes.show([], 'found');
  else if (lesson.step === 'found')
    boxes.show(
      lesson.papers.map(({ anchor }) => anchor),
      'found',
    );
  else {
    const first = lesson.step === 'second' ? [lesson.first] : [];
    boxes.show([...first, ...(current ? [current] : [])], 'shown');
  }
}

/** What the reader's answers do to the board; `change` draws it anew. */
function answersOn(
  window: View,
  board: Board,
  change: (part: Partial<Board>) => void,
  life: AbortController,
): Answers {
  const failedTo = (what: string) => (error: unknown) => {
    report(error, 'teach');
    change({ problem: `The browser could not ${what}. Make room on the disk and try again.` });
  };
  return {
    onKeep() {
      const { lesson } = board;
      if (lesson.step !== 'found') return;
      keepTaughtRule(lesson.rule).then(() => {
        change({ lesson: { ...lesson, step: 'kept' }, current: undefined, problem: undefined });
        window.setTimeout(() => life.abort(), keptTime);
      }, failedTo('keep this'));
    },
    onUndo() {
      const { lesson } = board;
      if (lesson.step === 'kept')
        dropTaughtRule(lesson.rule).then(() => life.abort(), failedTo('forget this'));
    },
    onAgain: () => change({ lesson: { step: 'first' }, current: undefined, problem: undefined }),
    onLeave: () => life.abort(),
  };
}

/** Runs a lesson on a page: the reader shows two titles, sees what is found, and keeps it or not. */
export function runLesson(window: View, stage: Stage, life: AbortController): void {
  const { signal } = life;
  const { document, location } = window;
  const boxes = makeBoxes(stage.marks);
  const board: Board = { lesson: { step: 'first' }, current: undefined };
  const draw = () => {
    if (signal.aborted) return;
    render(h(TeachPanel, propsOf(board, location.host, answers)), stage.ui);
    drawBoxes(boxes, board);
  };
  const change = (part: Partial<Board>) => {
    Object.assign(board, part);
    draw();
  };
  const answers = answersOn(window, board, change, life);
  const acts: Partial<Record<TeachAct, () => void>> = {
    choose: answers.onKeep,
    again: answers.onAgain,
    undo: answers.onUndo,
    leave: answers.onLeave,
  };
  takePointing(window, {
    host: stage.host,
    isAsking: () => isAsking(board),
    onPoint: (current) => current !== board.current && change({ current }),
    onChoose(title) {
      const page = { document, url: new URL(location.href), base: document.baseURI };
      change({ lesson: showTitle(board.lesson, title, page, Date.now()), current: undefined });
    },
    onAct: (act) => acts[act]?.(),
    signal,
  });
  window.addEventListener('scroll', boxes.replace, { capture: true, passive: true, signal });
  window.addEventListener('resize', boxes.replace, { signal });
  signal.addEventListener('abort', () => render(null, stage.ui));
  const suit = () => stage.suit(toneAt(document.body, window), 2147483646);
  watchTone(window, suit, signal);
  suit();
  draw();
}
