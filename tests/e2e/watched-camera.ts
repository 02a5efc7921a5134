import type { Page } from 'playwright-core';

/** The camera of a page, with a second one beside it that is the same in truth. */
export interface WatchedCamera {
  /** How many pictures run: none while the camera is off. */
  liveTracks(): Promise<number>;
  /** The id of the camera that was asked for last; nothing for whichever looks at its owner. */
  lastWish(): Promise<string | undefined>;
  /** The page is hidden for a moment, as by another tab. */
  lookAway(): Promise<void>;
  /** From now on it cannot be opened: the name of the browser's error. */
  failWith(errorName: string): Promise<void>;
}

export async function watchCamera(page: Page): Promise<WatchedCamera> {
  await page.context().grantPermissions(['camera']);
  await page.evaluate(`{
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    const list = devices.enumerateDevices.bind(devices);
    window.opened = [];
    devices.enumerateDevices = async () => [...await list(), { kind: 'videoinput', deviceId: 'two', label: 'Second' }];
    devices.getUserMedia = async ({ video }) => {
      const stream = await open({ video: { width: 640 } });
      window.opened.push({ stream, wish: video.deviceId?.exact });
      return stream;
    };
  }`);
  return {
    liveTracks: () =>
      page.evaluate(`window.opened
        .flatMap(({ stream }) => stream.getTracks())
        .filter(({ readyState }) => readyState === 'live').length`),
    lastWish: () => page.evaluate('window.opened.at(-1).wish'),
    lookAway: () =>
      page.evaluate(`{
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.hidden;
      }`),
    failWith: (errorName) =>
      page.evaluate(`navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${errorName}'))`),
  };
}
