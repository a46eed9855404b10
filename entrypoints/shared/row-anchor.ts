/** Where a menu that no click opened stands: at the current row. */
export function rowAnchor(): Element {
  return document.querySelector('.row[aria-selected="true"]') ?? document.body;
}
