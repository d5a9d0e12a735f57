/** Packets that go out to the responsible bodies and come back. A chunk of its own, loaded when first asked for. */
import { analyse } from '../../analysis/analyse';
import type { Inputs } from '../../analysis/inputs';
import type { PacketOutcome } from '../../analysis/monitoring/merge-packets';
import { packetWords } from '../../analysis/monitoring/packet-words';
import { type Packet, packetsOf } from '../../analysis/monitoring/packet-workbook';
import { takePackets } from '../../analysis/monitoring/take-packets';
import type { DescribeOptions } from '../../analysis/sheets/describe-workbook';
import { yearAt } from '../../analysis/text/moment';
import type { ReadPackets } from '../../analysis/xlsx/read-packets';
import type { Returned, WantedPackets } from './analysis-client';

type At = Required<Pick<DescribeOptions, 'language' | 'computedAt' | 'zone'>>;

/** The packets of one plan in one round: all of them, or that of one body. */
export function describePackets(inputs: Inputs, { planId, round, agency }: WantedPackets, at: At): Packet[] {
  const analysis = analyse({ ...inputs, thisYear: yearAt(at.computedAt, at.zone) });
  return packetsOf(analysis, round, at).filter(
    (packet) => packet.planId === planId && (agency === null || packet.agencyKey === agency),
  );
}

/** The inputs with what came back, and what is said of each file; what was not read comes last. */
export function takeReturned<Given extends Required<Inputs>>(
  inputs: Given,
  { packets, unread }: ReadPackets,
  at: At,
): { readonly inputs: Given; readonly returned: readonly Returned[] } {
  const taken = takePackets(inputs, packets, at);
  return {
    inputs: taken.inputs,
    returned: [
      ...taken.outcomes.map((outcome) => ({ words: packetWords(outcome), asksAttention: isOdd(outcome) })),
      ...unread.map((words) => ({ words, asksAttention: true })),
    ],
  };
}

function isOdd({ conflicts, foreign, older, packet }: PacketOutcome): boolean {
  return conflicts.length + foreign.length + older.length + packet.unknownLines > 0;
}
