import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserZone } from '../../../addin/taskpane/browser-zone';

describe('the zone of the pane', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['Asia/Jakarta', 'Asia/Jakarta'],
    ['Asia/Makassar', 'Asia/Makassar'],
    ['Asia/Ujung_Pandang', 'Asia/Makassar'],
    ['Asia/Jayapura', 'Asia/Jayapura'],
    ['Asia/Pontianak', 'Asia/Jakarta'],
    ['Europe/Amsterdam', 'Asia/Jakarta'],
    ['UTC', 'Asia/Jakarta'],
  ])('on a computer in %s is %s', (timeZone, zone) => {
    const own = new Intl.DateTimeFormat().resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...own, timeZone });
    expect(browserZone()).toBe(zone);
  });
});
