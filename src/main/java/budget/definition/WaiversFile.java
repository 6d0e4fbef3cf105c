package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.Amount;
import budget.model.FindingCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code waivers.csv}; a waiver of a rule that does not exist is a mistake, one of an unknown unit waits for it. */
final class WaiversFile {

    /** The columns of the file, in the order in which new lines are written. */
    static final List<String> COLUMNS =
            List.of("rule", "unit_code", "row", "reason", "by", "approved_by", "until", "amount");

    private WaiversFile() {}

    /**
     * The waivers of a file.
     *
     * @param rules the ids of all rules; nothing where they are not known
     */
    static List<Waiver> read(Path file, Optional<List<String>> rules, Mistakes mistakes) {
        List<String> known = new ArrayList<>(rules.orElse(List.of()));
        Arrays.stream(FindingCode.values()).map(FindingCode::code).forEach(known::add);
        List<Waiver> waivers = new ArrayList<>();
        for (Line line : CsvFile.lines(file, COLUMNS, mistakes)) {
            String rule = line.need("rule");
            if (!rule.isEmpty() && rules.isPresent() && !known.contains(rule)) {
                line.report(MistakeCode.RULE_UNKNOWN.of(rule).offering(rule, known));
            }
            waiver(line, rule).ifPresent(waivers::add);
        }
        return waivers;
    }

    private static Optional<Waiver> waiver(Line line, String rule) {
        Waiver.Grounds grounds = new Waiver.Grounds(line.need("reason"), line.need("by"), line.text("approved_by"));
        String unit = line.need("unit_code");
        Optional<LocalDate> until = until(line);
        Optional<Amount> covered = covered(line);
        return line.isSound()
                ? until.map(day -> new Waiver(rule, unit, line.text("row"), grounds, day, covered))
                : Optional.empty();
    }

    private static Optional<LocalDate> until(Line line) {
        String until = line.need("until");
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            line.report(MistakeCode.NO_DATE.of("until", until));
            return Optional.empty();
        }
    }

    private static Optional<Amount> covered(Line line) {
        return line.text("amount").isEmpty() ? Optional.empty() : CsvAmounts.yuan(line, "amount");
    }
}
