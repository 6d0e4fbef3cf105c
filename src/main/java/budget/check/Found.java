package budget.check;

import budget.finding.Explanation;
import budget.layout.FormLayout;
import budget.model.Making;
import budget.model.SheetCell;
import budget.table.FoundTable;
import budget.table.TableVisitor;
import budget.table.UnfitTable;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the tables that are found in a workbook, and passes all on to the visitor that reads them. */
final class Found implements TableVisitor {

    private final TableVisitor reader;
    private final List<FoundTable> tables = new ArrayList<>();
    private final List<UnfitTable> unfit = new ArrayList<>();
    private final Map<FoundTable, List<Row>> rows = new LinkedHashMap<>();

    Found(TableVisitor reader) {
        this.reader = reader;
    }

    List<FoundTable> tables() {
        return tables;
    }

    List<UnfitTable> unfit() {
        return unfit;
    }

    List<Row> rows(FoundTable table) {
        return rows.getOrDefault(table, List.of());
    }

    @Override
    public void begin(FoundTable table) {
        if (!table.panels().isEmpty()) {
            tables.add(table);
        }
        reader.begin(table);
    }

    @Override
    public void row(FoundTable table, Row row) {
        rows.computeIfAbsent(table, ignored -> new ArrayList<>()).add(row);
        reader.row(table, row);
    }

    @Override
    public void unfit(UnfitTable table) {
        unfit.add(table);
        reader.unfit(table);
    }

    @Override
    public void line(String sheet, Row row) {
        reader.line(sheet, row);
    }

    @Override
    public void unitName(String name, SheetCell where) {
        reader.unitName(name, where);
    }

    @Override
    public void year(int year, SheetCell where) {
        reader.year(year, where);
    }

    @Override
    public void declaredEmpty(FormLayout form, SheetCell where) {
        reader.declaredEmpty(form, where);
    }

    @Override
    public void declaredSecret(String sentence, SheetCell where) {
        reader.declaredSecret(sentence, where);
    }

    @Override
    public void after(FoundTable table, Row row) {
        reader.after(table, row);
    }

    @Override
    public void end(FoundTable table, List<Making.Made> formulas) {
        reader.end(table, formulas);
    }

    @Override
    public void ambiguous(List<FormLayout> forms, SheetCell where) {
        reader.ambiguous(forms, where);
    }

    @Override
    public void titleUnknown(FormLayout form, String title, SheetCell where) {
        reader.titleUnknown(form, title, where);
    }

    @Override
    public void titleOfAnother(FormLayout form, String title, String word, SheetCell where) {
        reader.titleOfAnother(form, title, word, where);
    }

    @Override
    public void outside(String sheet, Row row) {
        reader.outside(sheet, row);
    }

    @Override
    public void explained(Explanation explanation) {
        reader.explained(explanation);
    }

    @Override
    public void endOfSheet(String sheet) {
        reader.endOfSheet(sheet);
    }
}
