import type { Wire } from '../wire';
import { invalid, notFound, refuse } from '../refusals';
import { parseAddress } from '../model/address';
import { Bag } from '../model/bag';
import type { Remark, Sheet } from '../model/sheet';
import { type Calls, type Argument, HostObject, type Scope, numberOf, plain, textOf } from './host-object';
import { rangeObject } from './object-factory';

/** Excel.CommentCollection of a sheet, or of the workbook. */
export class CommentsObject extends HostObject {
  constructor(
    scope: Scope,
    override readonly sheet: Sheet | null,
  ) {
    super(scope, 'CommentCollection', new Bag());
  }

  override get calls(): Calls {
    return {
      Add: (cell: Argument, content: Argument) => this.add(cell, content),
      GetCount: () => this.items().length,
      GetItem: (id: Argument) => this.item(plain(id)) ?? notFound(`comment ${String(id)}`),
      GetItemOrNullObject: (id: Argument) => this.item(plain(id)),
      GetItemAt: (index: Argument) =>
        this.items()[numberOf(index, 'index')] ?? notFound(`comment ${String(index)}`),
      GetItemByCell: (cell: Argument) => this.byCell(cell) ?? notFound('comment of the cell'),
    };
  }

  override items(): CommentObject[] {
    const sheets = this.sheet === null ? this.scope.workbook.sheets : [this.sheet];
    return sheets.flatMap((sheet) =>
      sheet.remarks
        .filter((one) => one.kind === 'comment')
        .map((one) => new CommentObject(this.scope, sheet, one)),
    );
  }

  override item(key: Wire): CommentObject | null {
    return this.items().find((one) => one.remark.id === key) ?? null;
  }

  private add(argument: Argument, content: Argument): HostObject {
    const { sheet, row, column } = this.place(argument);
    if (sheet.protection !== null) refuse('AccessDenied', `Sheet ${sheet.name} is protected: a comment.`);
    if (sheet.remarks.some((one) => one.row === row && one.column === column)) {
      refuse('InvalidOperation', 'The cell has a note or comment already.');
    }
    const id = `{${this.scope.workbook.newId()}-COMMENT}`;
    const text = textOf(content, 'The content');
    const remark: Remark = { id, kind: 'comment', row, column, content: text, bag: new Bag() };
    sheet.remarks.push(remark);
    return new CommentObject(this.scope, sheet, remark);
  }

  private byCell(argument: Argument): CommentObject | null {
    const { sheet, row, column } = this.place(argument);
    const mine = (one: CommentObject): boolean =>
      one.sheet === sheet && one.remark.row === row && one.remark.column === column;
    return this.items().find(mine) ?? null;
  }

  private place(argument: Argument): { sheet: Sheet; row: number; column: number } {
    const text =
      argument instanceof HostObject ? String(argument.read('Address')) : textOf(argument, 'The cell');
    const address = parseAddress(text);
    const named = address?.sheet == null ? this.sheet : this.scope.workbook.sheet(address.sheet);
    if (address == null || named === null || address.area.rows * address.area.columns !== 1) {
      return invalid(`${text} is not one cell of a sheet.`);
    }
    return { sheet: named, row: address.area.row, column: address.area.column };
  }
}

class CommentObject extends HostObject {
  override readonly plainState = true;

  constructor(
    scope: Scope,
    override readonly sheet: Sheet,
    readonly remark: Remark,
  ) {
    super(scope, 'Comment', remark.bag);
  }

  override get reads() {
    return {
      Id: () => this.remark.id,
      Content: () => this.remark.content,
      AuthorName: () => 'Excel host',
      CreationDate: () => '2024-01-01T00:00:00Z',
    };
  }
  override get writes() {
    return {
      Content: (value: Wire) => {
        this.remark.content = textOf(value, 'The content');
      },
    };
  }
  override get calls(): Calls {
    return {
      Delete: () => {
        this.sheet.remarks = this.sheet.remarks.filter((one) => one !== this.remark);
      },
      GetLocation: () =>
        rangeObject(this.scope, this.sheet, {
          row: this.remark.row,
          column: this.remark.column,
          rows: 1,
          columns: 1,
        }),
    };
  }

  override identity(): { [name: string]: Wire } {
    return { Id: this.remark.id };
  }
}
