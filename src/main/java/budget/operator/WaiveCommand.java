package budget.operator;

import budget.definition.JobDefinition;
import budget.definition.Suggestion;
import budget.definition.Waiver;
import budget.definition.WaiverLine;
import budget.model.Amount;
import budget.model.FindingCode;
import budget.model.Messages;
import budget.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget waive}: lets a finding stand, for a reason, by somebody, until a day. */
@Command(name = "waive")
final class WaiveCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--rule", paramLabel = "R", required = true)
    private String rule = "";

    @Option(names = "--unit", paramLabel = "U", required = true)
    private String unit = "";

    @Option(names = "--row", paramLabel = "ROW")
    private String row = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by = "";

    @Option(names = "--approved-by", paramLabel = "NAME")
    private String approvedBy = "";

    @Option(names = "--amount", paramLabel = "YUAN")
    private @Nullable String amount;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", required = true)
    private LocalDate until = LocalDate.MAX;

    WaiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = session.messages();
        JobDefinition definition = session.job(job);
        Optional<String> mistake = mistake(definition, messages);
        if (mistake.isPresent()) {
            session.console().remark(mistake.get());
            return ExitCode.USAGE.number();
        }
        boolean isRegistered = definition.register().isEmpty()
                || definition.register().find(unit).isPresent();
        if (!isRegistered) {
            throw new NotThereException(messages.text("waive.no-unit", unit));
        }
        Waiver waiver = new Waiver(
                rule,
                unit,
                row.strip(),
                new Waiver.Grounds(reason.strip(), by.strip(), approvedBy.strip()),
                until,
                Optional.ofNullable(amount).map(Amount::ofYuan));
        WaiverLine.append(job, waiver);
        session.answer(
                List.of(messages.text(
                        "waive.done", job.resolve("waivers.csv").toString(), rule, unit, until.toString())),
                answer(waiver));
        return ExitCode.DONE.number();
    }

    /** What is wrong with what was given, if anything. */
    private Optional<String> mistake(JobDefinition definition, Messages messages) {
        List<String> known = Stream.concat(
                        definition.rules().book().rules().stream().map(Rule::id),
                        Arrays.stream(FindingCode.values()).map(FindingCode::code))
                .toList();
        if (!known.contains(rule) && !rule.equals("control-total")) {
            String near = Suggestion.nearest(rule, known)
                    .map(word -> messages.text("definition.did-you-mean", word))
                    .orElse("");
            return Optional.of(messages.text("waive.no-rule", rule) + near);
        }
        if (reason.isBlank() || by.isBlank()) {
            return Optional.of(messages.text("waive.no-grounds"));
        }
        if (amount != null && !amount.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            return Optional.of(messages.text("waive.no-amount", amount));
        }
        LocalDate today = LocalDate.now(definition.settings().presentation().zone());
        return until.isBefore(today) ? Optional.of(messages.text("waive.past", until.toString())) : Optional.empty();
    }

    private static Map<String, Object> answer(Waiver waiver) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rule", waiver.rule());
        answer.put("unit_code", waiver.unitCode());
        answer.put("row", waiver.row());
        answer.put("reason", waiver.grounds().reason());
        answer.put("by", waiver.grounds().by());
        answer.put("approved_by", waiver.grounds().approvedBy());
        answer.put("until", waiver.until().toString());
        answer.put("amount", waiver.covered().map(Amount::inYuan).orElse(""));
        return answer;
    }
}
