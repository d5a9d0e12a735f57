import type { Bilingual } from '../../text/bilingual';
import type { DocumentStatement } from '../../reference/reference';
import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { clustersWithoutHeading } from '../section-cluster';

import { placeName, quote } from '../wording';
import { listed } from '../../text/listed';

/** What a document says about itself in several places must agree: period, number, counts. */
export const statementsDisagree: Rule = {
  code: 'statements-disagree',
  name: { id: 'Naskah bertentangan dengan dirinya', en: 'Text that contradicts itself' },
  severity: 'medium',
  topic: TOPICS.document,
  looksAt: ['document'],
  explains: {
    id: 'Dokumen menyatakan hal yang sama secara berbeda di beberapa tempat (periode, nomor, jumlah klaster). Rendah bila hanya soal ejaan atau kelengkapan.',
    en: 'The document states one thing differently in several places (period, number, count of clusters). Low where only spelling or completeness differ.',
  },
  example: {
    printed: '2022-2023 | 2022-2033',
    oddity: { id: 'dua periode dalam satu dokumen', en: 'two periods in one document' },
  },
  *check(context) {
    const { plan, reference, fold } = context;
    // Fewer headings than clusters: the rule on missing headings names the cluster.
    const headingMissing = context.index(clustersWithoutHeading).length > 0;
    const own = reference.statements.filter(({ planId }) => planId === plan.planId);
    for (const { key: topic, rows } of grouped<DocumentStatement>(own, ({ topic }) =>
      MANY_VALUED.test(topic) || (headingMissing && topic === 'cluster_count') ? null : topic,
    )) {
      const values = grouped(rows, ({ value }) => fold(value));
      if (values.length < 2) continue;
      const [most] = [...values].sort((a, b) => b.rows.length - a.rows.length);
      const odd = values.filter((value) => value !== most);
      const shown = values.map(({ first, rows: places }) => ({
        id: `${quote(first.value)} (${
          listed(
            places.map(({ place }) => place),
            2,
          ).id
        })`,
        en: `${quote(first.value)} (${
          listed(
            places.map(({ place }) => placeName(place).en),
            2,
          ).en
        })`,
      }));
      const name = NAMES[topic] ?? { id: topic.replaceAll('_', ' '), en: topic.replaceAll('_', ' ') };
      const isShortened = odd.every(({ first }) => most && continues(most.first.value, first.value));
      const isFigure = FIGURES.test(topic) && !isShortened;
      yield {
        place: topic,
        field: 'document',
        printed: odd.map(({ first }) => first.value).join('; '),
        ...(isFigure && most && most.rows.length > odd.length ? { proposal: most.first.value } : {}),
        severity: isFigure ? 'medium' : 'low',
        message: {
          id: `${name.id} ${isShortened ? 'tidak selalu ditulis lengkap' : 'dinyatakan berbeda'}: ${
            listed(
              shown.map(({ id }) => id),
              4,
            ).id
          }.`,
          en: `${name.en} ${isShortened ? 'is not always given in full' : 'is stated differently'}: ${
            listed(
              shown.map(({ en }) => en),
              4,
            ).en
          }.`,
        },
      };
    }
  },
};

/** Topics of which a document rightly has several values. */
const MANY_VALUED = /^(?:section_heading|preamble_label|wording|cross_reference|legal_reference|cut_column)$/;
/** Topics that are numbers or years: a difference misleads. */
const FIGURES = /(?:period|count|year|date|number|per_year)$/;

/** "75" and "75/2022" differ in completeness only. */
function continues(full: string, short: string): boolean {
  return full.startsWith(short) || short.startsWith(full);
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  period: { id: 'Periode', en: 'The period' },
  regulation_number: { id: 'Nomor peraturan', en: 'The number of the regulation' },
  promulgation_date: { id: 'Tanggal pengundangan', en: 'The date of promulgation' },
  cluster_count: { id: 'Jumlah klaster', en: 'The number of clusters' },
  cluster_spelling: { id: 'Ejaan "klaster"', en: 'The spelling of "klaster"' },
  cluster_numbering: { id: 'Penomoran klaster', en: 'The numbering of clusters' },
  indicator_count: { id: 'Jumlah indikator', en: 'The number of indicators' },
  kecamatan_count: { id: 'Jumlah kecamatan', en: 'The number of districts' },
  kelurahan_count: { id: 'Jumlah kelurahan', en: 'The number of urban villages' },
  baseline_year: { id: 'Tahun data dasar', en: 'The baseline year' },
  monitoring_per_year: { id: 'Pemantauan per tahun', en: 'Monitoring per year' },
  reporting_path: { id: 'Jalur pelaporan', en: 'The reporting path' },
  agency_column: {
    id: 'Judul kolom penanggung jawab',
    en: 'The heading of the column of responsible bodies',
  },
};
