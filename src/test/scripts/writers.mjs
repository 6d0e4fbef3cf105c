// The programs that write the variants.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
import { address, filled, regions } from './sheets.mjs';

function valueForExcelJs(cell) {
  if (cell.runs) return { richText: cell.runs.map((run, i) => ({ text: run, font: { bold: i % 2 === 0, size: 11 } })) };
  if (cell.formula) return cell.uncached ? { formula: cell.formula } : { formula: cell.formula, result: cell.value };
  return cell.value;
}

/** The sheet that is open when the workbook is opened: a program may show it even if it is hidden. */
function firstVisible(book) {
  return book.sheets.findIndex(({ state }) => state === 'visible');
}

function fillWorksheet(worksheet, sheet) {
  for (const { row, column, cell } of filled(sheet)) {
    const target = worksheet.getCell(row + 1, column + 1);
    target.value = valueForExcelJs(cell);
    if (cell.format && cell.format !== 'General') target.numFmt = cell.format;
  }
  for (const { top, left, bottom, right } of regions(sheet)) {
    if (bottom > top || right > left) worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
  sheet.rows.forEach((row, number) => {
    if (row.hidden) worksheet.getRow(number + 1).hidden = true;
  });
}

export async function exceljs(book, file) {
  const workbook = new ExcelJS.Workbook();
  workbook.views = [{ activeTab: firstVisible(book) }];
  for (const sheet of book.sheets) fillWorksheet(workbook.addWorksheet(sheet.name, { state: sheet.state }), sheet);
  await workbook.xlsx.writeFile(file);
}

/** The streaming writer keeps texts in the cells. */
export async function exceljsStream(book, file) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false, useStyles: true });
  workbook.views = [{ activeTab: firstVisible(book) }];
  for (const sheet of book.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.state });
    fillWorksheet(worksheet, sheet);
    worksheet.commit();
  }
  await workbook.commit();
}

function cellForSheetJs(cell) {
  const value = cell.runs ? cell.runs.join('') : cell.value;
  const made = { t: typeof value === 'number' ? 'n' : 's', v: value };
  if (cell.format && cell.format !== 'General') made.z = cell.format;
  if (cell.formula) made.f = cell.formula;
  return made;
}

function worksheetForSheetJs(sheet) {
  const worksheet = { '!ref': `A1:${address(sheet.rows.length - 1, Math.max(...sheet.rows.map((r) => r.cells.length)) - 1)}` };
  for (const { row, column, cell } of filled(sheet)) worksheet[address(row, column)] = cellForSheetJs(cell);
  worksheet['!merges'] = regions(sheet)
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
  worksheet['!cols'] = Array.from({ length: Math.max(0, ...sheet.hiddenColumns) + 1 }, (_, column) => ({
    wch: 12,
    hidden: sheet.hiddenColumns.includes(column),
  }));
  worksheet['!rows'] = sheet.rows.map((row) => (row.hidden ? { hidden: true } : {}));
  return worksheet;
}

function sheetJs(book, file, options) {
  const workbook = XLSX.utils.book_new();
  for (const sheet of book.sheets) XLSX.utils.book_append_sheet(workbook, worksheetForSheetJs(sheet), sheet.name);
  const hidden = { visible: 0, hidden: 1, veryHidden: 2 };
  workbook.Workbook = { Views: [{}], Sheets: book.sheets.map(({ name, state }) => ({ name, Hidden: hidden[state] })) };
  writeFileSync(file, XLSX.write(workbook, { type: 'buffer', compression: true, ...options }));
}

export const sheetjs = (book, file) => sheetJs(book, file, { bookType: 'xlsx', bookSST: true });
export const sheetjsPlain = (book, file) => sheetJs(book, file, { bookType: 'xlsx', bookSST: false });
export const sheetjsXls = (book, file) => sheetJs(book, file, { bookType: 'biff8' });

/** Whether LibreOffice is there to save workbooks again. */
export function officeFound() {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, 'soffice')));
}

/** Saves workbooks with LibreOffice, in one format after the other, and names the last ones. */
export function office(files, formats, folder) {
  const profile = pathToFileURL(path.join(folder, 'profile'));
  return formats.reduce((sources, format, step) => {
    const to = path.join(folder, `${step}`);
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', to];
    execFileSync('soffice', [...options, ...sources], { stdio: 'ignore' });
    return readdirSync(to).map((name) => path.join(to, name));
  }, files);
}
