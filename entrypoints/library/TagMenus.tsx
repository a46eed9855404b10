import type { JSX } from 'preact';
import { AskDialog } from '../../components/library/AskDialog';
import { ConfirmDialog } from '../../components/library/ConfirmDialog';
import { Menu, type MenuItem } from '../../components/Menu';
import { graft, isWithin, tagColors, tagKey } from '../../lib/core/tags';
import { askBackground } from '../../lib/platform/rpc';
import type { Desk } from './desk';
import type { Shelves } from './use-shelves';
import type { Overlay } from './view';

type Props = { desk: Desk; shelves: Shelves };

/** What can be done with a tag. */
function tagItems(desk: Desk, tag: string, anchor: Element): MenuItem[] {
  const open = (overlay: Overlay) => () => desk.change({ do: 'open', overlay });
  return [
    { name: 'Show its papers', run: () => desk.change({ do: 'go', place: { kind: 'tag', tag } }) },
    { name: 'Rename', keys: ['F2'], keyName: 'F2', run: open({ what: 'renameTag', tag }) },
    { name: 'Merge into another tag', run: open({ what: 'mergeTag', tag }) },
    { name: 'Colour', run: open({ what: 'colors', anchor, tag }) },
    { name: 'Delete', keys: ['Delete'], keyName: 'Del', run: open({ what: 'deleteTag', tag }) },
  ];
}

function colorItems({ toast }: Desk, tag: string): MenuItem[] {
  const set = (color: (typeof tagColors)[number] | null) => () =>
    void toast.tell(askBackground('setTagColor', { tag, color }));
  const named = tagColors.map((color) => ({
    name: color.charAt(0).toUpperCase() + color.slice(1),
    color: `var(--tag-${color})`,
    run: set(color),
  }));
  return [...named, { name: 'No colour', run: set(null) }];
}

/** Shows a tag under its new name where the reader is looking at it, or at one below it. */
function follow({ view, change }: Desk, from: string, to: string): void {
  const { place } = view;
  if (place.kind !== 'tag' || !isWithin(tagKey(place.tag), tagKey(from))) return;
  change({ do: 'go', place: { kind: 'tag', tag: graft(place.tag, from, to) } });
}

function Renaming({ desk, tag }: { desk: Desk; tag: string }): JSX.Element {
  return (
    <AskDialog
      title={`Rename ${tag}`}
      label="New name"
      hint="Tags below it are renamed with it. Use / to put it under another tag."
      initial={tag}
      does="Rename"
      onAnswer={(to) => {
        void desk.toast.tell(askBackground('renameTag', { tag, to }));
        follow(desk, tag, to);
      }}
      onClose={() => desk.change({ do: 'close' })}
    />
  );
}

function Merging({ desk, shelves, tag }: Props & { tag: string }): JSX.Element {
  return (
    <AskDialog
      title={`Merge ${tag} into another tag`}
      label="The tag that stays"
      hint={`Papers tagged ${tag} get that tag instead.`}
      initial=""
      known={shelves.tagNames.filter((name) => name !== tag)}
      does="Merge"
      onAnswer={(into) => {
        void desk.toast.tell(askBackground('mergeTags', { tags: [tag], into }));
        follow(desk, tag, into);
      }}
      onClose={() => desk.change({ do: 'close' })}
    />
  );
}

function Deleting({ desk, tag }: { desk: Desk; tag: string }): JSX.Element {
  return (
    <ConfirmDialog
      title={`Delete the tag ${tag}?`}
      does="Delete the tag"
      isDangerous
      onConfirm={() => void desk.toast.tell(askBackground('deleteTag', { tag }))}
      onClose={() => desk.change({ do: 'close' })}
    >
      <p>It is taken off all papers, and so are the tags below it. The papers stay. It can be undone.</p>
    </ConfirmDialog>
  );
}

/** The menus and questions about a tag, where one is open. */
export function TagMenus({ desk, shelves }: Props): JSX.Element | null {
  const { overlay } = desk.view;
  const close = () => desk.change({ do: 'close' });
  switch (overlay?.what) {
    case 'tag': {
      const items = tagItems(desk, overlay.tag, overlay.anchor);
      return <Menu label={overlay.tag} items={items} anchor={overlay.anchor} onClose={close} />;
    }
    case 'colors': {
      const items = colorItems(desk, overlay.tag);
      return (
        <Menu label={`Colour of ${overlay.tag}`} items={items} anchor={overlay.anchor} onClose={close} />
      );
    }
    case 'renameTag':
      return <Renaming desk={desk} tag={overlay.tag} />;
    case 'mergeTag':
      return <Merging desk={desk} shelves={shelves} tag={overlay.tag} />;
    case 'deleteTag':
      return <Deleting desk={desk} tag={overlay.tag} />;
    default:
      return null;
  }
}
