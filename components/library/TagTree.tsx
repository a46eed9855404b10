import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TagNode } from '../../lib/core/tag-tree';
import { tagKey } from '../../lib/core/tags';
import { countText } from '../counts';
import './nav.css';
import './tag-tree.css';

/** What the reader can do with a tag of the tree. */
export type TagTreeActs = {
  choose: (tag: string) => void;
  /** What changes a tag itself; absent where the tree is only to choose from. */
  menu?: (tag: string, anchor: Element) => void;
  rename?: (tag: string) => void;
  remove?: (tag: string) => void;
};

type Props = {
  nodes: readonly TagNode[];
  /** How many papers have the tag or one below it. */
  totalOf: (node: TagNode) => number;
  /** The key of the tag whose papers are shown. */
  chosen?: string | undefined;
  /** Which tags are chosen, in a tree where several can be. */
  isChosen?: (tag: string) => boolean;
  acts: TagTreeActs;
};

/** A line of the tree as it is unfolded: its node, how deep it is, and the key of the one above it. */
type Line = { node: TagNode; level: number; parent: string | undefined };

// A longer tree starts folded up.
const mostUnfolded = 40;

function linesOf(
  nodes: readonly TagNode[],
  isOpen: (node: TagNode) => boolean,
  level = 1,
  parent?: string,
): Line[] {
  return nodes.flatMap((node) => [
    { node, level, parent },
    ...(isOpen(node) ? linesOf(node.children, isOpen, level + 1, tagKey(node.tag)) : []),
  ]);
}

type ItemProps = {
  line: Line;
  total: number;
  isChosen: boolean;
  isActive: boolean;
  isOpen: boolean;
  acts: TagTreeActs;
  onToggle: () => void;
};

function Item({ line, total, isChosen, isActive, isOpen, acts, onToggle }: ItemProps): JSX.Element {
  const { node, level } = line;
  const hasChildren = node.children.length > 0;
  const onTwist = (event: MouseEvent) => {
    event.stopPropagation();
    onToggle();
  };
  const onMenu = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    event.preventDefault();
    event.stopPropagation();
    acts.menu?.(node.tag, event.currentTarget.closest('[role=treeitem]') ?? event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its lines
    <div
      class="nav-line tag-line"
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-label={`${node.part}, ${countText(total)}`}
      tabIndex={isActive ? 0 : -1}
      data-chosen={isChosen}
      style={{ paddingInlineStart: `${(level - 1) * 12}px` }}
      onClick={() => acts.choose(node.tag)}
      onContextMenu={onMenu}
    >
      <span class="tag-twist" aria-hidden="true" onClick={hasChildren ? onTwist : undefined}>
        {hasChildren ? (isOpen ? '▾' : '▸') : ''}
      </span>
      {node.color && (
        <span class="tag-dot" aria-hidden="true" style={{ background: `var(--tag-${node.color})` }} />
      )}
      <span class="nav-name" title={node.tag}>
        {node.part}
      </span>
      <span class="count">{countText(total)}</span>
      {acts.menu && (
        <button
          type="button"
          class="nav-more"
          tabIndex={-1}
          aria-label={`More for ${node.tag}`}
          aria-haspopup="menu"
          onClick={onMenu}
        >
          ⋯
        </button>
      )}
    </div>
  );
}

/** Where an arrow key goes in the tree, from a line. */
function goal(key: string, lines: readonly Line[], from: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(from + 1, lines.length - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? lines.length - 1 : undefined;
}

/** How a tree is unfolded, and the line that has its tab stop. */
function useTree(nodes: readonly TagNode[], chosen: string | undefined) {
  // Those whose folding is not what all start with.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string>();
  const isFolded = linesOf(nodes, () => true).length > mostUnfolded;
  const isOpen = (node: TagNode) => node.children.length > 0 && toggled.has(tagKey(node.tag)) === isFolded;
  const lines = linesOf(nodes, isOpen);
  const at = Math.max(
    0,
    lines.findIndex(({ node }) => tagKey(node.tag) === (active ?? chosen)),
  );
  const toggle = ({ tag }: TagNode) => {
    const key = tagKey(tag);
    const after = new Set(toggled);
    if (!after.delete(key)) after.add(key);
    setToggled(after);
  };
  return { lines, at, isOpen, toggle, setActive };
}

type Tree = ReturnType<typeof useTree>;

function keyAt(lines: readonly Line[], at: number): string | undefined {
  const line = lines[at];
  return line && tagKey(line.node.tag);
}

/** The key of the line that an arrow goes to; it may fold or unfold instead. */
function arrowGoal(key: string, { lines, at, isOpen, toggle }: Tree): string | undefined {
  const line = lines[at];
  const to = goal(key, lines, at);
  if (!line || to !== undefined) return to === undefined ? undefined : keyAt(lines, to);
  const { node, parent } = line;
  if (key === 'ArrowLeft' && !isOpen(node)) return parent;
  if (key === 'ArrowRight' && isOpen(node)) return keyAt(lines, at + 1);
  if (node.children.length > 0) toggle(node);
  return keyAt(lines, at);
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Does what a key other than an arrow asks of a tag; false if it is none of the tree's. */
function actByKey({ key, shiftKey, target }: KeyboardEvent, tag: string, acts: TagTreeActs): boolean {
  if (key === 'Enter' || key === ' ') acts.choose(tag);
  else if (key === 'F2') acts.rename?.(tag);
  else if (key === 'Delete') acts.remove?.(tag);
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) acts.menu?.(tag, target as Element);
  else return false;
  return true;
}

/** The tags as a tree: nested, with counts and colours. The arrow keys walk it, Enter shows a tag's papers. */
export function TagTree({ nodes, totalOf, chosen, isChosen, acts }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const tree = useTree(nodes, chosen);
  const { lines, at, isOpen } = tree;
  // The focus follows the line that a key went to.
  const [goneTo, setGoneTo] = useState<string>();
  useLayoutEffect(() => {
    if (goneTo === undefined) return;
    setGoneTo(undefined);
    root.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [goneTo]);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return;
    if (arrows.has(event.key)) {
      const to = arrowGoal(event.key, tree);
      tree.setActive(to ?? tagKey(line.node.tag));
      setGoneTo(to);
    } else if (!actByKey(event, line.node.tag, acts)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={root}
      class="nav-list"
      role="tree"
      aria-label="Tags"
      aria-multiselectable={isChosen && true}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => (
        <Item
          key={tagKey(line.node.tag)}
          line={line}
          total={totalOf(line.node)}
          isChosen={isChosen?.(line.node.tag) ?? tagKey(line.node.tag) === chosen}
          isActive={index === at}
          isOpen={isOpen(line.node)}
          acts={acts}
          onToggle={() => tree.toggle(line.node)}
        />
      ))}
    </div>
  );
}
