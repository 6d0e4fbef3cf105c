package budget.report;

import budget.base.Messages;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import budget.submission.Repair;
import budget.submission.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The repairs of the reader: their numbers by kind and by unit. */
final class RepairsSection {

    private static final Cut WORKBOOKS = Cut.to("data/repairs.csv");
    private static final int MOST_UNFOLDED = 15;

    private final Messages messages;
    private final Map<Repair.Kind, Integer> kinds = new EnumMap<>(Repair.Kind.class);
    private final List<Mended> workbooks = new ArrayList<>();

    RepairsSection(Messages messages) {
        this.messages = messages;
    }

    void add(Standing standing, Map<Repair.Kind, Integer> mended) {
        if (!mended.isEmpty()) {
            mended.forEach((kind, times) -> kinds.merge(kind, times, Integer::sum));
            int all = mended.values().stream().reduce(0, Integer::sum);
            workbooks.add(new Mended(CoverageSection.name(standing), standing.path(), all));
        }
    }

    Section section() {
        String heading = messages.text("report.repairs");
        int all = kinds.values().stream().reduce(0, Integer::sum);
        return all == 0
                ? new Section("repairs", heading, List.of(messages.text("report.no-repairs")), List.of())
                : new Section(
                        "repairs",
                        heading,
                        List.of(messages.text(
                                "report.repairs-in-all", Shown.count(all), Shown.count(workbooks.size()))),
                        List.of(byKind(), byWorkbook()));
    }

    private PageTable byKind() {
        List<Row> rows = kinds.entrySet().stream()
                .map(kind -> Row.of(
                        Cell.head(messages.text("repair." + kind.getKey().code())),
                        Cell.number(Shown.count(kind.getValue()))))
                .toList();
        return PageTable.of(
                messages.text("report.repairs-by-kind"),
                List.of(Column.words(messages.text("report.kind")), Column.number(messages.text("report.times"))),
                rows);
    }

    private PageTable byWorkbook() {
        List<Row> rows = workbooks.stream()
                .sorted(Comparator.comparing(Mended::times).reversed())
                .limit(WORKBOOKS.most())
                .map(mended -> Row.of(Cell.head(mended.name).with(mended.file), Cell.number(Shown.count(mended.times))))
                .toList();
        PageTable table = PageTable.of(
                        messages.text("report.repairs-by-unit"),
                        List.of(
                                Column.words(messages.text("book.unit-name")),
                                Column.number(messages.text("report.times"))),
                        rows)
                .withNote(WORKBOOKS.more(workbooks.size(), messages));
        return rows.size() > MOST_UNFOLDED ? table.folded() : table;
    }

    private record Mended(String name, String file, int times) {}
}
