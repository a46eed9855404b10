import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (value: unknown) => void;

/** One end of a port, as far as we use it. */
export type FakePort = {
  name: string;
  sender?: object;
  onMessage: { addListener(listener: Listener): void };
  onDisconnect: { addListener(listener: Listener): void };
  postMessage(message: unknown): void;
  disconnect(): void;
};

type End = FakePort & { hear: Listener[]; end: Listener[]; isOpen: boolean };

function makeEnd(name: string, other: () => End, sender?: object): End {
  const self: End = {
    name,
    ...(sender && { sender }),
    hear: [],
    end: [],
    isOpen: true,
    onMessage: { addListener: (listener) => void self.hear.push(listener) },
    onDisconnect: { addListener: (listener) => void self.end.push(listener) },
    postMessage: (message) => {
      if (!self.isOpen) throw new Error('Attempting to use a disconnected port object');
      const copy: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        for (const listener of other().hear) listener(copy);
      });
    },
    // The other end alone hears of it.
    disconnect: () => {
      const far = other();
      const told = far.isOpen ? far.end : [];
      self.isOpen = false;
      far.isOpen = false;
      for (const listener of told) listener(far);
    },
  };
  return self;
}

/** Gives wxt's fake browser ports: whoever connects is this sender. Gives the background's ends of them. */
export function stubPorts(sender: object): FakePort[] {
  const opened: FakePort[] = [];
  let listener: (port: FakePort) => void = () => {};
  const { onConnect } = fakeBrowser.runtime;
  vi.spyOn(onConnect, 'addListener').mockImplementation((added) => {
    listener = added as unknown as typeof listener;
  });
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(((about: { name: string }) => {
    const near: End = makeEnd(about.name, () => far);
    const far: End = makeEnd(about.name, () => near, sender);
    opened.push(far);
    queueMicrotask(() => listener(far));
    return near;
  }) as never);
  return opened;
}
