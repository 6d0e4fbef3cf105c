package budget.operator;

import budget.definition.Rules;
import budget.rule.MadeExample;
import budget.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules that follow from the layouts, written as in the rule book, with the examples the program makes for them. */
final class DerivedRulesReport {

    private final Rules rules;
    private final Locale language;

    DerivedRulesReport(Rules rules, Locale language) {
        this.rules = rules;
        this.language = language;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Rule rule : rules.derived()) {
            lines.add("- id: " + rule.id());
            lines.add("  name: " + rule.name().in(language));
            lines.add("  formula: " + rule.written());
            lines.add("  severity: " + rule.severity().code());
            lines.add("  remedy: " + rule.notes().remedy().in(language));
            MadeExample.of(rule, rules.vocabulary()).ifPresent(example -> {
                add("pass", example.pass(), lines);
                add("fail", example.fail(), lines);
            });
        }
        return lines;
    }

    private static void add(String key, String example, List<String> lines) {
        lines.add("  " + key + ": |");
        example.lines().map(line -> "    " + line).forEach(lines::add);
    }

    Map<String, Object> json() {
        return Map.of("rules", rules.derived().stream().map(this::json).toList());
    }

    private Map<String, Object> json(Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.id());
        json.put("name", rule.name().in(language));
        json.put("formula", rule.written());
        json.put("severity", rule.severity().code());
        MadeExample.of(rule, rules.vocabulary()).ifPresent(example -> {
            json.put("pass", example.pass());
            json.put("fail", example.fail());
        });
        return json;
    }
}
