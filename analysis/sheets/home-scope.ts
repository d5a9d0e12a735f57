import { listed } from '../text/listed';
import type { Peer } from '../peers/peers';
import { MOST_SHOWN } from '../peers/chosen-plans';
import type { Bilingual } from '../text/bilingual';
import type { SheetContext } from './context';
import type { WorkbookState } from './state';

/**
 * How many plans the figures are of, where those are not the ones that are shown or not those of the run before; null
 * where there is nothing to say. A workbook alone knows only the plans on its sheets, and so does a run from it.
 *
 * @param before what the workbook knew of the run before
 */
export function homeScope(context: SheetContext, before: WorkbookState | null): Bilingual | null {
  const { everything, analysis } = context;
  const [all, shown] = [everything.plans.length, analysis.plans.length];
  const earlier = before?.planIds.length ?? 0;
  if (all > shown) return both(hidden(all, shown), all > MOST_SHOWN ? statistics(context) : NOTHING);
  return earlier > MOST_SHOWN && earlier > all ? fewer(all, earlier) : null;
}

function hidden(all: number, shown: number): Bilingual {
  return {
    id: `${all} rencana dihitung, ${shown} ditampilkan; yang lain ada dalam tabel CSV.`,
    en: `${all} plans were computed, ${shown} are shown; the others stand in the CSV tables.`,
  };
}

/** Whom the statistics are of, and how the peers were chosen. */
function statistics({ everything, planLabel }: SheetContext): Bilingual {
  const { plans, chosen } = everything;
  const cities = new Set(plans.map(({ cityCode }) => cityCode)).size;
  const own = plans[0]?.cityName ?? '';
  const names = listed(chosen.peers.map(({ planId }) => planLabel(planId)));
  const how = likeness(chosen.peers);
  return {
    id: `Statistik mencakup ${cities} kabupaten/kota. Serupa dengan ${own} (${chosen.peers.length}): ${names.id}; ${how.id}.`,
    en: `Statistics are of ${cities} regencies and cities. Similar to ${own} (${chosen.peers.length}): ${names.en}; ${how.en}.`,
  };
}

function likeness(peers: readonly Peer[]): Bilingual {
  const count = (one: Peer['likeness']): number => peers.filter((peer) => peer.likeness === one).length;
  const [known, province, order] = [count('counts'), count('province'), count('order')];
  const parts = [
    { count: known, id: 'menurut jumlah kelurahan dan penduduk', en: 'by urban villages and inhabitants' },
    {
      count: province,
      id: 'karena satu provinsi (jumlahnya belum diketahui)',
      en: 'for their province (their counts are not known)',
    },
    {
      count: order,
      id: 'menurut urutan berkas saja (jumlahnya belum diketahui)',
      en: 'by the order of the files alone (their counts are not known)',
    },
  ].filter((part) => part.count > 0);
  const said = (language: keyof Bilingual): string =>
    parts.map((part) => `${part.count} ${part[language]}`).join(', ');
  return { id: said('id'), en: said('en') };
}

function fewer(all: number, earlier: number): Bilingual {
  return {
    id: `Statistik mencakup ${all} rencana; penghitungan sebelumnya mencakup ${earlier}. Buku kerja hanya memuat rencana yang ada di lembarnya: untuk semuanya, hitung dari folder berkas rencana.`,
    en: `Statistics are of ${all} plans; the run before was of ${earlier}. A workbook holds only the plans on its sheets: for all of them, compute from the folder of plan files.`,
  };
}

const NOTHING: Bilingual = { id: '', en: '' };

function both(one: Bilingual, other: Bilingual): Bilingual {
  return { id: `${one.id} ${other.id}`.trim(), en: `${one.en} ${other.en}`.trim() };
}
