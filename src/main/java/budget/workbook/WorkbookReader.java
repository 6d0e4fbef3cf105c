package budget.workbook;

import budget.definition.JobSettings;
import budget.model.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.apache.poi.ss.usermodel.*;

public final class WorkbookReader {
    public WorkbookReader(JobSettings.Limits l, Passwords p) {}

    public WorkbookOutcome read(Path file, String name, SheetVisitor visitor) throws IOException {
        try (Workbook wb = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (int s = 0; s < wb.getNumberOfSheets(); s++) {
                if (wb.getSheetVisibility(s) != SheetVisibility.VISIBLE) continue;
                org.apache.poi.ss.usermodel.Sheet sh = wb.getSheetAt(s);
                List<MergedRegions.Region> regs = new ArrayList<>();
                sh.getMergedRegions()
                        .forEach(r -> regs.add(new MergedRegions.Region(
                                r.getFirstRow() + 1, r.getFirstColumn(), r.getLastRow() + 1, r.getLastColumn())));
                MergedRegions m = new MergedRegions(regs);
                Iterator<org.apache.poi.ss.usermodel.Row> it = sh.rowIterator();
                visitor.visit(new budget.workbook.Sheet() {
                    public String name() {
                        return sh.getSheetName();
                    }

                    public boolean isColumnHidden(int c) {
                        return sh.isColumnHidden(c);
                    }

                    public MergedRegions merged() {
                        return m;
                    }

                    public Optional<budget.workbook.Row> nextRow() {
                        while (it.hasNext()) {
                            org.apache.poi.ss.usermodel.Row r = it.next();
                            List<budget.workbook.Cell> cells = new ArrayList<>();
                            for (org.apache.poi.ss.usermodel.Cell c : r) {
                                CellAddress a = new CellAddress(c.getRowIndex() + 1, c.getColumnIndex());
                                CellType t = c.getCellType() == CellType.FORMULA
                                        ? c.getCachedFormulaResultType()
                                        : c.getCellType();
                                switch (t) {
                                    case STRING:
                                        if (!Words.isBlank(c.getStringCellValue()))
                                            cells.add(new budget.workbook.Cell.Text(a, c.getStringCellValue()));
                                        break;
                                    case NUMERIC:
                                        String f = c.getCellStyle().getDataFormatString();
                                        int d = -1;
                                        if (f != null && f.contains(".")) {
                                            int i = f.indexOf('.') + 1;
                                            d = 0;
                                            while (i < f.length() && f.charAt(i) == '0') {
                                                d++;
                                                i++;
                                            }
                                        } else if ("0".equals(f)) d = 0;
                                        cells.add(new budget.workbook.Cell.Number(
                                                a, Double.toString(c.getNumericCellValue()), d));
                                        break;
                                    case BOOLEAN:
                                        cells.add(new budget.workbook.Cell.Truth(a, c.getBooleanCellValue()));
                                        break;
                                    case ERROR:
                                        cells.add(new budget.workbook.Cell.Fault(
                                                a,
                                                FormulaError.forInt(c.getErrorCellValue())
                                                        .getString()));
                                        break;
                                    default:
                                }
                            }
                            if (!cells.isEmpty())
                                return Optional.of(
                                        new budget.workbook.Row(r.getRowNum() + 1, r.getZeroHeight(), cells));
                        }
                        return Optional.empty();
                    }
                });
            }
        }
        return new WorkbookOutcome(Optional.empty(), List.of());
    }
}
