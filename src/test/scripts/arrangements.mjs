// What clerks do to the bureau's forms. Each takes a book of its own and changes it.

import { blank, content, insertColumn, insertRow, merge, permuteColumns, square, text, width } from './sheets.mjs';

const tables = (book) => book.sheets.filter(({ form }) => /^表/.test(form));
const codeTables = (book) => book.sheets.filter(({ codeColumns }) => codeColumns > 0);
const bodyRows = (sheet) => sheet.rows.filter(({ kind }) => kind === 'body' || kind === 'total');
const headRows = (sheet) => sheet.rows.filter(({ kind }) => kind === 'head');
const allCells = (sheet) => new Set(sheet.rows.flatMap(({ cells }) => cells.map(content)));

export function oneSheet(book) {
  const rows = book.sheets.flatMap(({ rows: own }) => [...own, { kind: 'blank', cells: [] }]);
  book.sheets = [square({ ...book.sheets[0], name: '2023年部门预算', hiddenColumns: [], rows })];
}

/** Two tables next to each other on one sheet, as on a wide page. */
export function sideBySide(one, other) {
  return (book) => {
    const left = square(book.sheets.find(({ form }) => form === one));
    const right = square(book.sheets.find(({ form }) => form === other));
    const rows = Math.max(left.rows.length, right.rows.length);
    const at = (sheet, row) => sheet.rows[row]?.cells ?? Array.from({ length: width(sheet) }, () => blank());
    left.rows = Array.from({ length: rows }, (_, row) => ({
      kind: left.rows[row]?.kind ?? 'blank',
      cells: [...at(left, row), blank(), ...at(right, row)],
    }));
    left.name = `${one}、${other}`;
    book.sheets = book.sheets.filter((sheet) => sheet !== right);
  };
}

/** Of every table the money columns run backwards; of those with two sides, the sides are exchanged. */
export function columnsReordered(book) {
  const order = {
    表1: [2, 3, 0, 1],
    表2: [3, 0, 1, 2, 4, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5],
    表3: [3, 0, 1, 2, 6, 5, 4],
    表4: [2, 6, 5, 4, 3, 0, 1],
    表5: [4, 5, 6, 0, 1, 2, 3],
    表6: [2, 5, 3, 4, 0, 1],
    表7: [4, 3, 0, 1, 2, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5],
    表10: [0, 3, 4, 2, 1],
  };
  for (const sheet of tables(book).filter(({ form }) => order[form])) {
    const heading = sheet.rows.filter(({ kind }) => ['number', 'title', 'unit'].includes(kind));
    const kept = heading.map(({ cells }) => [...cells]);
    permuteColumns(sheet, order[sheet.form]);
    heading.forEach((row, i) => (row.cells = kept[i]));
  }
}

/** Blank columns at the left, behind the codes and between the money columns; blank rows before and inside the tables. */
export function blankRowsAndColumns(book) {
  for (const sheet of tables(book)) {
    for (let column = width(sheet) - 1; column > Math.max(1, sheet.codeColumns); column -= 2) insertColumn(sheet, column);
    insertColumn(sheet, 0);
    const body = sheet.rows.findIndex(({ kind }) => kind === 'body');
    for (let row = sheet.rows.length - 1; row > body; row -= 3) insertRow(sheet, row);
    insertRow(sheet, body);
    insertRow(sheet, sheet.rows.findIndex(({ kind }) => kind === 'head'));
    insertRow(sheet, 0);
    insertRow(sheet, 0);
  }
}

const unitOfMoney = /(单位|（)([：:]?)万元/g;

export function inYuan(book) {
  for (const sheet of book.sheets) {
    for (const cell of allCells(sheet)) {
      if (cell.fact) {
        cell.value = times10000(cell.value);
        cell.fact.unit = '元';
        if (cell.format) cell.format = '#,##0.00';
      } else if (typeof cell.value === 'string' && cell.value.length < 120) {
        cell.value = cell.value.replace(unitOfMoney, '$1$2元');
      }
    }
  }
}

