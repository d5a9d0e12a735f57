/** One word for one thing: no other word for it stands in any text that a planner reads. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { en } from '../../addin/text/en';
import { id } from '../../addin/text/id';
import { doorErrorWords } from '../../addin/text/door-errors';
import { HELP } from '../../analysis/notebook/options';
import { summary } from '../../analysis/notebook/summary';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import type { SheetDescription, TableColumn } from '../../analysis/sheets/sheet';
import type { Language } from '../../analysis/text/bilingual';
import { seeds } from '../plan/seeds';

/** What is said now, by what is no longer said. */
const FORBIDDEN: Readonly<Record<Language, readonly (readonly [said: RegExp, now: string])[]>> = {
  id: [
    [/\btemuan(?:nya)?\b/i, 'catatan telaah'],
    [/\busulan(?:nya)?\b/i, 'saran'],
    [/\bkuota\b/i, 'volume per tahun'],
    [/\bada\/tidak\b/i, 'keberadaan'],
    // What a children's forum puts forward is advice.
    [/\bmasukan\b(?! forum anak)/i, 'isian; status hasil'],
    [/\bterukur\b/i, 'bertarget angka; tanpa angka'],
    [/\bindikator nasional/i, 'indikator KLA'],
    [/\bmempertahankan\b/i, 'dipertahankan'],
    [/\b(?:keyakinan|yakin|ragu|keraguan)\b/i, 'kepastian; pasti, cukup pasti, perlu dicek'],
    [/\bsifat\b/i, 'jenis target'],
    [/\bkenaikan target\b/i, 'perubahan target'],
    [/\bjanji(?:nya)?\b/i, 'indikator dalam naskah'],
    [/\bperbandingan\b/i, 'persandingan'],
    [/"(?:terima|ubah|abaikan)"|\b(?:terima|abaikan)\b/i, 'setuju, ganti, tetap'],
    [/\bnilai(?:nya)? (?:pengganti|yang benar|tidak dipakai)/i, 'isi; angka: nilai is of the evaluation'],
    [/\bbawaan\b/i, 'bila tidak diisi; acuan'],
    [/\bjanggal\b/i, 'perlu dipastikan'],
    [/^(?:daftar )?perangkat daerah\b/i, 'penanggung jawab'],
    [/\btercetak\b/i, 'tertulis'],
    [/\bcacahan\b/i, 'jumlah'],
    [/\bbaris (?:yang )?berbeda\b/i, 'tanpa ulangan'],
    [
      /\bditanyakan,? (?:tetapi |dan )?belum direncanakan\b|\bnilai (?:yang )?belum direncanakan\b/i,
      'tanpa baris',
    ],
    [/\b(?:bagian|porsi) (?:nilai|baris)\b/i, 'persentase nilai, persentase baris'],
    [/\b(?:berdata dasar|berpenanggung jawab|berprogram|berbaris)\b/i, 'dengan data dasar, …'],
    [/\brekapitulasi (?:hasil )?evaluasi KLA(?! 2024 milik)/i, 'POINTS_FROM'],
    [/\b(?:nilai 2024|jumlah nilai pertanyaan)$/i, 'nilai pertanyaan'],
    [/\bbelum tercakup\b/i, 'belum ada'],
    [/\bpoin persentase\b/i, 'persen poin'],
    [/(?<!persen )(?<!\d )\bpoin\b/i, 'nilai'],
    [/\b(?:tercakup|cakupan tertimbang)\b/i, 'bertarget angka'],
    [/^ditolak$/i, 'saran tidak dipakai'],
    [/\binstansi yang ditanya\b/i, 'instansi penjawab'],
    [/\bmelayani pertanyaan\b/i, 'menjawab, mendukung'],
    [/(?<!peng)(?<!per)\bhitungan (?:berikutnya|sebelumnya)\b/i, 'penghitungan'],
    [/\d %/, '% directly after the number'],
    [/\b(?:kami|punya|walau|dulu)\b|(?<!lebih )\bdahulu\b/i, 'formal words'],
    [/\bUTC\b|\d{4}-\d\d-\d\dT/, 'dates in words, in WIB'],
  ],
  en: [
    [/\bquotas?\b/i, 'yearly volume'],
    [/\bnational indicators?\b/i, 'KLA indicator'],
    [/\bproposals?\b/i, 'suggestion'],
    [/\b(?:not )?measurable\b/i, 'with or without a number'],
    [/\bplanned steps?\b/i, 'planned change'],
    [/\bills?\b/i, 'something harmful'],
    [/\bseverity\b/i, 'priority'],
    [/\bpromise coverage\b|\bcoverage of promises\b/i, 'indicator in the text'],
    [/\bnatures?\b/i, 'kind of target'],
    [/\bwards?\b/i, 'urban village'],
    [/(?<!community )\bhealth centres?\b/i, 'community health centre'],
    // Alone they may be words of an annex.
    [/\b(?:of \d+|the|per|every|all|some) (?:kelurahan|kecamatan|puskesmas)\b/, 'urban village, district'],
    [/\bcadres?\b/i, 'volunteer'],
    [/\b(?:lactation|nursing) rooms?\b|\bbreastfeeding corners?\b/i, 'breastfeeding room'],
    [/\bbylaws?\b|\blocal regulations?\b/i, 'regional regulation'],
    [/\bsociali[sz]/i, 'awareness-raising, make known'],
    [/\bpreschools?\b/i, 'early childhood unit'],
    [/\bcity bod(?:y|ies)\b/i, 'responsible body; city office'],
    [/\bsevere undernutrition\b/i, 'severe malnutrition'],
    [/\border police\b/i, 'municipal police'],
    [/\brecompute|\bnext run\b/i, 'compute again'],
    [
      /\bweighted coverage\b|\bindicators? (?:are )?covered\b|\bcovered (?:when|where|if)\b/i,
      'with a numeric target',
    ],
    [/\bpoints (?:asked and )?not planned\b|\basked, not planned\b/i, 'points without a row'],
    [/\bdistinct rows\b/i, 'rows without repeats'],
    [/\ba recap\b|\bone regency's\b/i, 'POINTS_FROM'],
    [/\bcommunity community\b/i, 'community'],
    [/\bunits that are none\b/i, 'non-standard units'],
    [/(?<!--)\bagenc(?:y|ies)\b/i, 'responsible body'],
    [/\baudit(?:s|ing|ed)?\b/i, 'findings, review'],
    [/"(?:accept|change|ignore)"/i, 'agree, replace, keep'],
    [/\b(?:our|we)\b/i, 'nobody speaks'],
    [/\bUTC\b|\d{4}-\d\d-\d\dT/, 'dates in words, in WIB'],
  ],
};

/** Words for the same thing that stand in a text, outside what it quotes of an annex. */
function otherWords(text: string, language: Language): string[] {
  const own = text.replace(/"[^"]{12,}"|"[^"]*"(?! (?:memakai|mengembalikan|takes|puts))/g, '""');
  return FORBIDDEN[language].flatMap(([pattern, now]) => {
    const said = pattern.exec(own)?.[0];
    return said === undefined ? [] : [`"${said}", now "${now}": ${text.slice(0, 120)}`];
  });
}

/** Columns that hold words of an annex, of its units and offices, or of the framework. */
const QUOTED =
  /^(?:action|measure|agency|agencies_value|unit|unit_.*|printed|proposal|name|plan|missing_indicators|canonical_name|indicator|example|rule_code|finding_id|group_id|row_ids?.*|decided_value)$/;

function textsOf(sheet: SheetDescription): string[] {
  const ofColumn = ({ key, role, header, group, values, notes, validation, colors }: TableColumn) => [
    header,
    group ?? '',
    validation?.message ?? '',
    ...(validation?.kind === 'list' && typeof validation.source !== 'string' ? validation.source : []),
    ...(colors ?? []).map(({ word }) => word),
    ...(notes ?? []).map(String),
    ...(role === 'printed' || QUOTED.test(key) ? [] : values.map(String)),
  ];
  return [
    sheet.name,
    sheet.print.footer,
    ...sheet.cells.flatMap(({ value, formula }) => [String(value), formula ?? '']),
    ...sheet.tables.flatMap(({ columns }) => columns.flatMap(ofColumn)),
  ];
}

const sourceFiles = ['analysis', 'addin']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.includes('danfojs'));

