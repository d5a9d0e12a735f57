import { DEMO_SENDER } from '../monitoring/monitoring';
import type { SheetContext } from './context';

/** The title of a sheet that shows realisations, or what stands on each of its pages; where made-up ones are among them, it says so. */
export function demoTitle({ analysis, say }: SheetContext, title: string): string {
  const isDemo = analysis.monitored.lines.some(({ texts }) => texts.reported_by === DEMO_SENDER);
  return isDemo ? `${say({ id: 'DATA CONTOH', en: 'SAMPLE DATA' })} – ${title}` : title;
}
