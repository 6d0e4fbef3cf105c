package budget.validate;

import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.AmountUnit;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the figures that a workbook and a document of one submission both state.
 *
 * <p>Figures that only one of them states are no difference, and neither is what rounding explains. A row that differs is a
 * finding; of a table that differs in many rows, the table is.
 */
public final class DocumentComparison {

    /** A table with more rows that differ is of another version, or in another unit of money. */
    private static final int MOST_ROWS = 10;

    private static final int MOST_QUOTED = 3;

    private DocumentComparison() {}

    /**
     * The differences as findings about the first one.
     *
     * @param otherName how the other file is called
     */
    public static List<Finding> differences(SubmissionContent content, SubmissionContent other, String otherName) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : content.tables()) {
            other.table(table.panel().key())
                    .ifPresent(beside -> findings.addAll(differences(table, beside, otherName)));
        }
        findings.addAll(ofSentences(content, other, otherName));
        return findings;
    }

    /** What the sentences of both state differently; what a rule says of the same figure already is not said twice. */
    private static List<Finding> ofSentences(SubmissionContent content, SubmissionContent other, String otherName) {
        Set<Subject> judged = new HashSet<>();
        content.findings().stream()
                .filter(finding -> finding.judged().isPresent())
                .forEach(finding -> judged.add(finding.subject()));
        Map<Subject, SentenceValue> beside = new HashMap<>();
        other.sentences().stream()
                .filter(DocumentComparison::isComparable)
                .forEach(value -> beside.put(subject(value), value));
        return content.sentences().stream()
                .filter(value -> isComparable(value) && !judged.contains(subject(value)))
                .flatMap(value -> Stream.ofNullable(beside.get(subject(value)))
                        .filter(said -> !said.isSameAs(value))
                        .map(said -> Finding.at(
                                        FindingCode.DOCUMENT_DIFFERS,
                                        subject(value),
                                        value.place(),
                                        otherName,
                                        value.marked() + " ≠ " + said.value() + said.unit() + "（"
                                                + said.place().printed() + "）",
                                        "")
                                .weighing(Severity.ADVISORY)))
                .toList();
    }

    /** A number; a sentence that is a row of its own is named by its place, which is another one elsewhere. */
    private static boolean isComparable(SentenceValue value) {
        return value.isNumber()
                && !value.row().text().startsWith(value.place().address().a1());
    }

    private static Subject subject(SentenceValue value) {
        return new Subject(value.table(), value.row().text(), value.slot());
    }

    private static List<Finding> differences(Table table, Table other, String otherName) {
        List<RowDifference> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int beside = other.row(table.rows().get(row).text());
            List<Difference> differences = beside < 0 ? List.of() : differences(table, row, other, beside);
            if (!differences.isEmpty()) {
                rows.add(new RowDifference(table.rows().get(row).text(), differences));
            }
        }
        String key = table.panel().key();
        if (rows.size() > MOST_ROWS) {
            List<Difference> all =
                    rows.stream().flatMap(row -> row.differences.stream()).toList();
            return List.of(finding(Subject.of(key), all, otherName, Integer.toString(all.size())));
        }
        return rows.stream()
                .map(row -> finding(row.subject(key), row.differences, otherName, ""))
                .toList();
    }

    private static List<Difference> differences(Table table, int row, Table other, int otherRow) {
        List<Difference> differences = new ArrayList<>();
        for (int column = 0; column < table.panel().columns().size(); column++) {
            int cell = table.cell(row, column);
            int beside = other.cell(otherRow, column);
            if (table.isStated(cell) && other.isStated(beside) && differ(table, cell, other, beside)) {
                differences.add(Difference.of(table, cell, other, beside));
            }
        }
        return differences;
    }

    private static boolean differ(Table table, int cell, Table other, int beside) {
        long difference = Math.abs(Math.subtractExact(table.value(cell), other.value(beside)));
        return difference > 0 && 2 * difference >= table.half(cell) + other.half(beside);
    }

    private static Finding finding(Subject subject, List<Difference> differences, String otherName, String count) {
        List<SheetCell> cells =
                differences.stream().flatMap(one -> one.cell.stream()).toList();
        long quoted = count.isEmpty() ? differences.size() : MOST_QUOTED;
        String words = String.join(
                "；", differences.stream().limit(quoted).map(Difference::words).toList());
        return Finding.at(FindingCode.DOCUMENT_DIFFERS, subject, cells, otherName, words, count);
    }

    private record RowDifference(String row, List<Difference> differences) {

        Subject subject(String table) {
            return new Subject(table, row, differences.size() == 1 ? differences.get(0).measure : "");
        }
    }

    private record Difference(String measure, List<SheetCell> cell, String words) {

        static Difference of(Table table, int cell, Table other, int beside) {
            AmountUnit unit = table.figure(cell).unit();
            String measure = table.panel().columns().get(table.columnOf(cell)).key();
            String place = other.place(beside).map(SheetCell::printed).orElse("");
            return new Difference(
                    measure,
                    Stream.of(table.place(cell))
                            .flatMap(found -> found.stream())
                            .toList(),
                    measure + " " + table.amount(cell).withUnit(unit) + " ≠ "
                            + other.amount(beside).withUnit(unit) + "（" + place + "）");
        }
    }
}
