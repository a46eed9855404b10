import type { ActReport } from './protocol';
import { askBackground } from './rpc';
import { readSettings } from './settings';
import { readTaughtRules } from './taught-rules';

const linesPerCall = 500;

/** What a backup has beside the library. */
export async function settingsToBackUp(): Promise<object> {
  return { ...(await readSettings()), taughtRules: await readTaughtRules() };
}

/** A file that is read in parts. */
type Source = Pick<Blob, 'size' | 'stream'>;

/** The lines of a file, many at a time, and how many of its bytes are read then. */
export async function* linesOf(file: Source): AsyncGenerator<{ lines: string[]; read: number }> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let [rest, read] = ['', 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    read += part.value.byteLength;
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield { lines, read };
  }
  yield { lines: [rest + decoder.decode()], read };
}

/** Once the background has been ended this often without getting on, something else is wrong. */
const mostFailures = 5;

/** Waits until all that was written is in its place; a background that is ended meanwhile is woken and goes on. */
export async function untilSettled(onProgress: (share: number) => void = () => undefined): Promise<void> {
  for (let failures = 0; failures < mostFailures; ) {
    try {
      const left = await askBackground('settle', {});
      onProgress(left?.share ?? 1);
      if (!left) return;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures === mostFailures) throw error;
    }
  }
}

/** Sends a file to the background in parts. */
async function send(file: Source, onProgress: (share: number) => void): Promise<ActReport> {
  for await (const { lines, read } of linesOf(file)) {
    for (let start = 0; start < lines.length; start += linesPerCall)
      await askBackground('addToRestore', { lines: lines.slice(start, start + linesPerCall) });
    onProgress(read / Math.max(1, file.size));
  }
  return await askBackground('finishRestore', {});
}

/**
 * Takes a backup in: sends the file to the background in parts, which puts it into the library once all of it is
 * there. Rejects with a `UserError` where the file is no backup, or a broken or newer one; nothing is changed then.
 */
export async function restoreBackup(
  file: Source,
  mode: 'replace' | 'merge',
  onProgress: (share: number) => void = () => undefined,
): Promise<ActReport> {
  // To replace a library takes as long again as to read what replaces it.
  const readShare = mode === 'replace' ? 0.5 : 1;
  await askBackground('beginRestore', { mode });
  const report = await send(file, (share) => onProgress(share * readShare)).catch(async (error: unknown) => {
    await askBackground('stopRestore', {});
    throw error;
  });
  await untilSettled((share) => onProgress(readShare + share * (1 - readShare)));
  return report;
}
