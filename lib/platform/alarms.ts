import { browser } from 'wxt/browser';

/** Asks the browser to wake the background at a time; a later call replaces an earlier one. The browser may be late. */
export async function setAlarm(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
}

/** Calls back when an alarm rings, and when the browser starts: what should have rung meanwhile is made up for then. */
export function onAlarms(ring: () => void): void {
  browser.alarms.onAlarm.addListener(ring);
  browser.runtime.onStartup.addListener(ring);
}
