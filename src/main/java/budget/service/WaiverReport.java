package budget.service;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.waiver.Waiver;
import budget.waiver.WaiverReview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The waivers of a job as they are listed. */
public final class WaiverReport {

    private final JobDefinition job;
    private final Messages messages;
    private final LocalDate today;

    public WaiverReport(JobDefinition job, Messages messages) {
        this.job = job;
        this.messages = messages;
        this.today = job.settings().presentation().today();
    }

    /** Those of a rule and a unit, either of which may be left open. */
    public List<Waiver> listed(String rule, String unit) {
        return job.rules().waivers().stream()
                .filter(waiver -> rule.isEmpty() || waiver.rule().equals(rule))
                .filter(waiver -> unit.isEmpty() || waiver.unitCode().equals(unit))
                .toList();
    }

    public boolean isInForce(Waiver waiver) {
        return waiver.holdsOn(today);
    }

    public List<String> lines(List<Waiver> waivers) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("waive.list", Integer.toString(waivers.size())));
        for (Waiver waiver : waivers) {
            lines.add("  " + String.join("  ", state(waiver), what(waiver), who(waiver)));
        }
        return lines;
    }

    /** Whether it is in force, as what, and whether not for long. */
    public String state(Waiver waiver) {
        if (!isInForce(waiver)) {
            return messages.text("waive.state.ended");
        }
        return WaiverReview.endsSoon(waiver, today)
                ? messages.text("waive.state.ends-soon")
                : messages.text("finding.state." + waiver.answer().state().code());
    }

    private static String what(Waiver waiver) {
        return String.join(" ", waiver.unitCode(), waiver.rule(), waiver.row()).strip();
    }

    private String who(Waiver waiver) {
        return messages.text(
                "waive.line",
                waiver.grounds().reason(),
                waiver.grounds().by(),
                waiver.grounds().approvedBy(),
                waiver.until().equals(Waiver.NO_END) ? "" : waiver.until().toString(),
                waiver.covered().map(Amount::inYuan).orElse(""));
    }

    public Map<String, Object> json(List<Waiver> waivers) {
        return Map.of("waivers", waivers.stream().map(this::json).toList());
    }

    public Map<String, Object> json(Waiver waiver) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rule", waiver.rule());
        answer.put("unit_code", waiver.unitCode());
        answer.put("row", waiver.row());
        answer.put("reason", waiver.grounds().reason());
        answer.put("by", waiver.grounds().by());
        answer.put("approved_by", waiver.grounds().approvedBy());
        answer.put(
                "until",
                waiver.until().equals(Waiver.NO_END) ? "" : waiver.until().toString());
        answer.put("amount", waiver.covered().map(Amount::inYuan).orElse(""));
        answer.put("published", waiver.published() ? "yes" : "");
        answer.put(
                "explanation", waiver.isWaiver() ? "" : waiver.answer().state().code());
        answer.put("explained", waiver.answer().explanation());
        answer.put("in_force", isInForce(waiver));
        return answer;
    }
}
