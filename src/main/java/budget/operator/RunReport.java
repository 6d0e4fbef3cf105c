package budget.operator;

import budget.job.RunRequest;
import budget.job.RunResult;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Finding;
import budget.model.FindingText;
import budget.model.Messages;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run prints when it is over. */
final class RunReport {

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
            case NOTHING_COUNTS, BELOW_GATE -> ExitCode.NOT_PUBLISHED;
            case PUBLISHED, UNCHANGED -> result.isIncomplete() ? ExitCode.HELD_BACK : ExitCode.DONE;
        };
    }

    String headline() {
        return messages.text(
                "run.headline", request.job().settings().title(), request.date().toString());
    }

    List<String> lines(RunResult result) {
        List<String> lines = new ArrayList<>();
        String place = result.standingPublication().map(Path::toString).orElse("");
        switch (result.outcome()) {
            case PUBLISHED -> lines.add(messages.text("run.published", place));
            case UNCHANGED -> lines.add(messages.text("run.unchanged", place));
            case NOTHING_COUNTS -> lines.add(messages.text("run.nothing-counts", place.isEmpty() ? "no" : "yes"));
            case BELOW_GATE ->
                lines.add(messages.text(
                        "run.below-gate",
                        Integer.toString(request.job().settings().policy().coverageGate())));
        }
        lines.add("  " + counts(result));
        Amount income = result.totals().income();
        Amount spending = result.totals().spending();
        lines.add("  "
                + messages.text(
                        income.equals(spending) ? "run.totals-agree" : "run.totals-differ",
                        income.inWords(AmountUnit.TEN_THOUSAND_YUAN),
                        spending.inWords(AmountUnit.TEN_THOUSAND_YUAN)));
        lines.add("  "
                + messages.text("run.findings", Long.toString(result.findings()), Long.toString(result.blocking())));
        result.standings().stream()
                .filter(RunReport::isTrouble)
                .forEach(standing -> lines.add("  " + trouble(standing)));
        if (result.standingPublication().isPresent()) {
            lines.add("  " + messages.text("run.see"));
        }
        return lines;
    }

    private String counts(RunResult result) {
        return messages.text(
                "run.counts",
                Long.toString(result.counted()),
                Long.toString(result.count(SubmissionStatus.HELD_BACK)),
                Long.toString(result.count(SubmissionStatus.UNREADABLE)),
                Long.toString(result.count(SubmissionStatus.MISSING)));
    }

    private static boolean isTrouble(Standing standing) {
        return switch (standing.status()) {
            case HELD_BACK, UNREADABLE, MISSING, STILL_CHANGING -> true;
            case ACCEPTED, SUPERSEDED, DUPLICATE, CHECKED_AGAINST_CHILDREN, COVERED_BY_PARENT -> false;
        };
    }

    private String trouble(Standing standing) {
        String who = standing.unitCode().isEmpty() ? "?" : standing.unitCode() + " " + standing.unitName();
        String why = standing.findings().stream()
                .min(Comparator.comparing((Finding finding) -> !finding.code().isRefusal())
                        .thenComparing(Finding::severity))
                .map(finding -> texts.place(finding) + " " + texts.message(finding))
                .map(String::strip)
                .orElse("");
        return String.join("  ", messages.text("status." + standing.status().code()), who, standing.path(), why)
                .strip();
    }

    String json(RunResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "outcome",
                result.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        answer.put(
                "publication", result.standingPublication().map(Path::toString).orElse(""));
        answer.put("counted", result.counted());
        for (SubmissionStatus status : SubmissionStatus.values()) {
            answer.put(status.code(), result.count(status));
        }
        answer.put("income_total", result.totals().income().inYuan());
        answer.put("expenditure_total", result.totals().spending().inYuan());
        answer.put("findings", result.findings());
        answer.put("blocking", result.blocking());
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
