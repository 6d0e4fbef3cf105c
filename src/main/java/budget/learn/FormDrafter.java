package budget.learn;

import budget.learn.PanelDraft.Line;
import budget.model.AmountUnit;
import budget.model.Words;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Drafts a form from all its tables in the samples. */
final class FormDrafter {

    private FormDrafter() {}

    /**
     * The draft of a form.
     *
     * @param key the form's key
     * @param tables of one form, the first sample's first
     */
    static FormDraft draft(String key, String name, List<SampleTable> tables) {
        if (tables.get(0).isTarget()) {
            return TargetDrafter.draft(key, name, tables);
        }
        SampleTable model = tables.stream()
                .max(Comparator.comparingInt(
                                (SampleTable table) -> table.paths().size())
                        .thenComparingInt(table -> table.body().size()))
                .orElseThrow();
        List<Row> body = body(model, tables);
        List<GuessedColumn> columns = ColumnGuesser.columns(model.paths(), body);
        ColumnNames names = new ColumnNames(columns);
        List<PanelDraft> panels = new ArrayList<>();
        List<List<GuessedColumn>> split = PanelSplitter.split(columns);
        for (List<GuessedColumn> panel : split) {
            List<GuessedColumn> all = split.size() == 1 ? withOtherCodes(panel, model, tables) : panel;
            panels.add(panel(all, body, names));
        }
        List<Doubt> doubts = new ArrayList<>();
        if (!model.isTitled()) {
            doubts.add(Doubt.of("no-title", model.sheet().name()));
        }
        Optional<AmountUnit> unit =
                tables.stream().flatMap(table -> table.unit().stream()).findFirst();
        if (unit.isEmpty()) {
            doubts.add(Doubt.of("no-unit"));
        }
        List<String> places = tables.stream()
                .map(table -> table.sheet().file() + "!" + table.sheet().name())
                .toList();
        return new FormDraft(key, name, unit, List.of(), keyed(key, continued(panels)), doubts, places);
    }

    /** Some samples write a code in three columns and others in one: the layout lists both. */
    private static List<GuessedColumn> withOtherCodes(
            List<GuessedColumn> panel, SampleTable model, List<SampleTable> tables) {
        List<GuessedColumn> all = new ArrayList<>(panel);
        for (SampleTable table : tables) {
            if (!words(table).equals(words(model))) {
                ColumnGuesser.columns(table.paths(), table.body()).stream()
                        .filter(column -> column.kind().isOfCode())
                        .filter(column -> all.stream().noneMatch(one -> one.kind() == column.kind()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** The rows of all tables whose columns stand where the model's stand. */
    private static List<Row> body(SampleTable model, List<SampleTable> tables) {
        List<Row> rows = new ArrayList<>(model.body());
        for (SampleTable table : tables) {
            if (!table.equals(model) && words(table).equals(words(model))) {
                rows.addAll(table.body());
            }
        }
        return rows;
    }

    private static List<List<String>> words(SampleTable table) {
        return table.paths().values().stream().map(path -> path.words()).toList();
    }

    private static PanelDraft panel(List<GuessedColumn> columns, List<Row> body, ColumnNames names) {
        DraftRows rows = new DraftRows(columns, body);
        RowsKind kind = rows.kind();
        List<String> totals = rows.totals();
        List<Line> lines = rows.lines(kind, totals);
        List<Doubt> doubts = new ArrayList<>();
        boolean isEmpty = columns.stream()
                .filter(column -> column.kind().isKey())
                .allMatch(column -> column.content().isBlank());
        if (isEmpty && kind != RowsKind.ONE) {
            doubts.add(Doubt.of("rows-by-header", kind.written()));
        }
        return new PanelDraft("", kind, names.of(columns, kind), totals, lines, false, Optional.empty(), doubts);
    }

    /** Blocks of the same columns over codes are one table printed side by side, whatever groups they are under. */
    private static List<PanelDraft> continued(List<PanelDraft> panels) {
        PanelDraft first = panels.get(0);
        boolean isSame = panels.size() > 1
                && first.rows().isOfCodes()
                && panels.stream()
                        .allMatch(panel ->
                                panel.rows() == first.rows() && headers(panel).equals(headers(first)));
        boolean isUnderOne = panels.stream().map(FormDrafter::groups).distinct().count() == 1;
        return isSame
                ? List.of(new PanelDraft(
                        "",
                        first.rows(),
                        isUnderOne
                                ? first.columns()
                                : first.columns().stream()
                                        .map(ColumnDraft::withoutGroup)
                                        .toList(),
                        all(panels, PanelDraft::total),
                        all(panels, PanelDraft::lines),
                        true,
                        Optional.empty(),
                        first.doubts()))
                : panels;
    }

    private static <T> List<T> all(List<PanelDraft> panels, Function<PanelDraft, List<T>> part) {
        return panels.stream()
                .flatMap(panel -> part.apply(panel).stream())
                .distinct()
                .toList();
    }

    private static List<String> headers(PanelDraft panel) {
        return panel.columns().stream().map(ColumnDraft::header).toList();
    }

    private static List<String> groups(PanelDraft panel) {
        return panel.columns().stream().map(ColumnDraft::group).toList();
    }

    /** Gives each panel a key; totals of two panels with the same words get different keys. */
    private static List<PanelDraft> keyed(String form, List<PanelDraft> panels) {
        if (panels.size() == 1) {
            return List.of(panels.get(0).keyed(form, panels.get(0).total()));
        }
        List<PanelDraft> keyed = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> totals = new HashSet<>();
        for (PanelDraft panel : panels) {
            String side = side(panel, keyed.size());
            String key = form + side;
            for (int number = 2; !keys.add(key); number++) {
                key = form + side + number;
            }
            List<String> labels = new ArrayList<>(panel.total());
            if (!labels.isEmpty() && !totals.add(labels.get(0))) {
                labels.add(0, side + labels.get(0));
            }
            keyed.add(panel.keyed(key, labels));
        }
        return keyed;
    }

    /** What the words of a panel call it: 收入 or 支出; else on which side it stands. */
    private static String side(PanelDraft panel, int number) {
        String words = panel.columns().stream()
                .map(column -> column.guess().path().words().get(0) + column.header())
                .findFirst()
                .orElse("");
        String labels = String.join("", panel.total());
        for (String side : FormWords.word("side").split(",", -1)) {
            if (Words.key(words).contains(side) || labels.contains(side)) {
                return side;
            }
        }
        return FormWords.word(number == 0 ? "left" : "right");
    }
}
