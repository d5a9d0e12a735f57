/** A row of a table, read in the pane: what stands in for the grid in a browser. */
import { shownText } from '../../analysis/sheets/cell-content';
import { figure, text } from '../text/text';
import { byId, element, fill } from './dom';
import type { ShownRow } from './file-door';
import type { Store } from './pane-state';

export function rowDialog(store: Store): (row: ShownRow) => void {
  const dialog = byId('row-dialog', HTMLDialogElement);
  byId('row-close', HTMLButtonElement).addEventListener('click', () => {
    dialog.close();
  });
  return ({ sheet, rowId, header, cells }) => {
    const { language } = store.get();
    const shown = (value: (typeof cells)[number][1]): string =>
      typeof value === 'number' ? figure(language, value) : shownText(value) || text(language, 'check.blank');
    byId('row-title', HTMLElement).textContent = text(language, 'check.row-title', { row: rowId });
    fill(
      byId('row-cells', HTMLElement),
      element('div', { class: 'note' }, element('dt', {}, sheet), element('dd', {}, '')),
      ...cells
        .filter(([name, value]) => name === header || (value !== null && value !== ''))
        .map(([name, value]) =>
          element(
            'div',
            { class: name === header ? 'asked' : '' },
            element('dt', {}, name),
            element('dd', {}, shown(value)),
          ),
        ),
    );
    dialog.showModal();
    dialog.querySelector('.asked')?.scrollIntoView({ block: 'center' });
  };
}
