package budget.service;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.finding.FindingText;
import budget.rule.Rule;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Checks.TableCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a job with what the standing publication's run counted. */
public final class RulesReport {

    private final List<Rule> rules;
    private final Checks checks;
    private final Messages messages;

    private RulesReport(List<Rule> rules, Checks checks, Messages messages) {
        this.rules = rules;
        this.checks = checks;
        this.messages = messages;
    }

    public static RulesReport of(JobDefinition job, Optional<Path> publication, Messages messages) throws IOException {
        Checks checks = publication.isPresent() ? checks(publication.get()) : Checks.NONE;
        return new RulesReport(job.rules().book().rules(), checks, messages);
    }

    /** What a publication's run counted; nothing where it says nothing. */
    static Checks checks(Path publication) throws IOException {
        Path file = publication.resolve("run.json");
        if (!Files.isRegularFile(file)) {
            return Checks.NONE;
        }
        JsonNode run = JsonMapper.shared().readTree(Files.readString(file));
        return run.has("checks") ? JsonMapper.shared().treeToValue(run.get("checks"), Checks.class) : Checks.NONE;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("rules.headline", Integer.toString(rules.size())));
        lines.add(messages.text("rules.columns"));
        FindingText texts = new FindingText(messages);
        for (Rule rule : rules) {
            RuleCount count = count(rule);
            lines.add(String.format(
                    "%-8s %6d %6d %6d %6d %6d  %s  %s",
                    rule.id(),
                    count.exact(),
                    count.rounding(),
                    count.broken(),
                    count.notEvaluable(),
                    count.notApplicable(),
                    texts.severity(rule.severity()),
                    rule.name().in(messages.locale())));
        }
        for (TableCount table : checks.tables()) {
            lines.add(messages.text(
                    "rules.coverage", table.table(), Long.toString(table.stated()), Long.toString(table.unread())));
        }
        return lines;
    }

    private RuleCount count(Rule rule) {
        return count(checks, rule);
    }

    static RuleCount count(Checks checks, Rule rule) {
        return checks.rules().stream()
                .filter(count -> count.rule().equals(rule.id()))
                .findFirst()
                .orElse(new RuleCount(rule.id(), 0, 0, 0, 0, 0));
    }

    public Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rules", rules.stream().map(this::json).toList());
        answer.put("tables", checks.tables());
        return answer;
    }

    private Map<String, Object> json(Rule rule) {
        RuleCount count = count(rule);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.id());
        json.put("name", rule.name().in(messages.locale()));
        json.put("formula", rule.written());
        json.put("severity", rule.severity().code());
        json.put("exact", count.exact());
        json.put("rounding", count.rounding());
        json.put("broken", count.broken());
        json.put("not-evaluable", count.notEvaluable());
        json.put("not-applicable", count.notApplicable());
        return json;
    }
}
