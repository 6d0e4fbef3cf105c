package budget.waiver;

import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.jobfile.CsvAmounts;
import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.model.Amount;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code waivers.csv}; a waiver of an unknown rule is a mistake, one of an unknown unit is kept. */
public final class WaiversFile {

    /** The columns of the file, in the order in which new lines are written. */
    static final List<String> COLUMNS =
            List.of("rule", "unit_code", "row", "reason", "by", "approved_by", "until", "amount");

    /** Optional columns; their values are empty where they are missing. */
    static final List<String> FURTHER = List.of("published", "explanation", "explained");

    static final String YES = "yes";
    private static final List<String> ANSWERS = List.of(FindingState.ACCEPTED.code(), FindingState.REFUSED.code());

    private WaiversFile() {}

    /**
     * The waivers of a file.
     *
     * @param rules the ids of all rules; none where they are not known
     */
    public static List<Waiver> read(Path file, Optional<List<String>> rules, Mistakes mistakes) {
        List<String> known = new ArrayList<>(rules.orElse(List.of()));
        Arrays.stream(FindingCode.values()).map(FindingCode::code).forEach(known::add);
        List<Waiver> waivers = new ArrayList<>();
        for (Line line : CsvFile.lines(file, COLUMNS, FURTHER, mistakes)) {
            String rule = line.need("rule");
            if (!rule.isEmpty() && rules.isPresent() && !known.contains(rule)) {
                line.report(MistakeCode.RULE_UNKNOWN.of(rule).offering(rule, known));
            }
            waiver(line, rule).ifPresent(waivers::add);
        }
        return waivers;
    }

    private static Optional<Waiver> waiver(Line line, String rule) {
        boolean isAnswer = !line.text("explanation").isEmpty();
        Waiver.Grounds grounds = new Waiver.Grounds(
                isAnswer ? line.text("reason") : line.need("reason"), line.need("by"), line.text("approved_by"));
        String unit = line.need("unit_code");
        Waiver.Answer answer = answer(line);
        checkPublished(line);
        Optional<LocalDate> until = until(line);
        Optional<Amount> covered = covered(line);
        return line.isSound()
                ? until.map(day -> new Waiver(
                        rule,
                        unit,
                        line.text("row"),
                        grounds,
                        day,
                        covered,
                        line.text("published").equals(YES),
                        answer))
                : Optional.empty();
    }

    private static Waiver.Answer answer(Line line) {
        String answer = line.text("explanation").isEmpty() ? "" : line.need("explanation", ANSWERS);
        return answer.isEmpty()
                ? Waiver.Answer.WAIVED
                : new Waiver.Answer(
                        answer.equals(FindingState.ACCEPTED.code()) ? FindingState.ACCEPTED : FindingState.REFUSED,
                        line.need("explained"));
    }

    private static Optional<LocalDate> until(Line line) {
        if (line.text("until").isEmpty() && !line.text("explanation").isEmpty()) {
            return Optional.of(Waiver.NO_END);
        }
        String until = line.need("until");
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            line.report(MistakeCode.NO_DATE.of("until", until));
            return Optional.empty();
        }
    }

    private static void checkPublished(Line line) {
        String published = line.text("published");
        if (!published.isEmpty() && !published.equals(YES)) {
            line.report(MistakeCode.NOT_ALLOWED.of("published", published).offering(published, List.of(YES)));
        }
    }

    private static Optional<Amount> covered(Line line) {
        return line.text("amount").isEmpty() ? Optional.empty() : CsvAmounts.yuan(line, "amount");
    }
}
