import type { ResultSheet } from '../sheets/result-sheet';

/** Coverage by city, cluster and indicator; what is missing; promises, completeness and repeated rows. */
export const COVERAGE_SHEET: ResultSheet = {
  key: 'coverage',
  name: { id: 'Cakupan Klaster', en: 'Cluster Coverage' },
  tabColor: '2F5C3A',
  title: { id: 'Cakupan klaster dan indikator', en: 'Coverage of clusters and indicators' },
  subtitle: {
    id: 'Tercakup: indikator KLA yang memiliki sedikitnya satu baris dengan target angka. Baris berulang dihitung satu kali.',
    en: 'Covered: a KLA indicator with at least one row with a numeric target. Repeated rows count once.',
  },
  purpose: {
    id: 'Klaster dan indikator yang tercakup dan yang belum; indikator dalam naskah dan kelengkapan.',
    en: 'Clusters and indicators that are covered and that are not; indicators in the text and completeness.',
  },
};
