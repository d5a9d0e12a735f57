'use strict';

/** Stands where danfojs expects the package `xlsx`: workbooks are read and written by analysis/xlsx. */
function refuse() {
  throw new Error('danfojs cannot read or write workbooks in this product; use analysis/xlsx.');
}

module.exports = {
  read: refuse,
  readFile: refuse,
  writeFile: refuse,
  utils: { sheet_to_json: refuse, aoa_to_sheet: refuse, book_new: refuse, book_append_sheet: refuse },
};