/** 2029.9 → 20299000, and 1。60 → 16000.00, without going through binary fractions. */
function times10000(value) {
  const plain = String(value).trim().replace('。', '.');
  const [whole, fraction = ''] = plain.split('.');
  const moved = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4)).toString();
  return typeof value === 'number' ? Number(moved) : `${moved}.00`;
}

/** Only in 表5 and 表6 the money is in 元. */
export function twoUnits(book) {
  inYuan({ sheets: book.sheets.filter(({ form }) => form === '表5' || form === '表6') });
}

/** The unit of money stands in the header of each money column and nowhere else. */
export function unitInHeader(book) {
  for (const sheet of tables(book)) {
    for (const cell of allCells(sheet)) {
      if (typeof cell.value === 'string') cell.value = cell.value.replace(/\s*单位：万元/, '');
    }
    const last = headRows(sheet).at(-1);
    const money = new Set(bodyRows(sheet).flatMap(({ cells }) => cells.flatMap((cell, i) => (cell.fact ? [i] : []))));
    const headed = sheet.codeColumns ? last.cells.map((_, i) => i).filter((i) => i > sheet.codeColumns) : [...money];
    const wanted = headed.filter((i) => !/名称/.test(content(last.cells[i]).value ?? ''));
    new Set(wanted.map((i) => content(last.cells[i]))).forEach((cell) => (cell.value += '（万元）'));
  }
}

/** The unit of money stands in the cell of the title. */
export function unitInTitle(book) {
  for (const sheet of tables(book)) {
    const cells = allCells(sheet);
    for (const cell of cells) {
      if (typeof cell.value === 'string') cell.value = cell.value.replace(/\s*单位：万元/, '');
    }
    const title = sheet.rows.find(({ kind }) => kind === 'title').cells.map(content).find(({ value }) => value);
    title.value += '\n单位：万元';
  }
}

export function headerAtPageBreaks(withTitle) {
  return (book) => {
    for (const sheet of tables(book)) {
      const repeated = sheet.rows.filter(({ kind }) => kind === 'head' || (withTitle && ['title', 'unit'].includes(kind)));
      const body = sheet.rows.findIndex(({ kind }) => kind === 'body');
      const end = sheet.rows.findIndex(({ kind }) => kind === 'total');
      for (let row = (end < 0 ? sheet.rows.length : end) - 1; row > body + 5; row -= 9) {
        const again = structuredClone(repeated).map((line) => ({ ...line, kind: 'again' }));
        const title = again.flatMap(({ cells }) => cells.map(content)).find(({ value }) => /表$/.test(value ?? ''));
        if (title && row % 2) title.value += '（续表）';
        sheet.rows.splice(row, 0, ...again);
      }
    }
  };
}

/** 序号 in front, 备注 behind, both filled in. */
export function remarkColumns(book) {
  for (const sheet of tables(book)) {
    const first = headRows(sheet)[0];
    const numbers = new Map(bodyRows(sheet).map((row, i) => [row, i + 1]));
    insertColumn(sheet, width(sheet), (row) =>
      row === first ? text('备注') : text(numbers.get(row) % 4 === 0 ? '含上年结转资金，详见说明' : null),
    );
    insertColumn(sheet, 0, (row) =>
      row === first ? text('序号') : { value: numbers.get(row) ?? null, group: null, format: 'General' },
    );
    for (const column of [0, width(sheet) - 1]) merge(headRows(sheet).map(({ cells }) => cells[column]));
  }
}

export function moreTitleRows(book) {
  for (const sheet of tables(book)) {
    const row = (value) => ({ kind: 'blank', cells: [text(value)] });
    const title = sheet.rows.findIndex(({ kind }) => kind === 'title');
    sheet.rows.splice(title + 1, 0, row('（2023年度）'));
    sheet.rows.splice(0, 0, row('附件2'), row('2023年部门预算公开'));
    square(sheet);
  }
}

