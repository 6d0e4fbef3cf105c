package budget.book;

import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitLines.Project;
import budget.definition.CodeLists;
import budget.definition.Datasets;
import budget.figures.Vocabulary.Panel;
import budget.layout.PanelLayout;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each project of each unit on a line of its own, by economic nature; projects of one name in two units are two. With the
 * differences that a form leaves, the lines add up to its total.
 */
final class UnitProjects implements UnitSheet {

    private static final int KEY_COLUMNS = 5;

    private final Frame frame;
    private final Datasets.Projects defined;
    private final PanelLayout layout;
    private final Panel panel;
    private final CodeLists codes;
    private final UnitAmounts amounts;
    private final Listing list;
    private final ColumnSums sums;
    private final int amountAt;

    UnitProjects(Frame frame, Datasets.Projects defined, PanelLayout layout, CodeLists codes) throws IOException {
        this.frame = frame;
        this.defined = defined;
        this.layout = layout;
        this.panel = frame.vocabulary().panel(layout.key());
        this.codes = codes;
        this.amounts = new UnitAmounts(frame.money(), frame.isPublic());
        this.amountAt = layout.measures()
                .indexOf(layout.measure(defined.amount().measure()).orElseThrow());
        this.list = new Listing(
                frame.book(),
                new Heading(
                        frame.messages().text("book.projects"),
                        frame.messages().text("book.projects"),
                        frame.coverage(),
                        frame.moneyWords(),
                        2,
                        columns()),
                frame.limits().mostRows());
        this.sums = new ColumnSums(frame, KEY_COLUMNS, layout.measures().size());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(frame.messages().text("book.unit-code"), 12),
                new Column(
                        frame.messages().text("book.unit-name"), frame.limits().nameWidth()),
                new Column(frame.messages().text("book.code"), 10),
                new Column(frame.messages().text("book.code-name"), 24),
                new Column(frame.messages().text("book.project"), 40)));
        layout.measures()
                .forEach(measure -> columns.add(new Column(measure.header().get(0), 14)));
        if (defined.target().isPresent()) {
            columns.add(new Column(frame.messages().text("book.target-amount"), 14));
        }
        if (!frame.isPublic()) {
            columns.add(new Column(frame.messages().text("book.secret"), 10));
        }
        return columns;
    }

    @Override
    public void add(AnalysedUnit unit) throws IOException {
        Map<String, Integer> rows = rows(unit.cells());
        for (Project project : unit.projects()) {
            List<String> texts = List.of(
                    unit.unit().code(),
                    unit.unit().name(),
                    project.function(),
                    codes.functional()
                            .find(project.function())
                            .map(Catalogue.Entry::name)
                            .orElse(""),
                    project.project());
            SheetWriter sheet = list.line(texts);
            for (int column = 0; column < KEY_COLUMNS; column++) {
                sheet.text(column, column == 0 || column == 2 ? Style.CODE : Style.WORDS, texts.get(column));
            }
            Optional<Integer> row = row(rows, project);
            if (row.isPresent()) {
                writeRow(sheet, unit.cells(), row.get());
            } else {
                writeDifference(sheet, project);
            }
            writeRest(sheet, project);
        }
    }

    private Map<String, Integer> rows(UnitCells cells) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < cells.rows(); row++) {
            if (cells.row(row).panel().equals(panel.key())) {
                rows.putIfAbsent(cells.row(row).text(), row);
            }
        }
        return rows;
    }

    /** The row of a project; a line without one is a difference between rows. */
    private static Optional<Integer> row(Map<String, Integer> rows, Project project) {
        if (project.cell() == null) {
            return Optional.empty();
        }
        String text = project.function() + (project.project().isEmpty() ? "" : "/" + project.project());
        return Optional.ofNullable(rows.getOrDefault(text, rows.get(project.project())));
    }

    private void writeRow(SheetWriter sheet, UnitCells cells, int row) throws IOException {
        amounts.writeRow(sheet, KEY_COLUMNS, panel, cells, row);
        for (int cell = cells.from(row); cell < cells.from(row + 1); cell++) {
            int at = place(cells.column(cell));
            sums.add(at, cells.amount(cell));
            if (cells.isUnknown(cell)) {
                sums.miss(at);
            }
        }
    }

    /** The place of a column among those of money. */
    private int place(int column) {
        return (int) panel.columns().subList(0, column).stream()
                .filter(one -> one.isMoney())
                .count();
    }

    private void writeDifference(SheetWriter sheet, Project project) throws IOException {
        for (int at = 0; at < layout.measures().size(); at++) {
            if (at == amountAt) {
                write(sheet, KEY_COLUMNS + at, project.amount());
                project.amount().ifPresentOrElse(amount -> sums.add(amountAt, amount), () -> sums.miss(amountAt));
            } else {
                sheet.blank(KEY_COLUMNS + at, amounts.stated());
            }
        }
    }

    private void writeRest(SheetWriter sheet, Project project) throws IOException {
        int column = KEY_COLUMNS + layout.measures().size();
        if (defined.target().isPresent()) {
            write(sheet, column++, project.target());
        }
        if (!frame.isPublic()) {
            String secret = project.secret().isEmpty() ? "" : frame.messages().text("book.secret.amount-only");
            sheet.text(column, Style.CODE, secret);
        }
    }

    private void write(SheetWriter sheet, int column, Optional<Amount> amount) throws IOException {
        if (amount.isPresent()) {
            sheet.number(
                    column,
                    amounts.stated(),
                    AmountText.exact(amount.get(), frame.money().unit()));
        } else {
            sheet.blank(column, amounts.stated());
        }
    }

    @Override
    public void finish(boolean isOnOneSheet) throws IOException {
        sums.write(list, isOnOneSheet);
    }
}
