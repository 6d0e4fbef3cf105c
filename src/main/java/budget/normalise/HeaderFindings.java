package budget.normalise;

import budget.base.Suggestion;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.table.HeaderDrift;
import budget.table.HeaderDrift.HeadedColumn;
import budget.table.HeaderDrift.HeaderYear;
import budget.table.TimeWords;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how a table's header differs from the form: columns missing, renamed, unknown, under other groups, or in another order.
 * One finding for each header, with the number of amounts that were not read because of it.
 */
final class HeaderFindings {

    private static final CellAddress NO_GROUP = new CellAddress(1, 0);

    private final FormLayout form;
    private final String sheet;
    private final SheetCell header;
    private final Map<Integer, Integer> amounts;
    private final Discoveries discoveries;
    private final List<HeadedColumn> unknown;

    private HeaderFindings(
            FormLayout form,
            SheetCell header,
            HeaderDrift drift,
            Map<Integer, Integer> amounts,
            Discoveries discoveries) {
        this.form = form;
        this.sheet = header.sheet();
        this.header = header;
        this.amounts = amounts;
        this.discoveries = discoveries;
        this.unknown = new ArrayList<>(drift.unknown());
    }

    /**
     * Reports on a table that was read.
     *
     * @param amounts how many amounts are in columns without a place in the form, by column
     */
    static void report(FoundTable table, Map<Integer, Integer> amounts, Year fiscalYear, Discoveries discoveries) {
        HeaderDrift drift = table.drift();
        SheetCell header = table.header();
        HeaderFindings findings = new HeaderFindings(table.form(), header, drift, amounts, discoveries);
        findings.ungrouped(drift.ungrouped());
        findings.regrouped(drift.regrouped());
        findings.missing(drift, table.panels(), fiscalYear);
        findings.unknown.forEach(findings::unknown);
        if (drift.moved()) {
            discoveries.find(Finding.at(
                    FindingCode.COLUMN_MOVED,
                    Subject.of(table.form().form()),
                    header,
                    table.form().form()));
        }
    }

    /** Reports the cells of a header that name another year than the budget's. */
    static void reportYears(FoundTable table, Year fiscalYear, Discoveries discoveries) {
        for (HeaderYear header : table.drift().years()) {
            if (contradicts(header, fiscalYear.getValue())) {
                discoveries.find(Finding.at(
                        FindingCode.HEADER_YEAR,
                        Subject.of(table.form().form()),
                        new SheetCell(table.sheet(), header.cell()),
                        header.header(),
                        Integer.toString(header.year()),
                        fiscalYear.toString()));
            }
        }
    }

    /** A column that the layout does not know may be an earlier year's, such as 上年执行数; a later year is never right. */
    private static boolean contradicts(HeaderYear header, int fiscalYear) {
        return header.isRead() ? header.year() != fiscalYear : header.year() > fiscalYear;
    }

    /**
     * Reports the columns under other groups of a table that could not be read for them.
     *
     * @param amounts how many amounts are in the sheet's columns
     */
    static void reportUngrouped(
            FormLayout form,
            SheetCell where,
            HeaderDrift drift,
            Map<Integer, Integer> amounts,
            Discoveries discoveries) {
        new HeaderFindings(form, where, drift, amounts, discoveries).ungrouped(drift.ungrouped());
    }

    /** Columns of the same words have one finding, whatever groups they are under; its cell is that of the first group's words. */
    private void ungrouped(List<HeadedColumn> columns) {
        Map<CellAddress, List<HeadedColumn>> byGroup = new LinkedHashMap<>();
        for (HeadedColumn column : columns) {
            CellAddress group = column.groups().isEmpty() ? NO_GROUP : column.group();
            byGroup.computeIfAbsent(group, ignored -> new ArrayList<>()).add(column);
        }
        Map<Set<String>, List<HeadedColumn>> byWords = new LinkedHashMap<>();
        byGroup.values()
                .forEach(group -> byWords.computeIfAbsent(words(group), ignored -> new ArrayList<>())
                        .addAll(group));
        byWords.values().forEach(this::alike);
    }

    private static Set<String> words(List<HeadedColumn> columns) {
        return columns.stream().map(HeadedColumn::header).collect(Collectors.toSet());
    }

    /** Reports the groups of other words than the layout's over columns that were read all the same. */
    private void regrouped(List<HeadedColumn> columns) {
        Map<CellAddress, List<HeadedColumn>> byGroup = new LinkedHashMap<>();
        columns.forEach(column -> byGroup.computeIfAbsent(column.group(), ignored -> new ArrayList<>())
                .add(column));
        byGroup.forEach((group, below) -> discoveries.find(Finding.at(
                FindingCode.GROUP_UNKNOWN,
                Subject.of(form.form()),
                new SheetCell(sheet, group),
                below.get(0).groups().get(below.get(0).groups().size() - 1),
                String.join("、", below.stream().map(HeadedColumn::header).toList()),
                String.join("、", groupsOf(words(below))))));
    }