export function coverAndContents(book) {
  const titles = tables(book).map((sheet) =>
    sheet.rows.find(({ kind }) => kind === 'title').cells.map(content).find(({ value }) => value).value,
  );
  const lines = [...titles, '项目支出绩效目标表'].map((title, i) => [`${'一二三四五六七八九十'[i] ?? '十一'}、${title}`, i + 3]);
  const page = (name, rows) => ({
    name,
    form: name,
    state: 'visible',
    codeColumns: 0,
    hiddenColumns: [],
    rows: rows.map((values) => ({ kind: 'page', cells: values.map(text) })),
  });
  book.sheets.unshift(
    page('封面', [[null], ['昌吉回族自治州人民政府电子政务办公室'], ['2023年部门预算公开'], [null], ['2023年1月31日']]),
    page('目录', [['目    录'], ...lines]),
  );
}

/** Last year's tables lie hidden behind this year's, with other amounts. */
export function hiddenOldYear(book) {
  const old = structuredClone(book.sheets);
  old.forEach((sheet, i) => {
    sheet.name = `${sheet.name}（2022）`;
    sheet.state = i % 2 ? 'hidden' : 'veryHidden';
    for (const cell of allCells(sheet)) {
      if (cell.fact && typeof cell.value === 'number') cell.value += 1000;
      if (typeof cell.value === 'string') cell.value = cell.value.replace('2023年', '2022年');
      delete cell.fact;
    }
  });
  book.sheets = [book.sheets[0], ...old, ...book.sheets.slice(1)];
}

export function namelessAndShuffled(book) {
  book.sheets = book.sheets.map((_, i, all) => all[(i * 7 + 3) % all.length]);
  book.sheets.forEach((sheet, i) => (sheet.name = `Sheet${i + 1}`));
}

/** Hides a money column, a code column and every fifth row of the tables. */
export function hiddenRowsAndColumns(book) {
  for (const sheet of tables(book)) {
    sheet.hiddenColumns = [sheet.codeColumns ? 1 : 0, width(sheet) - 1];
    bodyRows(sheet).forEach((row, i) => (row.hidden = i % 5 === 2));
  }
}

/** Nothing but the sheet's name tells which form it is. */
export function titlesInSheetNames(book) {
  for (const sheet of tables(book)) {
    const title = sheet.rows.findIndex(({ kind }) => kind === 'title');
    sheet.name = content(sheet.rows[title].cells.find((cell) => content(cell).value)).value.replace(/\s/g, '');
    sheet.rows.splice(0, title + 1);
  }
}

/** The 合计 row stands first, right under the header. */
export function totalFirst(book) {
  for (const sheet of codeTables(book)) {
    const total = sheet.rows.find(({ kind }) => kind === 'total');
    if (!total) continue;
    sheet.rows.splice(sheet.rows.indexOf(total), 1);
    sheet.rows.splice(sheet.rows.findIndex(({ kind }) => kind === 'body'), 0, total);
  }
}

export function formulas(uncached) {
  return (book) => {
    for (const sheet of book.sheets.filter(({ form }) => ['表3', '表5', '表6'].includes(form))) {
      sheet.rows.forEach((row, number) => {
        const [total, one, other] = row.cells.slice(sheet.codeColumns + 1);
        if (![total, one, other].every(({ fact, value }) => fact && typeof value === 'number')) return;
        const letters = 'ABCDEFG'.slice(sheet.codeColumns + 2);
        total.formula = `SUM(${letters[0]}${number + 1}:${letters[1]}${number + 1})`;
        total.uncached = uncached;
        // As a spreadsheet does it: in binary fractions, noise and all.
        total.value = one.value + other.value;
      });
    }
  };
}

/** Every second text is cut into runs of different look. */
export function richText(book) {
  for (const sheet of book.sheets) {
    [...allCells(sheet)].forEach((cell, i) => {
      if (typeof cell.value === 'string' && cell.value.length > 2 && i % 2) {
        cell.runs = [cell.value.slice(0, 1), cell.value.slice(1, 2), cell.value.slice(2)];
      }
    });
  }
}
