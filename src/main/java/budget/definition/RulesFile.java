package budget.definition;

import budget.model.Severity;
import budget.rule.Example;
import budget.rule.Formula;
import budget.rule.FormulaException;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import budget.rule.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code rules.yaml}: every formula is resolved and every example is tried, so that no rule silently does nothing. */
final class RulesFile {

    private static final List<String> KEYS =
            List.of("id", "name", "formula", "driver", "severity", "trialUntil", "basis", "remedy", "pass", "fail");

    private final Vocabulary vocabulary;

    private RulesFile(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The rules of a file; examples are tried as well. */
    static RuleBook parse(String file, String text, Vocabulary vocabulary) {
        RulesFile reader = new RulesFile(vocabulary);
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : YamlNode.parse(file, text).list()) {
            Rule rule = reader.rule(node.allowing(KEYS));
            if (!ids.add(rule.id())) {
                throw node.need("id").mistake(MistakeCode.LISTED_TWICE.of(rule.id()));
            }
            reader.tryExamples(node, rule);
            rules.add(rule);
        }
        return new RuleBook(rules);
    }

    private Rule rule(YamlNode node) {
        YamlNode formula = node.need("formula");
        Severity severity =
                Severity.valueOf(node.choice("severity", "blocking", List.of("blocking", "advisory", "note"))
                        .toUpperCase(Locale.ROOT));
        Rule.Notes notes = new Rule.Notes(
                trialUntil(node),
                node.findText("basis").orElse(""),
                node.findText("remedy").orElse(""));
        return new Rule(
                node.needText("id"), node.needText("name"), formula.text(), severity, notes, formula(node, formula));
    }

    private Formula formula(YamlNode node, YamlNode formula) {
        String driver = node.findText("driver").orElse("");
        try {
            return Formula.parse(formula.text(), driver, vocabulary);
        } catch (FormulaException e) {
            throw new DefinitionException(formula.placeOf(e.column()), mistake(e), e);
        }
    }

    /** The mistake in the words of the job folder, with what could have been meant. */
    static Mistake mistake(FormulaException e) {
        if (e.mistake() == FormulaException.Mistake.UNEXPECTED && e.found().isEmpty()) {
            return MistakeCode.FORMULA_ENDS.of();
        }
        MistakeCode code = MistakeCode.valueOf("FORMULA_" + e.mistake().name());
        Mistake mistake = code.of(e.found());
        if (e.known().isEmpty()) {
            return mistake;
        }
        boolean isMisspelt = switch (e.mistake()) {
            case UNEXPECTED, AMBIGUOUS_TABLE -> false;
            default -> true;
        };
        return isMisspelt
                ? mistake.offering(e.found(), e.known())
                : new Mistake(code, mistake.words(), Optional.of(new Suggestion(Optional.empty(), e.known())));
    }

    private static Optional<LocalDate> trialUntil(YamlNode node) {
        Optional<String> text = node.findText("trialUntil");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new DefinitionException(
                    node.need("trialUntil").place(), MistakeCode.NO_DATE.of("trialUntil", text.orElse("")), e);
        }
    }

    private void tryExamples(YamlNode node, Rule rule) {
        Set<Verdict> passed = verdicts(node, "pass", rule);
        boolean passes = !passed.contains(Verdict.BROKEN)
                && !passed.contains(Verdict.NOT_EVALUABLE)
                && (passed.contains(Verdict.EXACT) || passed.contains(Verdict.ROUNDING));
        if (!passes) {
            throw node.need("pass").mistake(MistakeCode.EXAMPLE_DOES_NOT_PASS.of(rule.id(), words(passed)));
        }
        Set<Verdict> failed = verdicts(node, "fail", rule);
        if (!failed.contains(Verdict.BROKEN)) {
            throw node.need("fail").mistake(MistakeCode.EXAMPLE_DOES_NOT_FAIL.of(rule.id(), words(failed)));
        }
    }

    private Set<Verdict> verdicts(YamlNode node, String key, Rule rule) {
        node.needText(key);
        YamlNode example = node.need(key);
        try {
            return Example.judge(rule, example.text(), vocabulary);
        } catch (Example.ExampleException e) {
            throw new DefinitionException(
                    example.placeOfLine(e.line()), MistakeCode.EXAMPLE_UNREADABLE.of(e.found()), e);
        }
    }

    private static String words(Set<Verdict> verdicts) {
        Set<Verdict> shown = verdicts.isEmpty() ? EnumSet.of(Verdict.NOT_APPLICABLE) : verdicts;
        return String.join(", ", shown.stream().map(Verdict::code).toList());
    }
}
