import type { PrintedPlan } from '../plan/printed-plan';
import type { Bilingual } from '../text/bilingual';
import { shortCity } from './names';

/**
 * A regulation in full; the file where none is known, and what is not a number and a year as it is.
 *
 * @example regulationName({ regulation: 'Perwali 75/2022', cityName: 'Kota Serang', file: '' }).id // 'Peraturan Wali Kota Serang Nomor 75 Tahun 2022'
 */
export function regulationName({
  regulation,
  cityName,
  file,
}: Pick<PrintedPlan, 'regulation' | 'cityName' | 'file'>): Bilingual {
  const [, number = '', year = ''] = /^Perwali (\d+)\/(\d{4})$/.exec(regulation) ?? [];
  if (year === '') {
    const name = regulation === '' ? file : regulation;
    return { id: name, en: name };
  }
  const city = shortCity(cityName);
  const [headId, headEn] = /^Kabupaten\s/i.test(cityName) ? ['Bupati', 'Regent'] : ['Wali Kota', 'Mayor'];
  return {
    id: `Peraturan ${headId} ${city} Nomor ${number} Tahun ${year}`,
    en: `Regulation of the ${headEn} of ${city} Number ${number} of ${year}`,
  };
}
