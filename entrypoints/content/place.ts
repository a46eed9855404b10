/** A rectangle in one coordinate system, in CSS pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Where a mark's target stands: its left top corner and its width. The glyph is 12 px wide, at the target's middle or, in a narrow target, at its left end. */
export type Spot = { x: number; y: number };

/** The side of a mark's target and of its glyph, in CSS pixels (LOOK: 12 px in 24 px). */
export const targetSide = 24;
const glyphSide = 12;
const inset = (targetSide - glyphSide) / 2;
/** How far before the title's first letter a glyph starts where there is no margin: it ends 2 px before the letter. */
const tightLead = glyphSide + 2;
/** What is still no harm, in square pixels: boxes have paddings of their own. */
const tolerated = 3 * glyphSide;

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function glyphBox(left: number, line: Box): Box {
  const top = (line.top + line.bottom - glyphSide) / 2;
  return { left, top, right: left + glyphSide, bottom: top + glyphSide };
}

/** How bad a glyph would be at a place: the area it covers of other things, what it loses left of the page counted double. */
function harm(glyph: Box, obstacles: readonly Box[]): number {
  const covered = obstacles.reduce((sum, obstacle) => sum + overlap(glyph, obstacle), 0);
  return covered + Math.max(0, -glyph.left) * glyphSide * 2;
}

/** The letters a mark may go by where there is no room before the title, asked for only then: its last one, and the first of its record. */
export type Letters = { last: () => Box | undefined; head: () => Box | undefined };

/**
 * Where a title's mark goes, in the coordinates of `first`, the box of the title's first letter (0 is the page's left
 * edge): in the margin; else close before the first word; else after the last one; else in the margin of its record,
 * where the title stands amid a line. The first place that harms nothing wins, or else the least harmful.
 */
export function placeMark(first: Box, obstacles: readonly Box[], { last, head }: Letters): Spot {
  const spotOf = (glyph: Box): Spot => ({
    x: Math.round(glyph.left - inset),
    y: Math.round(glyph.top - inset),
  });
  const before = [first.left - targetSide + inset, first.left - tightLead].map((left) =>
    glyphBox(left, first),
  );
  const isClear = (glyph: Box) => harm(glyph, obstacles) <= tolerated;
  const clear = before.find(isClear);
  if (clear) return spotOf(clear);
  const end = last();
  const after = end ? [glyphBox(end.right + inset, end)] : [];
  if (after[0] && isClear(after[0])) return spotOf(after[0]);
  const start = head();
  const places = [...before, ...after, ...(start ? [glyphBox(start.left - targetSide + inset, start)] : [])];
  const rated = places.map((glyph) => ({ glyph, harm: harm(glyph, obstacles) }));
  const best = rated.reduce((least, place) => (place.harm < least.harm ? place : least));
  return spotOf(best.glyph);
}

/** The same for a title that is written from right to left, on a page of this width: all as in a mirror. */
export function placeMarkMirrored(
  first: Box,
  obstacles: readonly Box[],
  { last, head }: Letters,
  width: number,
): Spot {
  const mirrored = (box: Box): Box => ({ ...box, left: width - box.right, right: width - box.left });
  const mirror = (letter: () => Box | undefined) => () => {
    const box = letter();
    return box && mirrored(box);
  };
  const letters = { last: mirror(last), head: mirror(head) };
  const { x, y } = placeMark(mirrored(first), obstacles.map(mirrored), letters);
  return { x: width - x - targetSide, y };
}
