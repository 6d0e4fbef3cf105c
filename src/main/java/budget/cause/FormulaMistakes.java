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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A formula adds up other cells than the form's sum has: it stops too early, starts too late, or leaves cells out. */
final class FormulaMistakes implements Hypothesis {

    private static final int SIZE = 1;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return inquiry.comparisons().stream()
                .flatMap(outcome -> incomplete(outcome).stream()
                        .map(finding -> new Supposition(
                                () -> inquiry.changing(
                                        Map.of(outcome.left().parts().get(0), -outcome.difference()), false),
                                SIZE,
                                Cause.named(
                                        finding,
                                        other -> other.code() == FindingCode.SUM_OUT_OF_DATE
                                                && other.cells().equals(finding.cells())))));
    }

    /** A sum that a formula makes which does not name all its parts. */
    private static List<Finding> incomplete(Outcome outcome) {
        return outcome.left().cell().map(sum -> incomplete(outcome, sum)).orElse(List.of());
    }

    private static List<Finding> incomplete(Outcome outcome, Part sum) {
        List<Part> added = outcome.right().parts().stream()
                .filter(part -> part.table().panel().equals(sum.table().panel()))
                .toList();
        List<CellAddress> all = addresses(added.stream());
        List<CellAddress> parts = addresses(added.stream().filter(Part::isFilled));
        return sum.table().formula(sum.cell()).stream()
                .filter(made -> !made.reads().isEmpty())
                .filter(made -> all.stream().anyMatch(made::reads) || isElsewhere(made))
                .filter(made -> parts.stream().anyMatch(part -> !made.reads(part)))
                .map(made -> finding(sum, made, parts))
                .toList();
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

    private static Finding finding(Part sum, Made made, List<CellAddress> parts) {
        String reads = made.reads().stream().map(CellRange::a1).limit(4).collect(Collectors.joining(", "));
        String left = parts.stream()
                .filter(part -> !made.reads(part))
                .map(CellAddress::a1)
                .limit(4)
                .collect(Collectors.joining(" "));
        SheetCell place = sum.place().orElseThrow();
        return Finding.at(
                FindingCode.SUM_INCOMPLETE,
                new Subject(sum.form(), sum.row(), sum.column()),
                List.of(place),
                place.address().a1(),
                reads,
                left);
    }
}
