// A workbook as plain rows of cells, and the few things a clerk does to rows and columns.
//
// A cell is { value, format, formula, runs, group, fact }: cells that are merged share one group object, and a cell that
// states an amount carries the fact it states wherever it is moved. So the place of every fact can be read off the
// arranged sheets, without asking the program under test.

export const blank = (group = null) => ({ value: null, group });
export const text = (value) => ({ value, group: null });

/** The cells a reader sees: of merged cells the first one, which holds the value. */
export function content(cell) {
  return cell.group ? cell.group.cell : cell;
}

export function copyBook(book) {
  return structuredClone(book);
}

export function width(sheet) {
  return Math.max(0, ...sheet.rows.map((row) => row.cells.length));
}

/** Every row as long as the longest. */
export function square(sheet) {
  const columns = width(sheet);
  for (const row of sheet.rows) {
    while (row.cells.length < columns) row.cells.push(blank());
  }
  return sheet;
}

const shared = (one, other) => (one && other && one.group && one.group === other.group ? one.group : null);

/** Puts a column before the given one; where it cuts through merged cells it becomes part of them. */
export function insertColumn(sheet, at, cellOf = () => null) {
  square(sheet);
  sheet.rows.forEach((row, number) => {
    const through = shared(row.cells[at - 1], row.cells[at]);
    row.cells.splice(at, 0, through ? blank(through) : (cellOf(row, number) ?? blank()));
  });
  sheet.hiddenColumns = sheet.hiddenColumns.map((column) => (column >= at ? column + 1 : column));
}

export function removeColumn(sheet, at) {
  square(sheet);
  for (const row of sheet.rows) row.cells.splice(at, 1);
}

/** Puts a row before the given one; where it cuts through merged cells it becomes part of them. */
export function insertRow(sheet, at, row = null) {
  square(sheet);
  const above = sheet.rows[at - 1];
  const below = sheet.rows[at];
  const cells = Array.from({ length: width(sheet) }, (_, column) =>
    blank(shared(above?.cells[column], below?.cells[column])),
  );
  sheet.rows.splice(at, 0, row ?? { kind: 'blank', cells });
  square(sheet);
}

/** Puts the columns into another order. A heading over columns that part is written over each part of them. */
export function permuteColumns(sheet, order) {
  square(sheet);
  for (const row of sheet.rows) row.cells = order.map((column) => row.cells[column]);
}

export function merge(cells) {
  const group = { cell: { ...content(cells[0]), group: null } };
  for (const cell of cells) {
    cell.value = null;
    cell.group = group;
  }
}

/** The merged rectangles of a sheet: { top, left, bottom, right, cell }, all counted from 0. */
export function regions(sheet) {
  const seen = new Set();
  const found = [];
  const groupAt = (row, column) => sheet.rows[row]?.cells[column]?.group ?? null;
  const key = (row, column) => `${row}:${column}`;
  sheet.rows.forEach((row, top) =>
    row.cells.forEach((cell, left) => {
      if (!cell.group || seen.has(key(top, left))) return;
      let right = left;
      while (groupAt(top, right + 1) === cell.group && !seen.has(key(top, right + 1))) right++;
      let bottom = top;
      while (sameGroup(groupAt, cell.group, bottom + 1, left, right)) bottom++;
      for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) seen.add(key(r, c));
      found.push({ top, left, bottom, right, cell: cell.group.cell });
    }),
  );
  return found;
}

function sameGroup(groupAt, group, row, left, right) {
  for (let column = left; column <= right; column++) {
    if (groupAt(row, column) !== group) return false;
  }
  return true;
}

/** Every cell with something in it: { row, column, cell }, counted from 0. */
export function filled(sheet) {
  const covered = regions(sheet);
  const found = covered.map(({ top, left, cell }) => ({ row: top, column: left, cell }));
  sheet.rows.forEach((row, number) =>
    row.cells.forEach((cell, column) => {
      if (!cell.group) found.push({ row: number, column, cell });
    }),
  );
  return found
    .filter(({ cell }) => cell.value !== null || cell.formula || cell.runs)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

export function address(row, column) {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters + (row + 1);
}
