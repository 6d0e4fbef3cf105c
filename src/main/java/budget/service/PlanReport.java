package budget.service;

import budget.base.Messages;
import budget.definition.JobSettings;
import budget.model.BudgetUnit;
import budget.plan.RunPlan;
import budget.plan.RunPlan.Fate;
import budget.submission.CountedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints what a run would do. */
public final class PlanReport {

    private static final int MOST_LISTED = 20;

    private final JobSettings settings;
    private final RunPlan plan;
    private final Messages messages;

    public PlanReport(JobSettings settings, RunPlan plan, Messages messages) {
        this.settings = settings;
        this.plan = plan;
        this.messages = messages;
    }

    /** What would be read and kept and why, whose figures change, and whether anything would be published. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("plan.headline", settings.title(), publishes()));
        section(lines, "plan.read", plan.toRead());
        section(lines, "plan.withdrawn", plan.with(Set.of(Fate.WITHDRAWN)));
        section(lines, "plan.unreadable", plan.with(Set.of(Fate.UNREADABLE)));
        if (!plan.withdrawals().gone().isEmpty()) {
            addGone(lines);
        }
        lines.add("  " + messages.text("plan.kept", Integer.toString(kept().size())));
        if (!plan.jobFiles().isEmpty()) {
            lines.add("  " + messages.text("plan.job-files", listed(plan.jobFiles())));
        }
        if (plan.newProgram()) {
            lines.add("  " + messages.text("plan.program"));
        }
        if (!plan.units().isEmpty()) {
            lines.add("  " + messages.text("plan.units", listed(names())));
        }
        return lines;
    }

    /** Whose figures would be gone, and whether so many would keep the run from publishing. */
    private void addGone(List<String> lines) {
        List<String> names =
                plan.withdrawals().gone().stream().map(CountedFile::unitName).toList();
        lines.add("  " + messages.text("plan.units-gone", Integer.toString(names.size()), listed(names)));
        int gate = settings.policy().alarms().withdrawalGate();
        if (plan.withdrawals().exceed(gate)) {
            lines.add("  "
                    + messages.text(
                            "plan.withdrawals",
                            Integer.toString(plan.withdrawals().counted()),
                            Integer.toString(gate)));
        }
    }

    private String publishes() {
        if (plan.isSettled()) {
            return messages.text("plan.nothing");
        }
        boolean isRead = !plan.toRead().isEmpty();
        return messages.text(isRead ? "plan.reads" : "plan.recomputes");
    }

    private void section(List<String> lines, String key, List<RunPlan.File> files) {
        if (files.isEmpty()) {
            return;
        }
        lines.add("  " + messages.text(key, Integer.toString(files.size())));
        files.stream()
                .limit(MOST_LISTED)
                .forEach(file ->
                        lines.add("    " + file.path() + messages.text("plan.why", messages.text(word(file.fate())))));
        if (files.size() > MOST_LISTED) {
            lines.add("    " + messages.text("run.and-more", Integer.toString(files.size() - MOST_LISTED)));
        }
    }

    private static String word(Fate fate) {
        return "plan.fate." + code(fate);
    }

    private static String code(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<RunPlan.File> kept() {
        return plan.with(Set.of(Fate.KEPT));
    }

    private List<String> names() {
        return plan.units().stream().map(BudgetUnit::name).toList();
    }

    private String listed(List<String> words) {
        return messages.listed(words, "definition.comma", MOST_LISTED);
    }

    /** The same for programs. */
    public Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("job", settings.name());
        answer.put("read", plan.toRead().size());
        answer.put("kept", kept().size());
        answer.put(
                "files",
                plan.files().stream()
                        .map(file -> Map.of("file", file.path(), "fate", code(file.fate())))
                        .toList());
        answer.put("job_files", plan.jobFiles());
        answer.put("program_changed", plan.newProgram());
        answer.put("units", plan.units().stream().map(BudgetUnit::code).toList());
        answer.put(
                "withdrawn",
                plan.withdrawals().gone().stream().map(CountedFile::unitCode).toList());
        answer.put(
                "withdrawals_exceed_gate",
                plan.withdrawals().exceed(settings.policy().alarms().withdrawalGate()));
        answer.put("nothing_to_do", plan.isSettled());
        return answer;
    }
}
