import { eachRow, type Rule, TOPICS } from '../rule';

export const rowNotInSource: Rule = {
  code: 'row-not-in-source',
  name: { id: 'Baris di luar peraturan', en: 'Row not in the regulation' },
  severity: 'low',
  topic: TOPICS.source,
  looksAt: ['row_id'],
  explains: {
    id: 'Baris tambahan perencana: peraturan tidak memuatnya. Hanya keterangan; barisnya ikut dihitung. Diperiksa hanya bila teks lampirannya tersedia.',
    en: 'A row that the planner added: the regulation does not have it. For information only; the row takes part. Checked only where the text of the regulation is at hand.',
  },
  example: {
    printed: '3673-2022-125',
    oddity: {
      id: 'baris sesudah baris terakhir peraturan',
      en: 'a row after the last one of the regulation',
    },
  },
  check: eachRow((row, { differences }) => {
    if (!differences?.added.has(row.rowId)) return;
    return {
      row,
      field: '',
      printed: row.printed.action,
      message: {
        id: 'Baris tambahan perencana: tidak ada dalam peraturan, tetapi ikut dihitung.',
        en: 'A row that the planner added: not in the regulation, but it takes part.',
      },
    };
  }),
};
