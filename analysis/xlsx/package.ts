import { readXml, attribute } from './xml';
import { readZip, unpack } from './zip';
import type { ZipPart } from './zip';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `table`; the same in the transitional and the strict dialect. */
  readonly type: string;
  /** Path in the package. */
  readonly target: string;
}

/** The parts of an Office file by path, unpacked when asked for. Relations out of the file do not exist for it. */
export class OfficePackage {
  private readonly parts: ReadonlyMap<string, ZipPart>;

  /** @throws ZipError when the bytes are no archive */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(readZip(bytes).map((part) => [part.path, part]));
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  /** Bytes of all parts together when unpacked, as the directory says; `text` never gives more. */
  get size(): number {
    return [...this.parts.values()].reduce((sum, { size }) => sum + size, 0);
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** Null when there is no such part. */
  async text(path: string): Promise<string | null> {
    const part = this.parts.get(path);
    return part ? new TextDecoder().decode(await unpack(part)) : null;
  }

  /** Relations of a part inside the file; of the file itself for a blank path. */
  async relations(path: string): Promise<Relation[]> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const xml = await this.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
    const relations: Relation[] = [];
    readXml(xml ?? '', {
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          type: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
          target: resolveTarget(folder, attribute(attributes, 'Target') ?? ''),
        });
      },
    });
    return relations;
  }
}

/** From `xl/worksheets/`, `../tables/table1.xml` is `xl/tables/table1.xml`. */
export function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..')
      steps.splice(
        steps.findLastIndex((kept) => kept !== ''),
        1,
      );
    else if (step !== '.') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
}
