import { useEffect, useRef, useState } from 'preact/hooks';
import { followPointer } from './follow-pointer';
import type { Gap, VirtualList } from './use-virtual-list';

/** The row that is being dragged, by its paper, and between which rows it would go. */
export type RowDrag = { id: string; gap: Gap };

/** The row that a press takes hold of: by the mouse anywhere but on a control, by the finger on its grip alone. */
function rowUnder({ target, button, pointerType }: PointerEvent): HTMLElement | undefined {
  const element = target as Element;
  if (button !== 0 || element.closest('button, input')) return undefined;
  if (pointerType !== 'mouse' && !element.closest('.row-grip')) return undefined;
  return element.closest<HTMLElement>('.row') ?? undefined;
}

/** Lets rows be dragged to another place, where `drop` is there to put them. */
export function useRowDrag(
  { scroller, gapAt }: VirtualList,
  idOf: (index: number) => string | undefined,
  drop: ((drag: RowDrag) => void) | undefined,
): { drag: RowDrag | undefined; onPointerDown: (event: PointerEvent) => void } {
  const [drag, setDrag] = useState<RowDrag>();
  const following = useRef<AbortController | undefined>(undefined);
  const now = useRef({ gapAt, drop });
  now.current = { gapAt, drop };
  useEffect(() => () => following.current?.abort(), []);
  const onPointerDown = (event: PointerEvent) => {
    const row = rowUnder(event);
    const id = row && idOf(Number(row.dataset.index));
    const list = scroller.current;
    if (!drop || !list || id === undefined) return;
    let held: RowDrag | undefined;
    following.current?.abort();
    following.current = followPointer(event, list, {
      at: (y) => {
        held = { id, gap: now.current.gapAt(y) };
        setDrag(held);
      },
      end: (isDropped) => {
        setDrag(undefined);
        if (held && isDropped) now.current.drop?.(held);
      },
    });
  };
  return { drag, onPointerDown };
}
