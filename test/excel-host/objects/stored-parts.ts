import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { Bag } from '../model/bag';
import type { XmlPart } from '../model/workbook';
import { rootNamespace } from '../model/xml-text';
import { type Calls, HostObject, type Scope, plain, textOf } from './host-object';

/** Excel.CustomXmlPartCollection, and the scoped one of a namespace. */
export class XmlPartsObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly namespace: string | null,
  ) {
    super(scope, namespace === null ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection', new Bag());
  }

  override get calls(): Calls {
    return {
      Add: (xml) => this.add(textOf(xml, 'The XML')),
      GetByNamespace: (namespace) => new XmlPartsObject(this.scope, textOf(namespace, 'The namespace')),
      GetCount: () => this.mine().length,
      GetItem: (id) => this.item(plain(id)) ?? notFound(`custom XML part ${String(id)}`),
      GetItemOrNullObject: (id) => this.item(plain(id)),
      GetOnlyItem: () =>
        this.only() ?? refuse('InvalidOperation', `There are ${this.mine().length} parts, not one.`),
      GetOnlyItemOrNullObject: () => this.only(),
    };
  }

  override items(): HostObject[] {
    return this.mine().map((part) => new XmlPartObject(this.scope, part));
  }

  override item(key: Wire): HostObject | null {
    const part = this.mine().find((one) => one.id === key);
    return part === undefined ? null : new XmlPartObject(this.scope, part);
  }

  private mine(): XmlPart[] {
    const { xmlParts } = this.scope.workbook;
    return this.namespace === null ? xmlParts : xmlParts.filter((part) => part.namespace === this.namespace);
  }

  private only(): HostObject | null {
    const items = this.items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }

  private add(xml: string): HostObject {
    const number = String(this.scope.workbook.newId()).padStart(12, '0');
    const part: XmlPart = { id: `{00000000-0000-0000-0000-${number}}`, namespace: rootNamespace(xml), xml };
    this.scope.workbook.xmlParts.push(part);
    return new XmlPartObject(this.scope, part);
  }
}

class XmlPartObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly part: XmlPart,
  ) {
    super(scope, 'CustomXmlPart', new Bag());
  }

  override get reads() {
    return { Id: () => this.part.id, NamespaceUri: () => this.part.namespace };
  }
  override get calls(): Calls {
    return {
      GetXml: () => this.part.xml,
      SetXml: (xml) => {
        const text = textOf(xml, 'The XML');
        if (rootNamespace(text) !== this.part.namespace) invalid('A part keeps its namespace.');
        this.part.xml = text;
        return undefined;
      },
      Delete: () => {
        const { xmlParts } = this.scope.workbook;
        xmlParts.splice(xmlParts.indexOf(this.part), 1);
        return undefined;
      },
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.part.id };
  }
}

/** Excel.SettingCollection. */
export class SettingsObject extends HostObject {
  constructor(scope: Scope) {
    super(scope, 'SettingCollection', new Bag());
  }

  override get calls(): Calls {
    return {
      Add: (key, value) => {
        this.scope.workbook.settings.set(textOf(key, 'The key'), plain(value));
        return this.item(plain(key)) ?? null;
      },
      GetCount: () => this.scope.workbook.settings.size,
      GetItem: (key) => this.item(plain(key)) ?? notFound(`setting ${String(key)}`),
      GetItemOrNullObject: (key) => this.item(plain(key)),
    };
  }

  override items(): HostObject[] {
    return [...this.scope.workbook.settings.keys()].map((key) => new SettingObject(this.scope, key));
  }

  override item(key: Wire): HostObject | null {
    return this.scope.workbook.settings.has(String(key)) ? new SettingObject(this.scope, String(key)) : null;
  }
}

class SettingObject extends HostObject {
  constructor(
    scope: Scope,
    private readonly key: string,
  ) {
    super(scope, 'Setting', new Bag());
  }

  override get reads() {
    return {
      Key: () => this.key,
      _Id: () => this.key,
      Value: () => this.scope.workbook.settings.get(this.key) ?? null,
    };
  }
  override get writes() {
    return {
      Value: (value: Wire) => void this.scope.workbook.settings.set(this.key, value),
    };
  }
  override get calls(): Calls {
    return {
      Delete: () => {
        this.scope.workbook.settings.delete(this.key);
        return undefined;
      },
    };
  }

  override identity(): { [name: string]: Wire } {
    return { _Id: this.key, Key: this.key };
  }
}
