import type { PrintedPlan } from '../plan/printed-plan';
import type { Bilingual } from '../text/bilingual';
import { shortCity } from './names';

/**
 * A regulation in full: that of a mayor or of a regent. Any other is called as it is; of one that is not known the file is
 * named.
 *
 * @example regulationName({ regulation: 'Perwali 75/2022', cityName: 'Kota Serang', file: '' }).id // 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'
 * @example regulationName({ regulation: 'Perbup 12/2023', cityName: 'Kabupaten Serang', file: '' }).en // 'Regulation of the Regent of Serang Number 12 of 2023'
 */
export function regulationName({
  regulation,
  cityName,
  file,
}: Pick<PrintedPlan, 'regulation' | 'cityName' | 'file'>): Bilingual {
  if (regulation === '') {
    return { id: `Peraturan belum diketahui (${file})`, en: `Regulation not known (${file})` };
  }
  const [, short = '', number = '', year = ''] = /^(Perwali|Perbup) (\d+)\/(\d{4})$/.exec(regulation) ?? [];
  const head = HEADS[short];
  if (!head) return { id: regulation, en: regulation };
  const city = shortCity(cityName);
  return {
    id: `Peraturan ${head.id} ${city} Nomor ${number} Tahun ${year}`,
    en: `Regulation of the ${head.en} of ${city} Number ${number} of ${year}`,
  };
}

const HEADS: Readonly<Record<string, Bilingual>> = {
  Perwali: { id: 'Wali Kota', en: 'Mayor' },
  Perbup: { id: 'Bupati', en: 'Regent' },
};
