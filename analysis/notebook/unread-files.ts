import type { Dirent } from 'node:fs';
import type { Bilingual } from '../text/bilingual';

/** Something in the folder of the plans that was not read. */
export interface UnreadFile {
  readonly name: string;
  readonly kind: Kind;
}

type Kind = 'workbook' | 'text' | 'document' | 'folder' | 'other';

const ENDINGS: readonly (readonly [Kind, RegExp])[] = [
  ['workbook', /\.(?:xls[xmb]?|xlt[xm]?|f?ods|numbers)$/i],
  ['text', /\.(?:txt|tsv|tab|prn)$/i],
  ['document', /\.(?:pdf|docx?|odt|rtf)$/i],
];

/** What an entry of a folder is that is no plan file. */
export function unreadFile(entry: Dirent): UnreadFile {
  const kind = entry.isDirectory() ? 'folder' : ENDINGS.find(([, ending]) => ending.test(entry.name))?.[0];
  return { name: entry.name, kind: kind ?? 'other' };
}

/** A sentence for each kind of file: which were not read, why, and what to do. */
export function unreadWords(unread: readonly UnreadFile[]): Bilingual[] {
  return (Object.keys(REASONS) as Kind[]).flatMap((kind) => {
    const names = unread.flatMap((file) => (file.kind === kind ? [file.name] : [])).join(', ');
    const { id, en } = REASONS[kind];
    return names === '' ? [] : [{ id: `Tidak dibaca: ${names}. ${id}`, en: `Not read: ${names}. ${en}` }];
  });
}

const REASONS: Readonly<Record<Kind, Bilingual>> = {
  workbook: {
    id: 'Dari folder rencana hanya berkas .csv yang dibaca: simpan lembar rencananya sebagai "CSV UTF-8", atau gunakan --from untuk buku kerja yang dibuat oleh alat ini.',
    en: 'Of a folder of plans only .csv files are read: save the plan sheet as "CSV UTF-8", or use --from for a workbook that this tool made.',
  },
  text: {
    id: 'Dari folder rencana hanya berkas .csv yang dibaca: jika isinya tabel rencana, ubah akhiran namanya menjadi .csv.',
    en: 'Of a folder of plans only .csv files are read: if it is a plan table, change the end of its name to .csv.',
  },
  document: {
    id: 'Dari folder rencana hanya berkas .csv yang dibaca: salin tabelnya ke Excel, lalu simpan sebagai "CSV UTF-8".',
    en: 'Of a folder of plans only .csv files are read: copy its table into Excel and save that as "CSV UTF-8".',
  },
  folder: {
    id: 'Folder di dalam folder rencana tidak dibuka: pindahkan berkas .csv ke folder rencana itu sendiri.',
    en: 'Folders inside the folder of plans are not opened: move their .csv files into the folder itself.',
  },
  other: {
    id: 'Dari folder rencana hanya berkas .csv yang dibaca.',
    en: 'Of a folder of plans only .csv files are read.',
  },
};
