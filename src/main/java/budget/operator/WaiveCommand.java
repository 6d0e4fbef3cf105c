package budget.operator;

import budget.base.Messages;
import budget.base.Suggestion;
import budget.definition.JobDefinition;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Severity;
import budget.model.Amount;
import budget.publish.OutputFolder;
import budget.rule.Rule;
import budget.service.ExitCode;
import budget.service.PublishedFindings;
import budget.service.WaiverReport;
import budget.waiver.Waiver;
import budget.waiver.WaiverBook;
import budget.waiver.WaiverTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code budget waive}: waives a finding, or accepts or refuses the explanation of its unit; with a reason and a name. */
@Command(name = "waive")
final class WaiveCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Mixin
    private final OutputOption output = new OutputOption();

    /** What is done instead of waiving. */
    @ArgGroup(multiplicity = "0..1")
    private Instead instead = new Instead();

    @Option(names = "--rule", paramLabel = "R")
    private String rule = "";

    @Option(names = "--unit", paramLabel = "U")
    private String unit = "";

    @Option(names = "--row", paramLabel = "ROW")
    private String row = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME")
    private String by = "";

    @Option(names = "--approved-by", paramLabel = "NAME")
    private String approvedBy = "";

    @Option(names = "--amount", paramLabel = "YUAN")
    private @Nullable String amount;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate until;

    @Option(names = "--published")
    private boolean published;

    WaiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        WaiverReport report = new WaiverReport(definition, session.messages());
        if (instead.list) {
            List<Waiver> listed = report.listed(rule, unit);
            session.answer(report.lines(listed), report.json(listed));
            return ExitCode.DONE.number();
        }
        checkNothingLacks();
        check(definition);
        if (instead.withdraw) {
            return withdraw(definition);
        }
        return instead.explanation == null ? waive(definition, report) : answer(definition, instead.explanation);
    }

    private int waive(JobDefinition definition, WaiverReport report) throws IOException {
        Waiver waiver = waiver(Optional.ofNullable(until).orElseThrow(), Waiver.Answer.WAIVED);
        WaiverTerms terms = definition.waiverTerms();
        if (blocks(definition)) {
            terms.lackOf(waiver).ifPresent(lack -> {
                throw new WrongUsageException(session.messages()
                        .text(
                                "waive.lack." + lack.code(),
                                job.resolve("reviewers.csv").toString(),
                                terms.endOfYear().toString()));
            });
        }
        new WaiverBook(job).add(List.of(waiver));
        String end = waiver.until().toString();
        String file = job.resolve("waivers.csv").toString();
        List<String> lines = new ArrayList<>(List.of(session.messages().text("waive.done", file, rule, unit, end)));
        if (!report.isInForce(waiver)) {
            lines.add(session.messages().text("waive.past", end));
        }
        session.answer(lines, report.json(waiver));
        return ExitCode.DONE.number();
    }

    /** Whether findings of the rule may block. */
    private boolean blocks(JobDefinition definition) {
        Optional<Severity> ofRule = definition.rules().book().rules().stream()
                .filter(one -> one.id().equals(rule))
                .map(Rule::severity)
                .findFirst();
        Optional<Severity> ofCode = Arrays.stream(FindingCode.values())
                .filter(code -> code.code().equals(rule))
                .map(code ->
                        definition.settings().policy().severities().changed().getOrDefault(code, code.severity()))
                .findFirst();
        return ofRule.or(() -> ofCode).orElse(Severity.BLOCKING) == Severity.BLOCKING;
    }

    private int answer(JobDefinition definition, Answer answer) throws IOException {
        Optional<Path> publication = new OutputFolder(output.folder(definition)).current();
        List<String> explanations = publication.isEmpty()
                ? List.of()
                : PublishedFindings.of(publication.get(), unit).explanations(rule, row.strip());
        if (explanations.isEmpty()) {
            throw new NotThereException(session.messages().text("waive.no-explanation", unit, rule));
        }
        LocalDate end = until == null ? Waiver.NO_END : until;
        List<Waiver> answers = explanations.stream()
                .map(words -> waiver(end, new Waiver.Answer(answer.state, words)))
                .toList();
        new WaiverBook(job).add(answers);
        String said = session.messages()
                .text(answer == Answer.accepted ? "waive.accepted" : "waive.refused", unit, rule, by.strip());
        session.answer(
                explanations.stream().map(words -> said + words).toList(),
                Map.of("rule", rule, "unit_code", unit, "explanation", answer.name(), "explained", explanations));
        return ExitCode.DONE.number();
    }

    private int withdraw(JobDefinition definition) throws IOException {
        List<Waiver> meant = definition.rules().waivers().stream()
                .filter(waiver ->
                        waiver.rule().equals(rule) && waiver.unitCode().equals(unit))
                .filter(waiver -> row.isBlank() || waiver.row().equals(row.strip()))
                .toList();
        if (meant.isEmpty()) {
            throw new NotThereException(session.messages().text("waive.none", unit, rule));
        }
        new WaiverBook(job).withdraw(meant, by.strip(), reason.strip());
        String count = Integer.toString(meant.size());
        session.answer(
                List.of(session.messages()
                        .text("waive.withdrawn", job.resolve("waivers.csv").toString(), rule, unit, count)),
                Map.of("rule", rule, "unit_code", unit, "withdrawn", meant.size()));
        return ExitCode.DONE.number();
    }

    private Waiver waiver(LocalDate end, Waiver.Answer answer) {
        return new Waiver(
                rule,
                unit,
                row.strip(),
                new Waiver.Grounds(reason.strip(), by.strip(), approvedBy.strip()),
                end,
                Optional.ofNullable(amount).map(Amount::ofYuan),
                published,
                answer);
    }

    /** Refuses what was given if something is wrong with it. */
    private void check(JobDefinition definition) {
        mistake(definition, session.messages()).ifPresent(mistake -> {
            throw new WrongUsageException(mistake);
        });
        boolean isRegistered = definition.register().isEmpty()
                || definition.register().find(unit).isPresent();
        if (!isRegistered) {
            throw new NotThereException(session.messages().text("waive.no-unit", unit));
        }
    }

    /** Refuses a command line that lacks what the given work needs; an empty text says no more than none. */
    private void checkNothingLacks() {
        Map<String, Boolean> lacking = new LinkedHashMap<>();
        lacking.put("--rule", rule.isBlank());
        lacking.put("--unit", unit.isBlank());
        lacking.put("--reason", reason.isBlank() && instead.explanation == null);
        lacking.put("--by", by.isBlank());
        lacking.put("--until", until == null && !instead.isSomething());
        List<ArgSpec> missing = lacking.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(option -> spec.findOption(option.getKey()))
                .<ArgSpec>map(
                        option -> OptionSpec.builder(option).required(true).build())
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingParameterException(spec.commandLine(), missing, "");
        }
    }

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
        if (Stream.of(unit, row, reason, by, approvedBy).anyMatch(WaiveCommand::hasControls)) {
            return Optional.of(messages.text("waive.controls"));
        }
        if (amount != null && !amount.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            return Optional.of(messages.text("waive.no-amount", amount));
        }
        return Optional.empty();
    }

    /** A line break, another control character, or a mark that turns the direction of writing. */
    private static boolean hasControls(String text) {
        return text.codePoints()
                .map(Character::getType)
                .anyMatch(type -> type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR);
    }

    /** What is done where the finding is not one to be waived. */
    private static final class Instead {

        @Option(names = "--list")
        private boolean list;

        @Option(names = "--withdraw")
        private boolean withdraw;

        @Option(names = "--explanation", paramLabel = "accepted|refused")
        private @Nullable Answer explanation;

        private boolean isSomething() {
            return withdraw || explanation != null;
        }
    }

    /** What may be said to a unit's explanation, in the words of the command line. */
    @SuppressWarnings("ConstantCaseForConstants")
    private enum Answer {
        accepted(FindingState.ACCEPTED),
        refused(FindingState.REFUSED);

        private final FindingState state;

        Answer(FindingState state) {
            this.state = state;
        }
    }
}
