import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../analysis/notebook/write-files';

const FILES = new Map([
  ['a.txt', 'satu'],
  [join('tables', 'b.txt'), 'dua'],
]);

describe('the files of a run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rad-kla-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are written to a folder that is made for them, with those above it', async () => {
    const out = join(folder, 'x', 'y');
    await writeFiles(out, FILES);
    await writeFiles(out, FILES);
    expect(readFileSync(join(out, 'tables', 'b.txt'), 'utf8')).toBe('dua');
  });

  it('are refused with the folder where a file stands in its place, which stays', async () => {
    const out = join(folder, 'x');
    writeFileSync(out, 'milik Anda');
    await expect(writeFiles(out, FILES)).rejects.toMatchObject({
      code: 'output-not-writable',
      place: { file: out },
    });
    expect(readFileSync(out, 'utf8')).toBe('milik Anda');
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it.skipIf(!existsSync('/proc'))('are refused at once where no folder can be made', async () => {
    await expect(writeFiles('/proc/rad-kla/x', FILES)).rejects.toMatchObject({ code: 'output-not-writable' });
  });
});
