// Reads the sample document into plain rows, says what each row is, and pins the listed facts to their cells.

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { address, content } from './sheets.mjs';

/** How many columns hold the code, of forms that spread it. */
const CODE_COLUMNS = { 表2: 3, 表3: 3, 表5: 3, 表6: 2, 表7: 3, 表8: 3, 表9: 3 };

const LAST_HEAD_ROW = { 表1: 5, 表2: 5, 表3: 6, 表4: 5, 表5: 6, 表6: 6, 表7: 5, 表8: 6, 表9: 6, 表10: 5 };

export async function readSample(workbookFile, factsFile) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(workbookFile);
  const sheets = workbook.worksheets.map(readSheet);
  pinFacts(sheets, readFacts(factsFile));
  return { sheets };
}

function readSheet(worksheet) {
  const groups = new Map();
  const rows = [];
  for (let number = 1; number <= worksheet.rowCount; number++) {
    const cells = [];
    for (let column = 1; column <= worksheet.columnCount; column++) {
      cells.push(readCell(worksheet.getCell(number, column), groups));
    }
    rows.push({ kind: kindOf(worksheet.name, number, cells), cells });
  }
  return {
    name: worksheet.name,
    form: worksheet.name,
    state: 'visible',
    codeColumns: CODE_COLUMNS[worksheet.name] ?? 0,
    hiddenColumns: [],
    rows,
  };
}

function readCell(cell, groups) {
  if (!cell.isMerged) return plain(cell);
  const master = cell.master.address;
  if (!groups.has(master)) groups.set(master, { cell: plain(cell.master) });
  return { value: null, group: groups.get(master) };
}

function plain(cell) {
  const value = cell.value ?? null;
  if (value !== null && typeof value === 'object') throw new Error(`Unexpected content in ${cell.address}`);
  return { value, group: null, format: typeof value === 'number' ? (cell.numFmt ?? 'General') : undefined };
}

function kindOf(sheet, number, cells) {
  const last = LAST_HEAD_ROW[sheet];
  const words = cells.map((cell) => String(content(cell).value ?? '').replace(/\s/g, ''));
  if (!last) return words.some((word) => word === '项目支出绩效目标表') ? 'title' : 'target';
  if (number <= 3) return ['number', 'title', 'unit'][number - 1];
  if (number <= last) return 'head';
  if (words.some((word) => /为空表/.test(word))) return 'note';
  return words.some((word) => /^(合计|收入总计|支出总计)$/.test(word)) ? 'total' : 'body';
}

function readFacts(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])));
}

function pinFacts(sheets, facts) {
  for (const { sheet, cell: where, ...fact } of facts) {
    const place = sheets.find(({ name }) => name === sheet);
    for (const [number, row] of place.rows.entries()) {
      const column = row.cells.findIndex((_, i) => address(number, i) === where);
      if (column >= 0) content(row.cells[column]).fact = fact;
    }
  }
}
