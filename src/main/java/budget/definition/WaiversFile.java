package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.Amount;
import budget.model.FindingCode;
import budget.rule.Rule;
import budget.rule.RuleBook;
import java.nio.file.Files;
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

    static List<Waiver> read(Path file, RuleBook book) {
        List<Waiver> waivers = new ArrayList<>();
        if (Files.exists(file)) {
            for (Line line : CsvFile.lines(file, COLUMNS)) {
                waivers.add(waiver(line, book));
            }
        }
        return waivers;
    }

    private static Waiver waiver(Line line, RuleBook book) {
        String rule = line.need("rule");
        List<String> known = new ArrayList<>(book.rules().stream().map(Rule::id).toList());
        Arrays.stream(FindingCode.values()).map(FindingCode::code).forEach(known::add);
        if (!known.contains(rule)) {
            throw line.mistake(MistakeCode.RULE_UNKNOWN.of(rule).offering(rule, known));
        }
        Waiver.Grounds grounds = new Waiver.Grounds(line.need("reason"), line.need("by"), line.text("approved_by"));
        return new Waiver(rule, line.need("unit_code"), line.text("row"), grounds, until(line), covered(line));
    }

    private static LocalDate until(Line line) {
        String until = line.need("until");
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new DefinitionException(line.place(), MistakeCode.NO_DATE.of("until", until), e);
        }
    }

    private static Optional<Amount> covered(Line line) {
        String amount = line.text("amount");
        return amount.isEmpty() ? Optional.empty() : Optional.of(CsvAmounts.yuan(line, "amount"));
    }
}
