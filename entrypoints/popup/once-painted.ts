/** Calls back when what is drawn now is on screen: in the task after the next frame. A page out of sight draws no frame. */
export function oncePainted(work: () => void): void {
  if (document.hidden) return void setTimeout(work);
  requestAnimationFrame(() => void setTimeout(work));
}
