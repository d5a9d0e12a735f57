import { readXml, attribute } from './xml';
import { readZip, unpackText } from './zip';
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
  private readonly names: PartNames;

  /** @throws ZipError when the bytes are no archive */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(readZip(bytes).map((part) => [part.path, part]));
    this.names = new PartNames(this.parts.keys());
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
    return part ? unpackText(part) : null;
  }

  /** Relations of a part inside the file; of the file itself for a blank path. */
  async relations(path: string): Promise<Relation[]> {
    const xml = await this.text(this.names.find(relationPath(path)));
    const relations: Relation[] = [];
    const pathOf = (target: string): string => this.names.find(resolveTarget(folderOf(path), target));
    readXml(xml ?? '', {
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          type: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
          target: pathOf(attribute(attributes, 'Target') ?? ''),
        });
      },
    });
    return relations;
  }
}

/**
 * The parts of a package by the names that others call them by: case does not count, nor whether a sign is written as
 * itself or as `%20` (ECMA-376 part 2, 6.2.2).
 */
export class PartNames {
  private readonly spelled = new Map<string, string>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) this.add(path);
  }

  add(path: string): void {
    this.spelled.set(plainName(path), path);
  }

  /** As the archive spells it; the name itself for a part that is not there. */
  find(path: string): string {
    return this.spelled.get(plainName(path)) ?? path;
  }
}

function plainName(path: string): string {
  const lower = path.toLowerCase();
  if (!lower.includes('%')) return lower;
  try {
    return decodeURIComponent(lower);
  } catch {
    return lower;
  }
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The part that holds the relations of a part. */
export function relationPath(from: string): string {
  const folder = folderOf(from);
  return `${folder}_rels/${from.slice(folder.length)}.rels`;
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
