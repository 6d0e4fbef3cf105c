package budget.definition;

import budget.base.Bilingual;
import budget.finding.Severity;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.jobfile.YearWords;
import budget.layout.RuleNames;
import budget.rule.Example;
import budget.rule.Formula;
import budget.rule.MadeExample;
import budget.rule.Rule;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules.yaml}: every formula is resolved and every example is tried, so that each rule has an effect. */
final class RulesFile {

    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "formula",
            "driver",
            "severity",
            "trialUntil",
            "basis",
            "remedy",
            "nameEn",
            "remedyEn",
            "pass",
            "fail");

    private final Formulas formulas;

    private RulesFile(Formulas formulas) {
        this.formulas = formulas;
    }

    /** The rules of a file; examples are tried as well. */
    static List<Rule> parse(YamlNode root, Formulas formulas) {
        RulesFile reader = new RulesFile(formulas);
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : root.list()) {
            String id = idOf(node.isText() ? node : node.allowing(KEYS));
            if (!ids.add(id) && !id.isEmpty()) {
                node.find("id").orElse(node).report(MistakeCode.LISTED_TWICE.of(id));
            }
            (node.isText() ? reader.shortRule(node, id) : reader.rule(node, id)).ifPresent(rules::add);
        }
        return rules;
    }

    /** The ids of all rules of a file, also of those that have mistakes. */
    static List<String> ids(YamlNode root) {
        return root.list().stream()
                .map(RulesFile::idOf)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** A rule that is a formula alone is known by it. */
    static String idOf(YamlNode node) {
        return node.isText() ? node.text().replaceAll("\\s", "") : node.needText("id");
    }

    /** A rule that is a formula alone: it blocks, its name is the formula in words, its example is made. */
    private Optional<Rule> shortRule(YamlNode node, String id) {
        Rule.Notes notes = new Rule.Notes(Optional.empty(), "", Bilingual.NONE);
        Optional<Rule> rule = formulas.parse(node.text(), "", node::placeOf)
                .map(formula ->
                        new Rule(id, RuleNames.of(node.text()), node.text(), Severity.BLOCKING, notes, formula));
        rule.filter(whole -> MadeExample.of(whole, formulas.vocabulary()).isEmpty())
                .ifPresent(whole -> node.report(MistakeCode.KEY_MISSING.of("pass")));
        return rule;
    }

    private Optional<Rule> rule(YamlNode node, String id) {
        YamlNode written = node.need("formula");
        Bilingual name =
                new Bilingual(node.needText("name"), node.findText("nameEn").orElse(written.text()));
        Severity severity = node.severity("severity");
        Rule.Notes notes = new Rule.Notes(
                node.findDate("trialUntil"),
                node.findText("basis").orElse(""),
                new Bilingual(
                        node.findText("remedy").orElse(""),
                        node.findText("remedyEn").orElse("")));
        boolean equatesYears = equatesYears(written.text());
        if (equatesYears) {
            written.report(MistakeCode.YEARS_EQUATED.of());
        }
        String passing = node.needText("pass");
        String failing = node.needText("fail");
        Optional<Rule> rule =
                formula(node, written).map(formula -> new Rule(id, name, written.text(), severity, notes, formula));
        rule.filter(whole -> !formulas.isDoubtful(passing + failing) && !equatesYears)
                .ifPresent(whole -> tryExamples(node, whole));
        return rule;
    }

    /**
     * Whether a formula requires a figure to be the same as a year ago, or figures named by different years to be equal: such a
     * rule is broken wherever money moves.
     */
    private static boolean equatesYears(String formula) {
        String[] sides = formula.split("(?<![<>])=(?!=)", -1);
        if (sides.length != 2 || formula.startsWith("if ")) {
            return false;
        }
        String left = sides[0].strip();
        String right = sides[1].strip();
        boolean isSame = left.replace("上年.", "").equals(right.replace("上年.", "")) && !left.equals(right);
        return isSame || areDisjoint(YearWords.years(left), YearWords.years(right));
    }

    private static boolean areDisjoint(Set<String> left, Set<String> right) {
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private Optional<Formula> formula(YamlNode node, YamlNode formula) {
        String driver = node.findText("driver").orElse("");
        return formula.text().isBlank() ? Optional.empty() : formulas.parse(formula.text(), driver, formula::placeOf);
    }

    private void tryExamples(YamlNode node, Rule rule) {
        verdicts(node, "pass", rule)
                .filter(passed -> !isPass(passed))
                .ifPresent(passed ->
                        node.need("pass").report(MistakeCode.EXAMPLE_DOES_NOT_PASS.of(rule.id(), words(passed))));
        verdicts(node, "fail", rule)
                .filter(failed -> !failed.contains(Verdict.BROKEN))
                .ifPresent(failed ->
                        node.need("fail").report(MistakeCode.EXAMPLE_DOES_NOT_FAIL.of(rule.id(), words(failed))));
    }

    private static boolean isPass(Set<Verdict> passed) {
        return !passed.contains(Verdict.BROKEN)
                && !passed.contains(Verdict.NOT_EVALUABLE)
                && (passed.contains(Verdict.EXACT) || passed.contains(Verdict.ROUNDING));
    }

    /** The verdicts of a rule on an example; none where it is missing, or unreadable, which is reported. */
    private Optional<Set<Verdict>> verdicts(YamlNode node, String key, Rule rule) {
        YamlNode example = node.need(key);
        if (example.text().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Example.judge(rule, example.text(), formulas.vocabulary()));
        } catch (Example.ExampleException e) {
            formulas.mistakes().add(example.placeOfLine(e.line()), MistakeCode.EXAMPLE_UNREADABLE.of(e.found()));
            return Optional.empty();
        }
    }

    private static String words(Set<Verdict> verdicts) {
        Set<Verdict> shown = verdicts.isEmpty() ? EnumSet.of(Verdict.NOT_APPLICABLE) : verdicts;
        return String.join(", ", shown.stream().map(Verdict::code).toList());
    }
}
