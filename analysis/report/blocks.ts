import { demoTitle } from '../sheets/demo-title';
import { planSpan, shortCity } from '../sheets/names';
import { regulationName } from '../sheets/regulation-name';
import { POINTS_FROM } from '../text/points-source';
import type { Plan } from '../plan/plan';
import { MATRIX_WORDS } from '../text/matrix-words';
import type { Block, Paper, Signer, TitleBlock } from './paper';
import type { ReportContext } from './report-context';

/** A paper with its tables and charts numbered in their order. */
export function paperOf(
  context: ReportContext,
  paper: Pick<Paper, 'file' | 'title' | 'orientation' | 'blocks'>,
): Paper {
  const { language, say, moment, computedAt } = context;
  const counts = { table: 0, chart: 0 };
  const words = {
    table: say({ id: 'Tabel', en: 'Table' }),
    chart: say({ id: 'Gambar', en: 'Figure' }),
  };
  const numbered = paper.blocks.map((block): Block => {
    if (block.kind !== 'table' && block.kind !== 'chart') return block;
    counts[block.kind] += 1;
    return { ...block, caption: `${words[block.kind]} ${String(counts[block.kind])}. ${block.caption}` };
  });
  const title = demoTitle({ ...context, everything: context.analysis }, paper.title);
  return {
    ...paper,
    title,
    blocks: numbered,
    language,
    computedAt,
    foot: `${title} · ${say({ id: 'dihitung', en: 'computed' })} ${moment}`,
  };
}

/** The title of a paper on a plan, with the plan and the state of the figures below it. */
export function planTitle(
  context: ReportContext,
  plan: Plan,
  text: string,
  more: readonly string[] = [],
): TitleBlock {
  const { say, moment, planName } = context;
  const name = { id: 'RAD-KLA', en: 'Action plan (RAD-KLA)' };
  return {
    kind: 'title',
    text: demoTitle({ ...context, everything: context.analysis }, text),
    lines: [
      ...more,
      `${say(name)} ${planName(plan.planId)} ${planSpan(plan)} · ${say(regulationName(plan))}`,
      `${say({ id: 'Keadaan data', en: 'State of the data' })}: ${moment}`,
    ],
  };
}

/** Who signs for a city; names and numbers are written by hand. */
export function signerOf(
  { say }: ReportContext,
  plan: Plan,
  signer: { readonly role?: string; readonly title: string; readonly dated?: boolean },
): Signer {
  const dots = '.'.repeat(28);
  return {
    role: signer.role ?? '',
    placeAndDay: signer.dated === false ? '' : `${shortCity(plan.cityName)}, ${dots}`,
    title: signer.title,
    name: `( ${dots}${dots} )`,
    number: say({ id: 'NIP', en: 'NIP' }) + ` ${dots}`,
  };
}

/** The source of tables that rest on the annex alone. */
export function annexSource({ say }: ReportContext, plan: Plan): string {
  return say({
    id: `Sumber: ${regulationName(plan).id}, lampiran, dihitung.`,
    en: `Source: ${regulationName(plan).en}, annex, computed.`,
  });
}

/** The source of tables that show points of the evaluation, too. */
export function pointsSource({ say }: ReportContext, plan: Plan): string {
  return say({
    id: `Sumber: ${regulationName(plan).id}, lampiran, dihitung; nilai dari ${POINTS_FROM.id}.`,
    en: `Source: ${regulationName(plan).en}, annex, computed; points from ${POINTS_FROM.en}.`,
  });
}

/** The source of tables that show what was reached. */
export function reportSource({ say, language }: ReportContext, plan: Plan): string {
  const name = regulationName(plan);
  return say({
    id: `Sumber: ${name.id}, lampiran; ${MATRIX_WORDS.source[language]}`,
    en: `Source: ${name.en}, annex; ${MATRIX_WORDS.source[language]}`,
  });
}
