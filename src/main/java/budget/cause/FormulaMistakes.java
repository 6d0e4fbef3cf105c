package budget.cause;

import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.Making.Made;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula adds up too few cells of the form's sum: it ends too early, starts too late, or has gaps. */
final class FormulaMistakes implements Hypothesis {

    private static final int SIZE = 1;
    private static final int MOST_NAMED = 4;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        List<ShortSum> sums = inquiry.comparisons().stream()
                .flatMap(outcome -> outcome.left().cell().flatMap(sum -> shortSum(outcome, sum)).stream())
                .toList();
        Map<List<Object>, List<ShortSum>> rows =
                sums.stream().collect(Collectors.groupingBy(ShortSum::row, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        sums.stream().map(List::of),
                        rows.values().stream().map(FormulaMistakes::once).filter(row -> row.size() > 1))
                .map(row -> supposed(inquiry, row));
    }

    /** Each cell once. */
    private static List<ShortSum> once(List<ShortSum> sums) {
        Set<Integer> cells = new HashSet<>();
        return sums.stream().filter(sum -> cells.add(sum.cell.cell())).toList();
    }

    /** One sum, or those of a row that leave the same row below it out. */
    private static Supposition supposed(Inquiry inquiry, List<ShortSum> sums) {
        Map<Part, Long> changes = new LinkedHashMap<>();
        sums.forEach(sum -> changes.put(sum.cell, sum.by));
        Finding finding = finding(sums);
        return new Supposition(
                () -> inquiry.changing(changes, false),
                SIZE,
                Cause.named(
                        finding,
                        other -> other.code() == FindingCode.SUM_OUT_OF_DATE
                                && finding.cells().containsAll(other.cells())));
    }

    /** A sum whose formula does not read all its parts. */
    private static Optional<ShortSum> shortSum(Outcome outcome, Part sum) {
        List<Part> added = outcome.right().parts().stream()
                .filter(part -> part.table().panel().equals(sum.table().panel()))
                .toList();
        List<CellAddress> all = addresses(added.stream());
        List<CellAddress> parts = addresses(added.stream().filter(Part::isFilled));
        return sum.table()
                .formula(sum.cell())
                .filter(made -> !made.reads().isEmpty())
                .filter(made -> all.stream().anyMatch(made::reads) || isElsewhere(made))
                .map(made -> new ShortSum(
                        sum,
                        -outcome.difference(),
                        made,
                        parts.stream().filter(part -> !made.reads(part)).toList()))
                .filter(found -> !found.left.isEmpty());
    }

    private static List<CellAddress> addresses(Stream<Part> parts) {
        return parts.flatMap(part -> part.place().stream())
                .map(SheetCell::address)
                .toList();
    }

    /** Whether it adds up nothing of its own row or column. */
    private static boolean isElsewhere(Made made) {
        return made.reads().stream()
                .noneMatch(area -> area.firstColumn() == made.at().column()
                        || area.firstRow() == made.at().row());
    }

    private static Finding finding(List<ShortSum> sums) {
        Part first = sums.get(0).cell;
        List<SheetCell> places =
                sums.stream().flatMap(sum -> sum.cell.place().stream()).toList();
        return Finding.at(
                FindingCode.SUM_INCOMPLETE,
                new Subject(first.form(), first.row(), sums.size() > 1 ? "" : first.column()),
                places,
                words(places.stream().map(place -> place.address().a1()), " "),
                words(sums.stream().flatMap(sum -> sum.made.reads().stream()).map(CellRange::a1), ", "),
                words(sums.stream().flatMap(sum -> sum.left.stream()).map(CellAddress::a1), " "));
    }

    private static String words(Stream<String> words, String between) {
        return words.distinct().limit(MOST_NAMED).collect(Collectors.joining(between));
    }

    /**
     * A sum whose formula leaves parts out.
     *
     * @param by how much more it would have to state
     * @param left the parts that it leaves out
     */
    private record ShortSum(Part cell, long by, Made made, List<CellAddress> left) {

        /** The row it is in, and the rows of what it leaves out. */
        private List<Object> row() {
            return List.of(
                    cell.table().panel().key(),
                    cell.table().rowOf(cell.cell()),
                    left.stream().map(CellAddress::row).toList());
        }
    }
}
