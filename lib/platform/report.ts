/** Tells of a bug once, on this machine only: in the extension's own console. */
export function report(error: unknown, where: string): void {
  console.error(`Offprint: ${where}:`, error);
}
