import { folderOf, PartNames, relationPath, resolveTarget } from './package';
import { element, formatTree, parseTree, type XmlElement } from './xml-tree';
import { unpackText, type ZipPart } from './zip';
import { packText, writeZip } from './zip-write';

/**
 * The parts of a file that is edited: texts as they are spelled, with the relations between them. A part that nobody
 * puts is copied as packed, so what we do not know stays byte for byte.
 */
export class Parts {
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly relationTrees = new Map<string, XmlElement>();

  private readonly names: PartNames;

  private constructor(private readonly packed: readonly ZipPart[]) {
    this.names = new PartNames(packed.map(({ path }) => path));
  }

  static async of(packed: readonly ZipPart[]): Promise<Parts> {
    const parts = new Parts(packed);
    // One after the other: each takes its own room while it is unpacked.
    for (const part of packed) if (TEXT.test(part.path)) parts.texts.set(part.path, await unpackText(part));
    return parts;
  }

  get paths(): string[] {
    return [...new Set([...this.packed.map(({ path }) => path), ...this.texts.keys()])];
  }

  /** Text of a part; null when there is none. */
  text(path: string): string | null {
    return this.texts.get(path) ?? null;
  }

  put(path: string, text: string): void {
    if (this.texts.get(path) === text) return;
    this.texts.set(path, text);
    this.changed.add(path);
    this.names.add(path);
  }

  /** Takes a part away, with its relations and what the list of content types says of it. */
  remove(path: string): void {
    for (const gone of [path, this.relationPart(path)]) {
      this.texts.delete(gone);
      this.changed.add(gone);
    }
    const types = this.types();
    const override = types
      .all('Override')
      .find((type) => this.names.find((type.get('PartName') ?? '').slice(1)) === path);
    if (override) types.remove(override);
    this.put(this.names.find(TYPES), formatTree(types));
  }

  /** A path that no part has yet: `xl/tables/table3.xml` for (`xl/tables/table`, `.xml`). */
  freePath(stem: string, ending: string): string {
    const taken = new Set(this.paths.map((path) => path.toLowerCase()));
    for (let number = 1; ; number++) {
      const path = `${stem}${number}${ending}`;
      if (!taken.has(path.toLowerCase())) return path;
    }
  }

  /** Adds a part of a type; `by: 'extension'` where all files of its ending have it. */
  add(path: string, text: string, contentType: string, by: 'name' | 'extension' = 'name'): void {
    this.put(path, text);
    const types = this.types();
    const ending = path.slice(path.lastIndexOf('.') + 1);
    if (by === 'extension') {
      const known = types.all('Default').some((type) => type.get('Extension')?.toLowerCase() === ending);
      if (!known) types.children.unshift(element('Default', { Extension: ending, ContentType: contentType }));
    } else types.append(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    this.put(this.names.find(TYPES), formatTree(types));
  }

  /** Relations of a part by their last word (`worksheet`, `table`), those out of the file left out. */
  related(from: string, type: string): { readonly id: string; readonly path: string }[] {
    return this.relationsOf(from)
      .all('Relationship')
      .filter((one) => one.get('TargetMode') !== 'External' && one.get('Type')?.split('/').at(-1) === type)
      .map((one) => ({
        id: one.get('Id') ?? '',
        path: this.targetOf(from, one),
      }));
  }

  /** Adds a relation and gives its id. */
  relate(from: string, type: string, to: string): string {
    const relations = this.relationsOf(from);
    const taken = new Set(relations.all('Relationship').map((one) => one.get('Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const full = type.includes('://') ? type : `${OFFICE_RELATION}/${type}`;
    relations.append(
      element('Relationship', { Id: id, Type: full, Target: relativePath(folderOf(from), to) }),
    );
    this.put(this.relationPart(from), formatTree(relations));
    return id;
  }

  unrelate(from: string, to: string): void {
    const relations = this.relationsOf(from);
    for (const one of relations.all('Relationship'))
      if (one.get('TargetMode') !== 'External' && this.targetOf(from, one) === to) relations.remove(one);
    this.put(this.relationPart(from), formatTree(relations));
  }

  async bytes(): Promise<Uint8Array> {
    const parts: ZipPart[] = [];
    const known = new Set<string>();
    for (const part of this.packed) {
      known.add(part.path);
      if (!this.changed.has(part.path)) parts.push(part);
      else {
        const text = this.texts.get(part.path);
        if (text !== undefined) parts.push(await packText(part.path, text));
      }
    }
    for (const [path, text] of this.texts) if (!known.has(path)) parts.push(await packText(path, text));
    return writeZip(parts);
  }

  private types(): XmlElement {
    return parseTree(this.texts.get(this.names.find(TYPES)) ?? `<Types xmlns="${CONTENT_TYPES}"/>`);
  }

  private relationPart(from: string): string {
    return this.names.find(relationPath(from));
  }

  private targetOf(from: string, relation: XmlElement): string {
    return this.names.find(resolveTarget(folderOf(from), relation.get('Target') ?? ''));
  }

  private relationsOf(from: string): XmlElement {
    const path = this.relationPart(from);
    const known = this.relationTrees.get(path);
    if (known) return known;
    const tree = parseTree(this.texts.get(path) ?? `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    this.relationTrees.set(path, tree);
    return tree;
  }
}

const TEXT = /\.(?:xml|rels|vml)$/i;
const TYPES = '[Content_Types].xml';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** From `xl/worksheets/`, `xl/tables/table1.xml` is `../tables/table1.xml`. */
function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((step) => step !== '');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
