import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { missingScreenTools } from '../../tools/screen.mjs';
import { until } from './until';

/** Why no real key can be pressed here, or undefined where it can. */
export function whyNoKeys(): string | undefined {
  const missing = missingScreenTools();
  return missing.length > 0 ? `skipped: real key presses need ${missing.join(', ')}` : undefined;
}

/** The number of the display that Xvfb chose for itself, from the pipe it writes that to. */
async function displayOf(server: ChildProcess): Promise<string> {
  let told = '';
  server.stdio[3]?.on('data', (chunk) => {
    told += chunk;
  });
  const line = await until('Xvfb', () => (told.endsWith('\n') ? told : undefined));
  return `:${line.trim()}`;
}

/** A screen nobody sees, with a window manager that gives windows the focus, and a keyboard. Close it in the end. */
export async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await displayOf(server);
  const env = { ...(process.env as Record<string, string>), DISPLAY: display };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => spawnSync('xdotool', args, { env, encoding: 'utf8' });
  return {
    env,
    /** Waits until a window has the focus. */
    focus: () => until('a focused window', () => xdotool('getwindowfocus', 'getwindowname').stdout.trim()),
    /** Presses a key on the keyboard, as `alt+shift+s`. */
    press: (key: string): void => {
      xdotool('key', '--clearmodifiers', key);
    },
    close: (): void => {
      manager.kill();
      server.kill();
    },
  };
}
