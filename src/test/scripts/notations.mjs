// How clerks type codes and amounts.

import { blank, content, merge, removeColumn, text } from './sheets.mjs';

const codeTables = (book) => book.sheets.filter(({ codeColumns }) => codeColumns > 0);

function codesOf(sheet, row) {
  return row.cells.slice(0, sheet.codeColumns).map((cell) => content(cell).value ?? '');
}

/** One column of whole codes; `typed` says how a code of one, two or three parts is written. */
export function oneColumn(typed) {
  return (book) => {
    for (const sheet of codeTables(book)) {
      const head = sheet.rows.filter(({ kind }) => kind === 'head');
      for (const row of sheet.rows) {
        const parts = codesOf(sheet, row).filter(Boolean);
        if (row.kind === 'body' && parts.length) row.cells[0] = typed(parts);
      }
      for (let column = sheet.codeColumns - 1; column > 0; column--) removeColumn(sheet, column);
      merge(head.slice(-2).map(({ cells }) => cells[0]));
      sheet.codeColumns = 1;
    }
  };
}

export const joined = (parts) => text(parts.join(''));
export const dashed = (parts) => text(parts.join('-'));
export const dotted = (parts) => text(parts.join('.'));
export const spaced = (parts) => text(parts.join(' '));
export const bracketed = (parts) => text(`[${parts.join('')}]`);
export const asNumber = (parts) => ({ value: Number(parts.join('')), group: null, format: 'General' });

/** No code column at all: the code stands in front of the name. */
export function codeAndName(between) {
  return (book) => {
    for (const sheet of codeTables(book)) {
      for (const row of sheet.rows.filter(({ kind }) => kind === 'body')) {
        const name = row.cells[sheet.codeColumns];
        const parts = codesOf(sheet, row).filter(Boolean);
        const indent = '　'.repeat(Math.max(0, parts.length - 1));
        if (parts.length) row.cells[sheet.codeColumns] = text(indent + parts.join('') + between + (name.value ?? ''));
      }
      for (let column = sheet.codeColumns - 1; column >= 0; column--) removeColumn(sheet, column);
      sheet.codeColumns = 0;
    }
  };
}

/** Three columns of numbers: 3 for 03, or 3 that its format shows as 03. */
export function numbers(format) {
  return (book) => {
    for (const sheet of codeTables(book)) {
      for (const row of sheet.rows.filter(({ kind }) => kind === 'body')) {
        row.cells.slice(0, sheet.codeColumns).forEach((cell, column) => {
          if (!cell.value) return;
          cell.value = Number(cell.value);
          cell.format = column ? format : 'General';
        });
      }
    }
  };
}

/** A 类 or 款 is typed once and blank in the rows below it, or merged over them; over projects, 项 and name as well. */
export function carriedDown(merged) {
  return (book) => {
    for (const sheet of codeTables(book)) {
      const last = sheet.form === '表7' && merged ? sheet.codeColumns : sheet.codeColumns - 2;
      for (let column = 0; column <= last; column++) carryDown(sheet, column, merged);
    }
  };
}

function carryDown(sheet, column, merged) {
  let run = [];
  let above = null;
  const close = () => {
    if (merged && run.length > 1) merge(run);
    run = [];
  };
  for (const row of sheet.rows.filter(({ kind }) => kind === 'body')) {
    const code = row.cells.slice(0, column + 1).map((one) => content(one).value ?? '').join('-');
    const cell = row.cells[column];
    if (!cell.value || code !== above) close();
    above = cell.value ? code : null;
    if (cell.value && run.length) row.cells[column] = blank();
    if (cell.value) run.push(row.cells[column]);
  }
  close();
}

/** Amounts as texts; `typed` turns digits such as 2029.90 into what the clerk typed. */
export function amountsAs(typed) {
  return (book) => {
    let number = 0;
    for (const sheet of book.sheets) {
      for (const row of sheet.rows) {
        for (const cell of row.cells.map(content).filter(({ fact }) => fact)) {
          const digits = typeof cell.value === 'number' ? shown(cell) : cell.value.trim().replace('。', '.');
          cell.value = typed(digits, number++);
          cell.format = undefined;
        }
      }
    }
  };
}

function shown({ value, format }) {
  return format === '0.00' ? value.toFixed(2) : String(value);
}

const thousands = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
const wide = (digits) => digits.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export const fullWidth = (digits) => wide(thousands(digits));
export const withBlanks = (digits, i) => ['　', '\u00a0', ' ', '\u200b'][i % 4] + thousands(digits) + ['　　', '\u00a0'][i % 2];
export const withPoint = (digits) => digits.replace('.', '。');
export const withCurrency = (digits, i) => ['￥', '¥', '￥ '][i % 3] + thousands(digits);
export const withUnit = (digits, i) => digits + ['万元', ' 万元', '万'][i % 3];

/** Numbers with the noise that binary arithmetic leaves behind. */
export function noisy(book) {
  for (const sheet of book.sheets) {
    for (const cell of sheet.rows.flatMap(({ cells }) => cells.map(content))) {
      if (cell.fact && typeof cell.value === 'number' && cell.value !== 0) {
        cell.value *= 1 + 2 ** -52;
        cell.format = 'General';
      }
    }
  }
}