/** Every literal of a text in one language, as the code has it: of rules that say nothing today, too. */
function literals(language: Language): string[] {
  const pattern = new RegExp(`\\b${language}: ('(?:[^'\\\\\\n]|\\\\.)*'|\`[^\`]*\`)`, 'g');
  return sourceFiles.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, text = '']) =>
      text.slice(1, -1).replace(/\$\{[^}]*\}/g, '…'),
    ),
  );
}

const notebook = JSON.parse(readFileSync('analysis/notebook/rad-kla.ipynb', 'utf8')) as {
  readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] | string }[];
};
const chapters = notebook.cells
  .filter(({ cell_type }) => cell_type === 'markdown')
  .flatMap(({ source }) => [source].flat().join('').split('\n'));

/** Prose in the code of the notebook: a literal of several words, without what is computed into it. */
const inCode = notebook.cells
  .filter(({ cell_type }) => cell_type === 'code')
  .flatMap(({ source }) => [
    ...[source]
      .flat()
      .join('')
      .replace(/\$\{[^}]*\}/g, '…')
      .matchAll(/'([^'\n]* [^'\n]*)'|`([^`]* [^`]*)`/g),
  ])
  .map(([, plain, template]) => plain ?? template ?? '');

/** Texts of the data: names and reasons in one language. */
const dataTexts = (language: Language): string[] =>
  readdirSync('seeds', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:crosswalk|framework|cities).*\.csv$/.test(file))
    .flatMap((file) =>
      parse<Readonly<Record<string, string>>>(readFileSync(join('seeds', file), 'utf8'), { columns: true }),
    )
    .flatMap((line) =>
      Object.entries(line).flatMap(([name, text]) => {
        const isEnglish = name.endsWith('_en');
        const isText = isEnglish || /^(?:reason|compared|name_id|topic_id|remark)$/.test(name);
        return isText && isEnglish === (language === 'en') ? [text] : [];
      }),
    );

