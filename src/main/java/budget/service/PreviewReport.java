package budget.service;

import budget.base.Messages;
import budget.trace.RulePreview.Changes;
import budget.trace.RulePreview.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed rules would find, and no longer find, in the units that count now. */
public final class PreviewReport {

    private final Changes changes;
    private final Messages messages;

    public PreviewReport(Changes changes, Messages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "rules.preview",
                Integer.toString(changes.units()),
                Integer.toString(changes.fresh().size()),
                Integer.toString(changes.gone().size()),
                Integer.toString(changes.changed().size())));
        changes.fresh().forEach(seen -> lines.add("+ " + words(seen)));
        changes.gone().forEach(seen -> lines.add("- " + words(seen)));
        changes.changed().forEach(seen -> lines.add("~ " + words(seen)));
        return lines;
    }

    private static String words(Seen seen) {
        return String.join("  ", seen.unitCode(), "[" + seen.rule() + "]", seen.verdict(), seen.message());
    }

    public Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("units", changes.units());
        answer.put("new", changes.fresh().stream().map(PreviewReport::json).toList());
        answer.put("gone", changes.gone().stream().map(PreviewReport::json).toList());
        answer.put(
                "changed", changes.changed().stream().map(PreviewReport::json).toList());
        return answer;
    }

    private static Map<String, Object> json(Seen seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", seen.id());
        json.put("unit_code", seen.unitCode());
        json.put("rule", seen.rule());
        json.put("severity", seen.severity());
        json.put("verdict", seen.verdict());
        json.put("message", seen.message());
        return json;
    }
}
