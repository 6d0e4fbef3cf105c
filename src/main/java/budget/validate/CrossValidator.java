package budget.validate;

import budget.cause.Breach;
import budget.cause.RuleFindings;
import budget.definition.ControlTotal;
import budget.definition.JobDefinition;
import budget.figures.Figures;
import budget.figures.Scope;
import budget.figures.Vocabulary;
import budget.finding.Finding;
import budget.finding.Severity;
import budget.lastyear.CodeMap;
import budget.rule.Evaluation;
import budget.rule.Outcome;
import budget.rule.Rule;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Applies the rules that compare a submission with others: its units', the bureau's, last year's figures. */
public final class CrossValidator {

    private final JobDefinition job;
    private final Vocabulary vocabulary;
    private final OtherFigures others;
    private final Map<String, List<ControlTotal>> controls = new HashMap<>();

    public CrossValidator(JobDefinition job) {
        this.job = job;
        this.vocabulary = job.rules().vocabulary();
        this.others = new OtherFigures(
                vocabulary, job.rules().book(), new CodeMap(job.codes().changes()));
        for (ControlTotal control : job.rules().controls()) {
            controls.computeIfAbsent(control.unitCode(), unit -> new ArrayList<>())
                    .add(control);
        }
    }

    /** Whether the rule book compares with the year before. */
    public boolean needsLastYear() {
        return job.rules().book().rules().stream().anyMatch(rule -> rule.looksAt(Scope.LAST_YEAR));
    }

    /** The figures of a submission beside those of the year before. */
    public Figures beside(SubmissionContent content, OtherFigures.Published lastYear) {
        return content.figures(vocabulary).with(Scope.LAST_YEAR, lastYear(lastYear));
    }

    /** The figures of the year before, under this year's codes. */
    public Figures lastYear(OtherFigures.Published lastYear) {
        return others.of(lastYear);
    }

    /** Compares a department's roll-up with the sum of its units. */
    public List<Finding> withChildren(SubmissionContent rollUp, List<SubmissionContent> children) {
        List<Figures> below = children.stream().map(this::evaluated).toList();
        Figures figures = rollUp.figures(vocabulary).with(Scope.CHILDREN, others.sum(below));
        return broken(job.rules().book(), figures, breaches -> internalPayments(breaches));
    }

    private List<Finding> internalPayments(List<Breach> breaches) {
        Map<String, List<String>> lines = new HashMap<>();
        job.forms()
                .forEach(form -> form.panels().forEach(panel -> {
                    if (!panel.claims().offset().isEmpty()) {
                        lines.put(panel.key(), panel.claims().offset());
                    }
                }));
        return new InternalPayments(lines, job.formsOfPanels(), breaches).take();
    }

    /** Compares a submission with the control totals of its unit. */
    public List<Finding> withControls(String unitCode, SubmissionContent content) {
        List<ControlTotal> set = controls.getOrDefault(unitCode, List.of());
        if (set.isEmpty()) {
            return List.of();
        }
        Figures figures = content.figures(vocabulary).with(Scope.CONTROL, others.controls(set));
        List<Rule> rules = new ArrayList<>(job.rules().book().rules());
        set.forEach(control -> rules.add(control.rule()));
        return broken(new RuleBook(rules), figures, breaches -> List.of());
    }

    /** Whether the unit has control totals. */
    public boolean hasControls(String unitCode) {
        return controls.containsKey(unitCode);
    }

    /**
     * Compares a submission with the figures of the unit in the year before. What cannot be checked because several codes are
     * known only together is reported, once for each rule; it is no mistake of the unit and does not block.
     */
    public List<Finding> withLastYear(SubmissionContent content, OtherFigures.Published lastYear) {
        Figures figures = beside(content, lastYear);
        return broken(job.rules().book(), figures, breaches -> List.of());
    }

    /** The figures of a unit with derived blanks. */
    private Figures evaluated(SubmissionContent content) {
        Figures figures = content.figures(vocabulary);
        job.rules().book().complete(figures);
        return figures;
    }

    /** The findings; breaches that are internal payments are reported as such. */
    private static List<Finding> broken(RuleBook book, Figures figures, Function<List<Breach>, List<Finding>> known) {
        List<Breach> breaches = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Finding> unchecked = new LinkedHashMap<>();
        RuleFindings words = new RuleFindings(figures);
        Evaluation.Listener listener = (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN) {
                breaches.add(new Breach(why.explain()));
            } else if (verdict == Verdict.ROUNDING) {
                findings.add(words.rounding(why.explain()));
            } else if (verdict == Verdict.NOT_EVALUABLE && !unchecked.containsKey(rule.id())) {
                Outcome outcome = why.explain();
                if (needsGroupedRow(outcome)) {
                    Finding finding = words.notEvaluable(outcome);
                    unchecked.put(
                            rule.id(),
                            finding.severity() == Severity.BLOCKING ? finding.weighing(Severity.ADVISORY) : finding);
                }
            }
        };
        book.evaluateBeyond(figures, listener);
        findings.addAll(known.apply(breaches));
        breaches.forEach(breach -> findings.add(words.broken(breach)));
        findings.addAll(unchecked.values());
        return findings;
    }

    /** Whether the outcome needs an amount of the year before that is known only together with others. */
    private static boolean needsGroupedRow(Outcome outcome) {
        return outcome.blocking().stream()
                .anyMatch(part -> part.cell() >= 0 && part.form().startsWith(Scope.LAST_YEAR.written()));
    }
}
