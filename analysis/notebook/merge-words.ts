import type { PlanDifference } from '../merge/merge-plans';
import type { SheetReport } from '../merge/report';
import type { Bilingual } from '../text/bilingual';
import { NOTICE_WORDS, withSubjects } from '../text/notices';

/** A sentence for each way in which the planner's workbook goes before the plan files. */
export function differenceWords(differences: readonly PlanDifference[]): Bilingual[] {
  return differences.map(({ kind, rowIds }) => {
    const { id, en } = DIFFERENCES[kind];
    const rows = rowIds.join(', ');
    return { id: `${id} ${rows}.`, en: `${en} ${rows}.` };
  });
}

const DIFFERENCES: Readonly<Record<PlanDifference['kind'], Bilingual>> = {
  added: {
    id: 'Baris yang Anda tambahkan dalam buku kerja ikut dihitung:',
    en: 'Rows that you added in the workbook take part:',
  },
  changed: {
    id: 'Teks lampiran yang Anda ubah dalam buku kerja dipakai, bukan teks berkas rencana:',
    en: 'Printed text that you changed in the workbook is used in place of the plan file’s:',
  },
  deleted: {
    id: 'Baris yang Anda hapus dari buku kerja tidak ikut dihitung, meskipun masih ada dalam berkas rencana:',
    en: 'Rows that you deleted from the workbook take no part, although the plan file still has them:',
  },
  'both-changed': {
    id: 'Baris yang berubah dalam berkas rencana dan juga dalam buku kerja; teks buku kerja dipakai, periksa kembali:',
    en: 'Rows that changed in the plan file and in the workbook as well; the workbook’s text is used, check again:',
  },
};

/** What the planner should know of the sheets: those that could not be brought up to date, and what was kept in them. */
export function noticeWords(sheets: readonly SheetReport[]): Bilingual[] {
  return sheets.flatMap(({ name, outcome, notices }) =>
    notices.map(({ code, subjects }): Bilingual => {
      const { what, next } = NOTICE_WORDS[code];
      const refused = outcome === 'refused';
      const say = (language: keyof Bilingual, head: string): string =>
        `${head} ${withSubjects(what[language], subjects)}${refused ? ` ${next[language]}` : ''}`;
      return {
        id: say('id', refused ? `Lembar "${name}" tidak diperbarui.` : `Lembar "${name}":`),
        en: say('en', refused ? `Sheet "${name}" was not brought up to date.` : `Sheet "${name}":`),
      };
    }),
  );
}
