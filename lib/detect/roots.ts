/** What a page is made of beside its own tree: open shadow roots, and the documents of frames of the same origin. */

/** The open shadow root of an element. Only elements of the page's own making are asked, which have a hyphen in their names. */
export function rootOf(element: Element): ShadowRoot | null {
  return element.localName.includes('-') ? element.shadowRoot : null;
}

/** The element that holds another, across the edge of a shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

/** What nearly all elements of any page are, the most frequent first: the browser passes them by without a script touching one. */
const plain =
  'a,div,span,p,li,td,br,i,b,em,strong,img,tr,h2,h3,h4,svg,path,button,ul,section,label,input,option,dd,dt,sup,code,time,script,meta,link';

/** The elements of a document or a root that may be of the page's own making. */
function ownElements(scope: Document | ShadowRoot): Element[] {
  return [...scope.querySelectorAll(`:not(${plain})`)];
}

/** Every open shadow root in a document or a root, those inside others too. */
export function rootsIn(scope: Document | ShadowRoot): ShadowRoot[] {
  const roots = ownElements(scope).flatMap((element) => rootOf(element) ?? []);
  return roots.flatMap((root) => [root, ...rootsIn(root)]);
}

const mostFrames = 20;

function documentOf(frame: Element): Document | undefined {
  try {
    // Null for a frame of another origin: those are left alone.
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** The documents of a document's frames that are of the same origin and hold something. */
export function framesIn(document: Document): Document[] {
  const frames = [...document.querySelectorAll('iframe, frame')].slice(0, mostFrames);
  return frames.flatMap((frame) => {
    const inside = documentOf(frame);
    return inside?.body?.firstElementChild ? [inside] : [];
  });
}

/** The address of a frame's document; one that was written into the page has the page's. */
export function addressOf(frame: Document, address: string): string {
  return /^https?:/.test(frame.URL) ? frame.URL : address;
}