describe('a word for one thing', () => {
  const analysis = analyse({ printed: seeds.plans, reference: seeds.reference });

  it.each(['id', 'en'] as const)('is the only one in the workbook of the annexes, %s', (language) => {
    const options = { language, computedAt: '2026-11-26T20:39:00Z', seeds: seeds.version };
    const { sheets } = describeWorkbook(analysis, options);
    const texts = [...new Set(sheets.flatMap(textsOf))];
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => otherWords(text, language))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('is the only one in the texts of the code, %s', (language) => {
    const texts = literals(language);
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.flatMap((text) => otherWords(text, language))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('is the only one in the pane and at the command, %s', (language) => {
    const command = summary(analysis, { workbook: 'out/rad-kla.xlsx', tables: 'out/tables' }, language);
    const door = doorErrorWords(language, 'sheet-protected', ['tblTemuan']);
    const texts = [
      ...Object.values(language === 'id' ? id : en),
      HELP[language],
      command,
      door.what,
      door.next,
    ];
    expect(texts.flatMap((text) => otherWords(text, language))).toEqual([]);
  });

  it.each([
    ['README', readFileSync('README.md', 'utf8').split('## For developers')[0] ?? ''],
    ['the page for IT', readFileSync('addin/DEPLOY.md', 'utf8')],
    [
      'the manifest',
      [...readFileSync('manifest.xml', 'utf8').matchAll(/DefaultValue="([^"]*)"/g)]
        .map(([, text]) => text)
        .join('\n'),
    ],
    ['the notebook', chapters.filter((line) => !line.startsWith('>')).join('\n')],
    ['the code of the notebook', inCode.join('\n')],
  ])('is the only one in %s', (_, text) => {
    const lines = text.split('\n').filter((line) => /[a-z]/.test(line));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.flatMap((line) => otherWords(line, 'id'))).toEqual([]);
  });

  it('is the only one in the English of the notebook', () => {
    const lines = chapters.filter((line) => line.startsWith('>'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.flatMap((line) => otherWords(line, 'en'))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('is the only one in the data, %s', (language) => {
    const texts = dataTexts(language);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => otherWords(text, language))).toEqual([]);
  });

  it.each<[string, string, Language]>([
    ['Lihat temuan ini', 'temuan', 'id'],
    ['Kuota per tahun', 'Kuota', 'id'],
    ['naik 5 % setahun', '5 %', 'id'],
    ['"terima" memakai Saran', 'terima', 'id'],
    ['Perangkat daerah', 'Perangkat daerah', 'id'],
    ['the national indicator', 'national indicator', 'en'],
    ['one agency', 'agency', 'en'],
    ['the wards of the city', 'wards', 'en'],
    ['a health centre', 'health centre', 'en'],
    ['sebanyak poin itu', 'poin', 'id'],
  ])('is missed in %j', (text, said, language) => {
    expect(otherWords(text, language)).toEqual([
      expect.stringContaining(`"${said.replace(/^terima$/, '"terima"')}"`),
    ]);
  });

  it('may be another where an annex is quoted', () => {
    expect(otherWords('Ukuran "Kuota indikator nasional anak" tidak jelas.', 'id')).toEqual([]);
  });
});
