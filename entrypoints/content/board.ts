import { makeBar } from './bar';
import { type Marks, makeMarks } from './marks';
import type { Row } from './rows';
import { listenToFrame } from './seat';
import { watchShifts } from './shifts';
import { raiseStage, type Stage } from './stage';
import { levelAt, toneAt, watchTone } from './tone';

type MarksOptions = Parameters<typeof makeMarks>[0];
type View = Window & typeof globalThis;
type Ports = Pick<MarksOptions, 'onPress' | 'onNear'>;

/** The marks of one document, the page's own or that of a frame, and the bar beside the current paper. */
export type Board = {
  /** Shows the marks of these rows, which stand in this document, and the bar at the current one if it is among them. */
  show(rows: readonly Row[], lookOf: Parameters<Marks['show']>[1], current: Row | undefined): void;
  /** Puts everything where its title is now. */
  replace(current: Row | undefined): void;
};

/** A board on a stage, until the signal aborts. */
export function makeBoard(stage: Stage, window: View, signal: AbortSignal, ports: Ports): Board {
  const marks = makeMarks({ layer: stage.marks, signal, ...ports });
  const bar = makeBar(stage.marks);
  let suited: readonly Row[] = [];
  const suit = () => {
    // A page that is scrolled far takes titles out again, and what is gone stands on no background.
    const first = suited.find(({ anchor }) => anchor.isConnected);
    if (first) stage.suit(toneAt(first.anchor, window), levelAt(first.anchor, window));
  };
  watchTone(window, suit, signal);
  return {
    show(rows, lookOf, current) {
      if (suited !== rows) {
        suited = rows;
        suit();
      }
      marks.show(rows, lookOf);
      bar.show(current && rows.includes(current) ? current : undefined);
    },
    replace(current) {
      marks.replace();
      bar.show(current?.anchor.ownerDocument === stage.host.ownerDocument ? current : undefined);
    },
  };
}

/** The boards of frames' documents, each raised when papers stand in it and taken down when none do any more. */
export type FrameBoards = {
  show(
    byDocument: ReadonlyMap<Document, readonly Row[]>,
    lookOf: Parameters<Board['show']>[1],
    current: Row | undefined,
  ): void;
  replace(current: Row | undefined): void;
  /** Puts back what a frame's page has removed. */
  keep(): void;
  isOurs(node: Node): boolean;
};

type Raised = { board: Board; stage: Stage; life: AbortController };

function raise(document: Document, view: View, signal: AbortSignal, ports: Ports): Raised {
  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort(), { signal: life.signal });
  const stage = raiseStage(document, life.signal);
  const board = makeBoard(stage, view, life.signal, ports);
  watchShifts(view, marksMove(board), life.signal);
  listenToFrame(globalThis, view, life.signal);
  return { board, stage, life };
}

const marksMove = (board: Board) => () => board.replace(undefined);

/** Boards for the frames of a page, until the signal aborts. */
export function makeFrameBoards(signal: AbortSignal, ports: Ports): FrameBoards {
  const raised = new Map<Document, Raised>();
  return {
    show(byDocument, lookOf, current) {
      for (const [document, { life }] of raised) {
        if (byDocument.has(document)) continue;
        life.abort();
        raised.delete(document);
      }
      for (const [document, rows] of byDocument) {
        const view = document.defaultView;
        if (!view) continue;
        const frame = raised.get(document) ?? raise(document, view, signal, ports);
        raised.set(document, frame);
        frame.board.show(rows, lookOf, current);
      }
    },
    replace(current) {
      for (const { board } of raised.values()) board.replace(current);
    },
    keep() {
      for (const { stage } of raised.values()) stage.keep();
    },
    isOurs: (node) => [...raised.values()].some(({ stage }) => stage.host === node),
  };
}

/** The rows by the documents they stand in. */
export function byDocument(rows: readonly Row[]): Map<Document, Row[]> {
  const parts = new Map<Document, Row[]>();
  for (const row of rows) {
    const part = parts.get(row.anchor.ownerDocument);
    if (part) part.push(row);
    else parts.set(row.anchor.ownerDocument, [row]);
  }
  return parts;
}
