/** Keeps the keys that are pressed in what lies over a page to it; Escape closes it. `onKey` is true for what it took. */
export function keysOver(onClose: () => void, onKey?: (event: KeyboardEvent) => boolean) {
  return (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (!onKey?.(event)) return;
    event.preventDefault();
  };
}
