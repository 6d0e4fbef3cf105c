package budget.normalise;

import budget.figures.Block;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.Detail;
import budget.model.Figure;
import budget.model.Indicator;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.table.FoundTable;
import budget.workbook.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The labelled cells of target tables: one row of figures for each project, or one for the whole unit. */
final class TargetTables {

    private final Discoveries discoveries;
    private final Map<String, SheetCell> projects = new HashMap<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<Detail> details = new ArrayList<>();
    private final List<GoalFigures.Goal> goals = new ArrayList<>();
    private String project = "";

    TargetTables(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    /**
     * Takes the labelled cells of a table, or of a later part of it, and gives back the project they are about; no text for a
     * table about the whole unit.
     */
    String begin(FoundTable table, AmountUnit unit) {
        Sheet sheet = sheets.computeIfAbsent(
                table.sheet() + "!" + table.form().form(),
                ignored -> new Sheet(table.sheet(), table.form().form(), unit));
        Cell name = table.fields().get(FormLayout.PROJECT);
        boolean isOfProject = table.form().isRepeated();
        project = !isOfProject ? "" : table.isLater() ? project : RowKeys.text(name);
        if (isOfProject && project.isEmpty()) {
            refuse(table);
        } else {
            if (name != null && !table.isLater()) {
                noteDuplicate(table, project, new SheetCell(table.sheet(), name.address()));
            }
            RowKey key = isOfProject
                    ? new RowKey.Target(project)
                    : new RowKey.Total(table.form().form());
            List<Figure> figures = figures(table, unit, key, sheet.unreadable);
            int line = name == null
                    ? table.header().address().row()
                    : name.address().row();
            sheet.add(new FigureRow(key, key.text(), line, figures), table.isLater());
            keep(table, key);
            noteGoal(table, figures);
        }
        return project;
    }

    /** Keeps the words that the layout asks to keep. */
    private void keep(FoundTable table, RowKey key) {
        for (FieldLayout field : table.form().fields()) {
            Cell cell = table.fields().get(field.key());
            if (field.isKept() && cell != null && !Words.isBlank(cell.shown())) {
                details.add(new Detail(
                        table.form().form(),
                        key,
                        field.key(),
                        Detail.Kind.ATTRIBUTE,
                        Words.trimmed(cell.shown()),
                        "",
                        new SheetCell(table.sheet(), cell.address())));
            }
        }
    }

    /** Notes the words about the project's goals, beside its amounts under all names they go by. */
    private void noteGoal(FoundTable table, List<Figure> figures) {
        Cell words = table.fields().get(FormLayout.GOAL);
        if (words != null && !Words.isBlank(words.shown())) {
            List<GoalFigures.Named> amounts = new ArrayList<>();
            for (Figure figure : figures) {
                String amount = figure.amount().inWords(figure.unit());
                amounts.add(new GoalFigures.Named(
                        figure.measure(),
                        new BigDecimal(amount.replace(",", "")),
                        figure.unit().printed(),
                        amount + figure.unit().printed()));
            }
            goals.add(new GoalFigures.Goal(
                    table.form().form(),
                    project,
                    words.shown(),
                    new SheetCell(table.sheet(), words.address()),
                    amounts));
        }
    }

    /** The figures of goals that differ from those of their tables. */
    List<Finding> differingGoals(List<Indicator> indicators) {
        return goals.stream()
                .flatMap(goal -> GoalFigures.differing(goal, indicators).stream())
                .toList();
    }

    /** The words kept of all tables. */
    List<Detail> details() {
        return details;
    }

    private List<Figure> figures(FoundTable table, AmountUnit unit, RowKey row, List<UnreadableCell> unreadable) {
        AmountCells amounts = new AmountCells(table.sheet(), discoveries);
        List<Figure> figures = new ArrayList<>();
        Set<CellAddress> shared = shared(table);
        for (FieldLayout field : measures(table)) {
            Cell cell = Objects.requireNonNull(table.fields().get(field.key()));
            Subject subject = new Subject(table.form().form(), row.text(), field.key());
            boolean isShared = shared.contains(cell.address());
            Figure figure = isShared ? null : amounts.figure(cell, unit, subject);
            if (figure != null) {
                figures.add(figure);
            } else if (isShared || amounts.lastWasUnreadable()) {
                unreadable.add(new UnreadableCell(row, field.key(), cell.address()));
            }
        }
        shared.forEach(at -> reportShared(table, at));
        amounts.finish(table.form().form());
        return figures;
    }

    /** The cells that are merged over the places of several amounts. */
    private static Set<CellAddress> shared(FoundTable table) {
        Set<CellAddress> seen = new HashSet<>();
        Set<CellAddress> shared = new LinkedHashSet<>();
        for (FieldLayout field : measures(table)) {
            CellAddress at =
                    Objects.requireNonNull(table.fields().get(field.key())).address();
            if (!seen.add(at)) {
                shared.add(at);
            }
        }
        return shared;
    }

    private void reportShared(FoundTable table, CellAddress at) {
        discoveries.cellLeftOver();
        String amount = table.fields().values().stream()
                .filter(cell -> cell.address().equals(at))
                .map(cell -> Words.trimmed(cell.shown()))
                .findFirst()
                .orElse("");
        discoveries.find(Finding.at(
                FindingCode.AMOUNT_MERGED,
                Subject.of(table.form().form()),
                new SheetCell(table.sheet(), at),
                amount,
                table.merged().at(at.row(), at.column()).map(CellRange::a1).orElse(at.a1())));
    }

    /** The labelled amounts that the table has a cell for. */
    private static List<FieldLayout> measures(FoundTable table) {
        return table.form().fields().stream()
                .filter(field -> field.isMeasure() && table.fields().containsKey(field.key()))
                .toList();
    }

    /** Reports amounts whose project is unknown. */
    private void refuse(FoundTable table) {
        List<SheetCell> cells = measures(table).stream()
                .map(field -> Objects.requireNonNull(table.fields().get(field.key())))
                .map(cell -> new SheetCell(table.sheet(), cell.address()))
                .toList();
        if (!cells.isEmpty()) {
            cells.forEach(cell -> discoveries.cellLeftOver());
            discoveries.find(Finding.at(
                    FindingCode.ROW_NOT_UNDERSTOOD,
                    Subject.of(table.form().form()),
                    cells,
                    labelOfProject(table),
                    Integer.toString(cells.get(0).address().row())));
        }
    }

    private static String labelOfProject(FoundTable table) {
        return table.form().fields().stream()
                .filter(FormLayout::isNaming)
                .flatMap(field -> field.labels().stream())
                .findFirst()
                .orElse("");
    }

    private void noteDuplicate(FoundTable table, String project, SheetCell place) {
        SheetCell earlier = projects.putIfAbsent(Words.bare(project), place);
        if (earlier != null) {
            discoveries.find(new Finding(
                    FindingCode.DUPLICATE_ROW,
                    Severity.ADVISORY,
                    new Subject(table.form().form(), project, ""),
                    List.of(place, earlier),
                    List.of(project, where(earlier, place), where(place, earlier))));
        }
    }

    private static String where(SheetCell place, SheetCell other) {
        return place.sheet().equals(other.sheet())
                ? Integer.toString(place.address().row())
                : place.seenFrom(other.sheet());
    }

    boolean any() {
        return !sheets.isEmpty();
    }

    /** Enters the rows into the tables of their forms. */
    void finish(Vocabulary words, Function<Panel, TableBuilder> tables) {
        for (Sheet sheet : sheets.values()) {
            Panel panel = words.panel(sheet.form);
            new FilledRows(sheet.rows, sheet.unreadable)
                    .addTo(tables.apply(panel), panel, new Block(sheet.name, sheet.unit, List.of()));
        }
    }

    private static final class Sheet {
        private final String name;
        private final String form;
        private final AmountUnit unit;
        private final List<FigureRow> rows = new ArrayList<>();
        private final List<UnreadableCell> unreadable = new ArrayList<>();

        private Sheet(String name, String form, AmountUnit unit) {
            this.name = name;
            this.form = form;
            this.unit = unit;
        }

        /** Adds a row; a later part of a table has the row of the part before. */
        private void add(FigureRow row, boolean isLater) {
            int last = rows.size() - 1;
            if (last >= 0 && isLater) {
                FigureRow earlier = rows.get(last);
                List<Figure> all = new ArrayList<>(earlier.figures());
                all.addAll(row.figures());
                rows.set(last, new FigureRow(earlier.key(), earlier.name(), earlier.line(), all));
            } else {
                rows.add(row);
            }
        }
    }
}
