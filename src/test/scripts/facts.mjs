// The expectation of a variant: where every fact stands after the clerk, and how many decimals its cell states.

import { address, filled } from './sheets.mjs';

const COLUMNS = ['table', 'row', 'measure', 'amount', 'decimals', 'sheet', 'cell'];

/** The lines of a variant's list of facts, its header first. */
export function factLines(book) {
  const lines = [COLUMNS.join(',')];
  for (const sheet of book.sheets.filter(({ state }) => state === 'visible')) {
    for (const { row, column, cell } of filled(sheet)) {
      if (!cell.fact) continue;
      const { table, row: line, measure, amount } = cell.fact;
      const stated = Math.min(decimals(cell), cell.fact.unit === '元' ? 2 : 6);
      lines.push([table, line, measure, amount, stated, sheet.name, address(row, column)].join(','));
    }
  }
  return lines;
}

/** Of a text the decimals typed, of a number those of its value or of its format, whichever are more. */
function decimals(cell) {
  if (typeof cell.value === 'string' || cell.runs) {
    return places((cell.runs?.join('') ?? cell.value).normalize('NFKC').replace(/。/g, '.').replace(/[^0-9.]/g, ''));
  }
  const shortest = Number(cell.value.toPrecision(15)).toString();
  return Math.max(places(shortest), places((cell.format ?? '').split(';')[0].replace(/[^0.]/g, '')));
}

function places(digits) {
  return digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
}
