import { element } from './dom';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

/** Gives a file to the browser to be downloaded; what kind it is its name says. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = TYPES[name.endsWith('.zip') ? 'zip' : 'xlsx'];
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { href: address, download: name }).click();
  // The download has begun once the click returned; a moment later its address can go.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
