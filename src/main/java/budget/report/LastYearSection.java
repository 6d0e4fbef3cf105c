package budget.report;

import budget.base.CodePoints;
import budget.base.Messages;
import budget.definition.Datasets;
import budget.definition.HeadlineTotal;
import budget.definition.JobDefinition;
import budget.lastyear.Basis;
import budget.lastyear.YearLine;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.RowKey;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Spending compared with the year before: the total, the units and the 项 that moved most. */
final class LastYearSection {

    private static final int MOST = 10;
    private static final int ITEM_DIGITS = 7;

    private static final Comparator<Movement> LARGEST_FIRST = Comparator.comparing(
                    (Movement movement) -> movement.change().abs())
            .reversed()
            .thenComparing(Movement::key, CodePoints.ORDER);

    private final Datasets datasets;
    private final Shown shown;
    private final Messages messages;
    private final HeadlineTotal before;
    private final HeadlineTotal now;
    private final PriorityQueue<Movement> units = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private final PriorityQueue<Movement> items = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private boolean isCompared;
    private int added;
    private int gone;
    private int unknown;

    LastYearSection(JobDefinition job, Shown shown, Messages messages) {
        this.datasets = job.datasets();
        this.shown = shown;
        this.messages = messages;
        this.before = new HeadlineTotal(datasets.headline());
        this.now = new HeadlineTotal(datasets.headline());
    }

    /** Adds a row of all units. */
    void take(YearLine line) {
        isCompared = true;
        take(line, before, now);
        boolean isSpending = datasets.byFunction()
                .map(Datasets.ByFunction::total)
                .filter(total -> total.panel().form().equals(line.table())
                        && total.measure().equals(line.measure()))
                .isPresent();
        if (isSpending && isItem(line.row())) {
            movement(RowKey.inWords(line.row(), line.name()), line.comparable(), line.thisYear())
                    .ifPresent(movement -> keep(items, movement));
        }
    }

    private static void take(YearLine line, HeadlineTotal before, HeadlineTotal now) {
        line.comparable().ifPresent(amount -> before.take(line.table(), line.row(), line.measure(), amount));
        line.thisYear().ifPresent(amount -> now.take(line.table(), line.row(), line.measure(), amount));
    }

    /** Whether the row is of a 项, or of a group of them. */
    private static boolean isItem(String row) {
        int end = row.indexOf(' ');
        String code = end < 0 ? row : row.substring(0, end);
        return code.length() == ITEM_DIGITS && code.chars().allMatch(Character::isDigit);
    }

    /** Adds a unit's rows. */
    void take(String code, String name, List<YearLine> lines) {
        HeadlineTotal was = new HeadlineTotal(datasets.headline());
        HeadlineTotal is = new HeadlineTotal(datasets.headline());
        lines.forEach(line -> take(line, was, is));
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.basis() == Basis.NOT_COMPARABLE)) {
            unknown++;
            return;
        }
        added += lines.stream().allMatch(line -> line.lastYear().isEmpty()) ? 1 : 0;
        gone += lines.stream().allMatch(line -> line.thisYear().isEmpty()) ? 1 : 0;
        movement(
                        BudgetUnit.inWords(code, name),
                        was.amounts().spending(),
                        is.amounts().spending())
                .ifPresent(movement -> keep(units, movement));
    }

    private static Optional<Movement> movement(String key, Optional<Amount> was, Optional<Amount> is) {
        return was.isEmpty() && is.isEmpty()
                ? Optional.empty()
                : Optional.of(new Movement(key, was.orElse(Amount.ZERO), is.orElse(Amount.ZERO)))
                        .filter(movement -> !movement.change().isZero());
    }

    private static void keep(PriorityQueue<Movement> largest, Movement movement) {
        largest.add(movement);
        if (largest.size() > MOST) {
            largest.remove();
        }
    }

    /** The section; none where nothing was compared. */
    Optional<Section> section() {
        if (!isCompared) {
            return Optional.empty();
        }
        List<PageTable> tables = new ArrayList<>();
        if (!units.isEmpty()) {
            tables.add(table("report.year.units", "book.unit-name", units));
        }
        if (!items.isEmpty()) {
            tables.add(table("report.year.items", "report.year.item", items));
        }
        return Optional.of(new Section("last-year", messages.text("report.year"), sentences(), tables));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Optional<Amount> was = before.amounts().spending();
        Optional<Amount> is = now.amounts().spending();
        if (was.isPresent() && is.isPresent()) {
            Movement whole = new Movement("", was.get(), is.get());
            sentences.add(messages.text(
                    "report.year.total",
                    shown.amount(was.get()),
                    shown.amount(is.get()),
                    signed(whole.change()),
                    percent(whole),
                    shown.unit().printed()));
        }
        sentences.add(
                messages.text("report.year.coverage", Shown.count(added), Shown.count(gone), Shown.count(unknown)));
        sentences.add(messages.text("report.year.about"));
        return sentences;
    }

    private PageTable table(String caption, String head, PriorityQueue<Movement> movements) {
        String money = shown.unit().printed();
        List<Column> columns = List.of(
                Column.words(messages.text(head)),
                Column.number(messages.text("report.year.comparable", money)),
                Column.number(messages.text("report.year.now", money)),
                Column.number(messages.text("report.year.change", money)),
                Column.number(messages.text("report.year.percent")));
        List<Row> rows = movements.stream().sorted(LARGEST_FIRST).map(this::row).toList();
        return PageTable.of(messages.text(caption, Shown.count(rows.size())), columns, rows);
    }

    private Row row(Movement movement) {
        return Row.of(
                Cell.head(movement.key),
                Cell.number(shown.amount(movement.before)),
                Cell.number(shown.amount(movement.now)),
                Cell.number(signed(movement.change())),
                Cell.number(percent(movement)));
    }

    private String signed(Amount change) {
        return (change.compareTo(Amount.ZERO) > 0 ? "+" : "") + shown.amount(change);
    }

    private static String percent(Movement movement) {
        return movement.before.isZero()
                ? ""
                : YearLine.percent(movement.change(), movement.before).toPlainString() + "%";
    }

    private record Movement(String key, Amount before, Amount now) {

        private Amount change() {
            return now.minus(before);
        }
    }
}
