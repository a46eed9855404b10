import type { Draft } from '../core/paper';

/** A part of a text: the draft of what has a form of its own (undefined where that has no title), or what stands between. */
export type TextPart = { text: string } | { draft: Draft | undefined };

/** A text cut by each of some splitters in turn, in order. */
export function cutBy(text: string, splitters: readonly ((text: string) => TextPart[])[]): TextPart[] {
  return splitters.reduce<TextPart[]>(
    (parts, split) => parts.flatMap((part) => ('draft' in part ? part : split(part.text))),
    [{ text }],
  );
}
