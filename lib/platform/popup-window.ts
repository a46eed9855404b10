const mark = '?popup';

/** The popup's page as the toolbar opens it, marked so that it can tell itself from the same page in a tab. */
export const popupWindowPath = `popup.html${mark}`;

/**
 * True for the window of the toolbar's popup, false where the same page stands in a tab. By its address alone: to ask
 * the browser would make the first rows wait for the extension's whole interface.
 */
export function isPopupWindow({ search }: Pick<Location, 'search'>): boolean {
  return search === mark;
}
