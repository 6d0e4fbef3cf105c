package budget.operator;

import budget.definition.JobDefinition;
import budget.finding.FindingState;
import budget.service.ExitCode;
import budget.service.WaiverReport;
import budget.service.Waiving;
import budget.waiver.Waiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        Waiving waiving = new Waiving(definition);
        check(waiving);
        if (instead.withdraw) {
            return withdraw(waiving);
        }
        return instead.explanation == null
                ? waive(definition, waiving, report)
                : answer(waiving, output.folder(definition), instead.explanation);
    }

    private int waive(JobDefinition definition, Waiving waiving, WaiverReport report) throws IOException {
        Waiver waiver = draft().waiver(Optional.ofNullable(until).orElseThrow(), Waiver.Answer.WAIVED);
        waiving.lackOf(waiver).ifPresent(lack -> {
            throw new WrongUsageException(session.messages()
                    .text(
                            "waive.lack." + lack.code(),
                            job.resolve("reviewers.csv").toString(),
                            definition.waiverTerms().endOfYear().toString()));
        });
        waiving.give(waiver);
        String end = waiver.until().toString();
        String file = job.resolve("waivers.csv").toString();
        List<String> lines = new ArrayList<>(List.of(session.messages().text("waive.done", file, rule, unit, end)));
        if (!report.isInForce(waiver)) {
            lines.add(session.messages().text("waive.past", end));
        }
        session.answer(lines, report.json(waiver));
        return ExitCode.DONE.number();
    }

    private int answer(Waiving waiving, Path folder, Answer answer) throws IOException {
        List<String> explanations = waiving.answer(draft(), Optional.ofNullable(until), answer.state, folder);
        if (explanations.isEmpty()) {
            throw new NotThereException(session.messages().text("waive.no-explanation", unit, rule));
        }
        String said = session.messages()
                .text(answer == Answer.accepted ? "waive.accepted" : "waive.refused", unit, rule, by.strip());
        session.answer(
                explanations.stream().map(words -> said + words).toList(),
                Map.of("rule", rule, "unit_code", unit, "explanation", answer.name(), "explained", explanations));
        return ExitCode.DONE.number();
    }

    private int withdraw(Waiving waiving) throws IOException {
        int count = waiving.withdraw(draft());
        if (count == 0) {
            throw new NotThereException(session.messages().text("waive.none", unit, rule));
        }
        session.answer(
                List.of(session.messages()
                        .text(
                                "waive.withdrawn",
                                job.resolve("waivers.csv").toString(),
                                rule,
                                unit,
                                Integer.toString(count))),
                Map.of("rule", rule, "unit_code", unit, "withdrawn", count));
        return ExitCode.DONE.number();
    }

    private Waiving.Draft draft() {
        return new Waiving.Draft(
                rule,
                unit,
                row,
                reason,
                by,
                approvedBy,
                Optional.ofNullable(amount).orElse(""),
                published);
    }

    /** Refuses what was given if something is wrong with it. */
    private void check(Waiving waiving) {
        waiving.mistake(draft(), session.messages()).ifPresent(mistake -> {
            throw new WrongUsageException(mistake);
        });
        if (!waiving.isRegistered(unit)) {
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
