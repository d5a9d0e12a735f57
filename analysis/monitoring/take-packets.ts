import type { Inputs } from '../inputs';
import { readAndAudit } from '../read-and-audit';
import type { Language } from '../text/bilingual';
import { momentText, type Zone } from '../text/moment';
import { mergePackets, type PacketOutcome } from './merge-packets';
import type { ReturnedPacket } from './packet';

/**
 * The inputs of a run with what came back in packets (`mergePackets`), each entry with when it came and from which file.
 *
 * @param at the instant of the run, in whose words it is said
 */
export function takePackets<Given extends Required<Inputs>>(
  inputs: Given,
  packets: readonly ReturnedPacket[],
  at: { readonly computedAt: string; readonly language: Language; readonly zone: Zone },
): { readonly inputs: Given; readonly outcomes: readonly PacketOutcome[] } {
  if (packets.length === 0) return { inputs, outcomes: [] };
  const moment = momentText(at.computedAt, at.language, at.zone);
  const { plans } = readAndAudit(inputs);
  const merged = mergePackets(inputs.monitoring, packets, plans, ({ file }) => `${moment} · ${file}`);
  return { inputs: { ...inputs, monitoring: merged.monitoring }, outcomes: merged.outcomes };
}