    private List<String> groupsOf(Set<String> words) {
        return columns()
                .filter(column -> column.header().stream().anyMatch(words::contains))
                .flatMap(column -> column.groups().stream().limit(1))
                .distinct()
                .toList();
    }

    private void alike(List<HeadedColumn> columns) {
        List<String> found = columns.stream()
                .map(column -> path(column.groups(), column.header()))
                .distinct()
                .toList();
        List<String> words = columns.stream().map(HeadedColumn::header).toList();
        List<String> expected = columns()
                .filter(column -> column.header().stream().anyMatch(words::contains))
                .map(HeaderFindings::expected)
                .distinct()
                .toList();
        discoveries.find(Finding.at(
                FindingCode.HEADER_DRIFT,
                Subject.of(form.form()),
                new SheetCell(sheet, columns.get(0).group()),
                String.join("、", found.size() < columns.size() || found.equals(expected) ? placed(columns) : found),
                String.join("、", expected),
                Integer.toString(columns.stream().mapToInt(this::amounts).sum())));
    }

    /** A column of the layout under its group; of a form that prints its lines as columns that is the group of a measure. */
    private static String expected(ColumnLayout column) {
        List<String> groups = column.under().isEmpty()
                ? column.place().groups().stream().limit(1).toList()
                : column.under();
        return path(groups, column.header().get(0));
    }

    /** Columns that only their places tell apart. */
    private static List<String> placed(List<HeadedColumn> columns) {
        return columns.stream()
                .map(column -> path(column.groups(), column.header()) + "（"
                        + column.cell().a1() + "）")
                .toList();
    }

    private static String path(List<String> groups, String header) {
        return groups.isEmpty() ? header : groups.get(groups.size() - 1) + "／" + header;
    }

    /** A missing column beside an unknown one of nearly the same words, or in its place, is most likely that one. */
    private void missing(HeaderDrift drift, List<FoundPanel> panels, Year fiscalYear) {
        List<String> missing = new ArrayList<>();
        for (String measure : drift.missing()) {
            boolean reportedAsUngrouped =
                    drift.ungrouped().stream().anyMatch(column -> heads(column.header(), measure));
            Optional<HeadedColumn> near = reportedAsUngrouped ? Optional.empty() : near(measure);
            near.ifPresent(column -> renamed(measure, column, fiscalYear));
            if (!reportedAsUngrouped && near.isEmpty()) {
                missing.add(measure);
            }
        }
        Map<String, HeadedColumn> placed = Replaced.in(panels, missing, unknown);
        for (String measure : missing) {
            HeadedColumn column = placed.get(measure);
            if (column != null) {
                renamed(measure, column, fiscalYear);
            } else {
                discoveries.find(
                        Finding.at(FindingCode.COLUMN_MISSING, new Subject(form.form(), "", measure), header, measure));
            }
        }
    }

    private Optional<HeadedColumn> near(String measure) {
        return Suggestion.nearest(
                        measure, unknown.stream().map(HeadedColumn::header).toList())
                .flatMap(near -> unknown.stream()
                        .filter(column -> column.header().equals(near))
                        .findFirst());
    }

    private void renamed(String measure, HeadedColumn column, Year fiscalYear) {
        unknown.remove(column);
        OptionalInt before = TimeWords.yearsBefore(column.header());
        if (before.isPresent() && TimeWords.yearsBefore(measure).isEmpty()) {
            discoveries.find(Finding.at(
                    FindingCode.HEADER_YEAR,
                    new Subject(form.form(), "", measure),
                    place(column),
                    column.header(),
                    fiscalYear.minusYears(before.getAsInt()).toString(),
                    fiscalYear.toString()));
            return;
        }
        discoveries.find(Finding.at(
                FindingCode.COLUMN_RENAMED,
                new Subject(form.form(), "", measure),
                place(column),
                measure,
                column.header(),
                Integer.toString(amounts(column))));
    }

    private void unknown(HeadedColumn column) {
        List<String> known = columns().map(HeaderFindings::printed).distinct().toList();
        Finding finding = Finding.at(
                FindingCode.COLUMN_UNKNOWN,
                Subject.of(form.form()),
                place(column),
                column.header(),
                Suggestion.nearest(column.header(), known).orElseGet(() -> String.join("、", known)),
                Integer.toString(amounts(column)));
        discoveries.find(amounts(column) > 0 ? finding.weighing(Severity.BLOCKING) : finding);
    }

    private boolean heads(String word, String measure) {
        return columns()
                .filter(column -> column.key().equals(measure))
                .anyMatch(column -> column.header().contains(word));
    }

    private Stream<ColumnLayout> columns() {
        return form.panels().stream().flatMap(panel -> panel.headed().stream());
    }

    /** A column as the form prints it. */
    static String printed(ColumnLayout column) {
        boolean isLine = !column.place().line().isEmpty();
        return (column.isMeasure() && !isLine) || column.header().isEmpty()
                ? column.key()
                : column.header().get(0);
    }

    private int amounts(HeadedColumn column) {
        return amounts.getOrDefault(column.column(), 0);
    }

    private SheetCell place(HeadedColumn column) {
        return new SheetCell(sheet, column.cell());
    }
}
