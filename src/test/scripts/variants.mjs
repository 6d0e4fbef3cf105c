// Writes the sample document as other programs and other clerks would have made it, each beside the list of the facts it
// must give. See README.md.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as a from './arrangements.mjs';
import * as n from './notations.mjs';
import { factLines } from './facts.mjs';
import { readSample } from './sample.mjs';
import { copyBook } from './sheets.mjs';
import * as w from './writers.mjs';

const ARRANGEMENTS = {
  'plain': [],
  'one-sheet': [a.oneSheet],
  'side-by-side': [a.sideBySide('表3', '表5')],
  'columns-reordered': [a.columnsReordered],
  'blank-rows-and-columns': [a.blankRowsAndColumns],
  'in-yuan': [a.inYuan],
  'two-units': [a.twoUnits],
  'unit-in-header': [a.unitInHeader],
  'unit-in-title': [a.unitInTitle],
  'header-at-page-breaks': [a.headerAtPageBreaks(false)],
  'title-at-page-breaks': [a.headerAtPageBreaks(true)],
  'remark-columns': [a.remarkColumns],
  'more-title-rows': [a.moreTitleRows],
  'cover-and-contents': [a.coverAndContents],
  'hidden-old-year': [a.hiddenOldYear],
  'nameless-and-shuffled': [a.namelessAndShuffled],
  'hidden-rows-and-columns': [a.hiddenRowsAndColumns],
  'titles-in-sheet-names': [a.titlesInSheetNames],
  'total-first': [a.totalFirst],
  'formulas': [a.formulas(false)],
  'rich-text': [a.richText],
  'codes-joined': [n.oneColumn(n.joined)],
  'codes-dashed': [n.oneColumn(n.dashed)],
  'codes-dotted': [n.oneColumn(n.dotted)],
  'codes-spaced': [n.oneColumn(n.spaced)],
  'codes-bracketed': [n.oneColumn(n.bracketed)],
  'codes-numbers': [n.oneColumn(n.asNumber)],
  'code-and-name': [n.codeAndName(' ')],
  'code-and-name-joined': [n.codeAndName('')],
  'lost-zeros': [n.numbers('General')],
  'zeros-by-format': [n.numbers('00')],
  'codes-carried-down': [n.carriedDown(false)],
  'codes-merged-down': [n.carriedDown(true)],
  'amounts-full-width': [n.amountsAs(n.fullWidth)],
  'amounts-in-blanks': [n.amountsAs(n.withBlanks)],
  'amounts-with-ideographic-point': [n.amountsAs(n.withPoint)],
  'amounts-with-currency': [n.amountsAs(n.withCurrency)],
  'amounts-with-unit': [n.amountsAs(n.withUnit)],
  'binary-noise': [n.noisy],
  'unit-in-header-at-page-breaks': [a.unitInHeader, a.headerAtPageBreaks(true)],
  'all-at-once': [
    n.amountsAs(n.fullWidth),
    n.oneColumn(n.dashed),
    a.coverAndContents,
    a.remarkColumns,
    a.blankRowsAndColumns,
    a.richText,
    a.oneSheet,
  ],
  'yuan-on-one-sheet': [a.inYuan, n.numbers('General'), a.blankRowsAndColumns, a.headerAtPageBreaks(false), a.oneSheet],
};

const WRITERS = {
  'exceljs.xlsx': w.exceljs,
  'exceljs-stream.xlsx': w.exceljsStream,
  'sheetjs.xlsx': w.sheetjs,
  'sheetjs-inline.xlsx': w.sheetjsPlain,
  'sheetjs.xls': w.sheetjsXls,
};

/** With LibreOffice each arrangement is saved again, also on the way through its own and the older format. */
const SAVED_AGAIN = { 'office.xlsx': ['xlsx'], 'office.xls': ['xls'], 'office-xls-xlsx.xlsx': ['xls', 'xlsx'], 'office-ods-xlsx.xlsx': ['ods', 'xlsx'] };

async function main([sampleFile, factsFile, folder, ...options]) {
  const sample = await readSample(sampleFile, factsFile);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, steps] of Object.entries(ARRANGEMENTS)) {
    const book = copyBook(sample);
    steps.forEach((step) => step(book));
    for (const [ending, write] of Object.entries(WRITERS)) await keep(book, write, path.join(folder, `${name}-${ending}`));
  }
  const uncached = copyBook(sample);
  a.formulas(true)(uncached);
  await keep(uncached, w.exceljs, path.join(folder, 'formulas-without-values-exceljs.xlsx'));
  if (options.includes('--office') && w.officeFound()) saveAgain(folder);
}

async function keep(book, write, file) {
  await write(book, file);
  writeFileSync(`${file}.csv`, `${factLines(book).join('\n')}\n`);
}

function saveAgain(folder) {
  const work = mkdtempSync(path.join(tmpdir(), 'variants-'));
  try {
    for (const [ending, formats] of Object.entries(SAVED_AGAIN)) {
      const originals = readdirSync(folder).filter((name) => name.endsWith('-exceljs.xlsx'));
      const saved = w.office(originals.map((name) => path.join(folder, name)), formats, path.join(work, ending));
      for (const file of saved) {
        const name = path.basename(file, path.extname(file));
        copyFileSync(file, path.join(folder, `${name}-${ending}`));
        copyFileSync(path.join(folder, `${name}.xlsx.csv`), path.join(folder, `${name}-${ending}.csv`));
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
