package budget.operator;

import budget.base.Messages;
import budget.definition.Datasets;
import budget.definition.JobSettings.Policy;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.job.RunResult;
import budget.job.RunResult.Outcome;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.plan.RunRequest;
import budget.published.PublishedRun;
import budget.service.ExitCode;
import budget.service.FirstLines;
import budget.submission.CountedFile;
import budget.submission.ReadAs;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.submission.UnitPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run says when it is over. */
final class RunReport {

    private static final int MOST_LISTED = 20;

    private static final int MOST_MAILED = 200;

    private final RunRequest request;
    private final Messages messages;
    private final FindingText texts;

    RunReport(RunRequest request, Messages messages) {
        this.request = request;
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    static ExitCode exitCode(RunResult result) {
        return switch (result.outcome()) {
            case NOTHING_COUNTS, BELOW_GATE, WITHDRAWALS, JUMP, DISCLOSED -> ExitCode.NOT_PUBLISHED;
            case PUBLISHED, UNCHANGED -> result.isIncomplete() ? ExitCode.HELD_BACK : ExitCode.DONE;
        };
    }

    String headline() {
        return messages.text(
                "run.headline", request.job().settings().title(), request.date().toString());
    }

    List<String> lines(RunResult result) {
        return lines(result, MOST_LISTED);
    }

    /** The same as a text to mail, which names more of the units and files that are not in the totals. */
    List<String> longLines(RunResult result) {
        return lines(result, MOST_MAILED);
    }

    private List<String> lines(RunResult result, int most) {
        List<String> lines = new ArrayList<>();
        addOutcome(lines, result);
        notices(result).forEach(notice -> lines.add("  " + notice));
        lines.add("  " + counts(result));
        if (result.counted() > 0) {
            ReadAs.inWords(result.totals(), messages).ifPresent(totals -> lines.add("  " + totals));
        }
        lines.add("  " + messages.text("run.findings", result.findings(), result.blocking(), result.waived()));
        addTroubles(lines, result, most);
        if (isPublished(result)) {
            lines.add("  " + messages.text("run.see"));
        }
        return lines;
    }

    private List<String> notices(RunResult result) {
        return result.notices().stream()
                .map(notice -> messages.text(
                        "notice." + notice.key(), notice.arguments().toArray()))
                .toList();
    }

    /** What came of the run; where nothing was published every reason, and what can be done about it. */
    private void addOutcome(List<String> lines, RunResult result) {
        if (isPublished(result)) {
            lines.add(outcome(result, result.outcome()));
            return;
        }
        List<Outcome> refusals = result.gates().refusals().isEmpty()
                ? List.of(result.outcome())
                : result.gates().refusals();
        for (Outcome refusal : refusals) {
            lines.add((lines.isEmpty() ? "" : "  ") + outcome(result, refusal));
            if (refusal == Outcome.WITHDRAWALS) {
                lines.add("  " + messages.text("run.withdrawals.remedy"));
            } else if (refusal == Outcome.JUMP) {
                lines.add("  " + messages.text("run.jump.remedy"));
            }
        }
    }

    private String outcome(RunResult result, Outcome outcome) {
        String place = place(result);
        Policy policy = request.job().settings().policy();
        String standing = place.isEmpty() ? messages.text("run.none-yet") : messages.text("run.old-stands", place);
        return switch (outcome) {
            case PUBLISHED -> messages.text("run.published", place);
            case UNCHANGED -> messages.text("run.unchanged", place);
            case NOTHING_COUNTS -> messages.text("run.nothing-counts", standing);
            case BELOW_GATE -> messages.text("run.below-gate", Integer.toString(policy.coverageGate()), standing);
            case WITHDRAWALS ->
                messages.text(
                        "run.withdrawals",
                        Integer.toString(result.gates().withdrawals().counted()),
                        Integer.toString(result.withdrawn().size()),
                        Integer.toString(policy.alarms().withdrawalGate()),
                        standing);
            case DISCLOSED -> messages.text("run.disclosed", standing);
            case JUMP ->
                messages.text(
                        "run.jump",
                        result.gates().before().inWords(AmountUnit.TEN_THOUSAND_YUAN),
                        result.gates().now().inWords(AmountUnit.TEN_THOUSAND_YUAN),
                        standing);
        };
    }

    private static boolean isPublished(RunResult result) {
        return result.outcome() == Outcome.PUBLISHED || result.outcome() == Outcome.UNCHANGED;
    }

    private static String place(RunResult result) {
        return result.standingPublication().map(Path::toString).orElse("");
    }

    private String counts(RunResult result) {
        return places(result).inWords(messages)
                + (result.withdrawn().isEmpty()
                        ? ""
                        : messages.text("units.withdrawn", result.withdrawn().size()));
    }

    /** Where the units are that the job expects. */
    UnitPlaces<Standing> places(RunResult result) {
        return UnitPlaces.of(result.standings(), !request.job().register().isEmpty());
    }

    /** Files and units that are in no total; a unit that is gone is listed as withdrawn and not as missing. */
    private static List<Standing> troubles(RunResult result) {
        Set<String> gone = CountedFile.units(result.withdrawn());
        return result.standings().stream()
                .filter(standing -> standing.status().isLeftOut())
                .filter(standing ->
                        standing.status() != SubmissionStatus.MISSING || !gone.contains(standing.unitCode()))
                .toList();
    }

    private void addTroubles(List<String> lines, RunResult result, int most) {
        Set<String> later =
                places(result).later().stream().map(Standing::unitCode).collect(Collectors.toSet());
        List<String> troubles = Stream.concat(
                        result.withdrawn().stream().map(this::gone),
                        troubles(result).stream().map(standing -> trouble(standing, later)))
                .toList();
        FirstLines.add(lines, troubles, troubles.size(), most, messages, "run.and-more");
    }

    private String gone(CountedFile file) {
        return String.join(
                "  ",
                messages.text("status.withdrawn"),
                BudgetUnit.inWords(file.unitCode(), file.unitName()),
                file.path(),
                messages.text("status.withdrawn.why"));
    }

    /** A file that is left out, or a unit that sent none; of a unit that counts by another file that is said. */
    private String trouble(Standing standing, Set<String> later) {
        String status = messages.text("status." + standing.status().code());
        List<String> parts = List.of(
                later.contains(standing.unitCode()) ? messages.text("status.later-version", status) : status,
                BudgetUnit.inWords(standing.unitCode(), standing.unitName()),
                standing.path(),
                reason(standing));
        return String.join("  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String reason(Standing standing) {
        return standing.worst()
                .map(finding -> texts.place(finding) + " " + texts.message(finding))
                .map(String::strip)
                .orElse("");
    }

    /** The same for programs; every unit and file that is not in the totals is listed. */
    Map<String, Object> json(RunResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("job", request.job().settings().name());
        answer.put("date", request.date().toString());
        answer.put("outcome", result.outcome().code());
        answer.put("publication", place(result));
        answer.putAll(places(result).numbers());
        answer.put("status", result.statuses());
        result.totals().income().ifPresent(income -> answer.put(Datasets.INCOME, income.inYuan()));
        result.totals().spending().ifPresent(spending -> answer.put(Datasets.SPENDING, spending.inYuan()));
        answer.put("findings", result.findings());
        answer.put("blocking", result.blocking());
        answer.put("waived", result.waived());
        answer.put(
                "refusals",
                result.gates().refusals().stream().map(Outcome::code).toList());
        answer.put(
                "withdrawn", result.withdrawn().stream().map(PublishedRun::json).toList());
        if (!result.notices().isEmpty()) {
            answer.put("notices", notices(result));
        }
        answer.put("units", troubles(result).stream().map(this::json).toList());
        return answer;
    }

    private Map<String, Object> json(Standing standing) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("unit_code", standing.unitCode());
        unit.put("unit_name", standing.unitName());
        unit.put("status", standing.status().code());
        unit.put("file", standing.path());
        unit.put("blocking", standing.count(Severity.BLOCKING));
        unit.put("advisory", standing.count(Severity.ADVISORY));
        unit.put("notes", standing.count(Severity.NOTE));
        unit.put("reason", reason(standing));
        return unit;
    }
}
