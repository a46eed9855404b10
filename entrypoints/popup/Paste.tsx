import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { byline } from '../../components/byline';
import { PasteSheet } from '../../components/PasteSheet';
import type { Draft, Status } from '../../lib/core/paper';
import { messageOf } from '../shared/use-toast';
import type { Desk } from './desk';
import { isSure, readPasted, savePasted, tagsIn } from './pasted';

type Read = { drafts: readonly Draft[]; isReading: boolean; problem?: string };

/** The papers in what is typed, as soon as they are read; those of the text before until then. */
function useDrafts(text: string): Read {
  const [read, setRead] = useState<Read>({ drafts: [], isReading: false });
  useEffect(() => {
    const reading = new AbortController();
    setRead((before) => ({ drafts: before.drafts, isReading: text.trim() !== '' }));
    readPasted(text, reading.signal).then(
      (drafts) => drafts && !reading.signal.aborted && setRead({ drafts, isReading: false }),
      (error: unknown) => setRead({ drafts: [], isReading: false, problem: messageOf(error) }),
    );
    return () => reading.abort();
  }, [text]);
  return read;
}

/** The paste sheet over the reading list: what was pasted, and what is picked of it. */
export function Paste({ desk, onClose }: { desk: Desk; onClose: () => void }): JSX.Element {
  const [text, setText] = useState('');
  const [status, setStatus] = useState<Status>('saved');
  const [tags, setTags] = useState('');
  const [picks, setPicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { drafts, isReading, problem } = useDrafts(text);
  const keyOf = ({ ids, title }: Draft) => ids[0] ?? title;
  const isPicked = (draft: Draft) => picks.get(keyOf(draft)) ?? isSure(draft);
  const pick = (keys: readonly string[], to: boolean) =>
    setPicks(new Map([...picks, ...keys.map((key) => [key, to] as const)]));
  const save = () => {
    const picked = drafts.filter(isPicked);
    if (picked.length === 0 || isReading) return;
    void desk.toast.tell(savePasted(picked, status, tagsIn(tags)));
    onClose();
  };
  return (
    <PasteSheet
      text={text}
      isReading={isReading}
      problem={problem}
      papers={drafts.map((draft) => ({
        key: keyOf(draft),
        title: draft.title,
        byline: [byline(draft), draft.ids[0], draft.abstract && 'abstract'].filter(Boolean).join(' · '),
        isPicked: isPicked(draft),
        isDoubtful: !isSure(draft),
      }))}
      status={status}
      tags={tags}
      onText={setText}
      onPick={pick}
      onStatus={setStatus}
      onTags={setTags}
      onSave={save}
      onClose={onClose}
    />
  );
}
