import type { Calls, HostObject } from './host-object';

/** Event numbers of `_Register…Event`, as the client subscribes to them. */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
};

const TABLE_EVENTS: Readonly<Record<string, number>> = {
  SelectionChangedEvent: 100,
  DataChangedEvent: 101,
  AddedEvent: 102,
  DeletedEvent: 103,
};

export const sheetEvents = (object: HostObject, target: () => string): Calls =>
  registrations(object, target, SHEET_EVENTS);
export const tableEvents = (object: HostObject, target: () => string): Calls =>
  registrations(object, target, TABLE_EVENTS);

function registrations(
  object: HostObject,
  target: () => string,
  events: Readonly<Record<string, number>>,
): Calls {
  const calls: Record<string, () => undefined> = {};
  for (const [name, type] of Object.entries(events)) {
    calls[`_Register${name}`] = () => {
      object.scope.listeners.add(`${type}|${target()}`);
      return undefined;
    };
    calls[`_Unregister${name}`] = () => {
      object.scope.listeners.delete(`${type}|${target()}`);
      return undefined;
    };
  }
  return calls;
}
