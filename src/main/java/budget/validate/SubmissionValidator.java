package budget.validate;

import budget.definition.JobDefinition;
import budget.model.Checks;
import budget.model.Finding;
import budget.model.FindingCode;
import budget.model.Severity;
import budget.model.SubmissionContent;
import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies the rules that need nothing but the submission itself. It may be used by several threads. */
public final class SubmissionValidator {

    /** Each rule is told once; a table of very many rows must not fill memory with what is told already. */
    private static final int MOST_UNKNOWN = 10_000;

    /** A person who has filled in a form may get hundreds of its rows wrong. */
    private static final int MOST_BREACHES = 5_000;

    private final RuleBook book;
    private final FigureTables tables;

    public SubmissionValidator(JobDefinition job) {
        this.book = job.rules().book();
        this.tables = new FigureTables(job);
    }

    /** The content with all that the rules say of it; a file that was refused says nothing to them. */
    public SubmissionContent validate(SubmissionContent content) {
        boolean refused = content.findings().stream()
                .map(Finding::code)
                .anyMatch(code -> code.isUnreadable() || code == FindingCode.NO_TABLE_FOUND);
        return refused ? content : judged(content);
    }

    private SubmissionContent judged(SubmissionContent content) {
        Figures figures = tables.of(content);
        RuleCounts counts = new RuleCounts(book.rules());
        List<Breach> breaches = new ArrayList<>();
        List<Outcome> rounded = new ArrayList<>();
        List<Outcome> unknown = new ArrayList<>();
        book.evaluate(figures, (rule, verdict, why) -> {
            counts.count(rule, verdict);
            switch (verdict) {
                case BROKEN -> {
                    if (breaches.size() <= MOST_BREACHES) {
                        breaches.add(new Breach(why.explain()));
                    }
                }
                case ROUNDING -> {
                    if (rounded.size() <= MOST_BREACHES) {
                        rounded.add(why.explain());
                    }
                }
                case NOT_EVALUABLE -> {
                    if (rule.severity() == Severity.BLOCKING && unknown.size() < MOST_UNKNOWN) {
                        unknown.add(why.explain());
                    }
                }
                case EXACT, NOT_APPLICABLE -> {}
            }
        });
        if (breaches.size() > MOST_BREACHES || rounded.size() > MOST_BREACHES) {
            return SubmissionContent.refused(Finding.ofFile(FindingCode.OVERFULL));
        }
        List<Finding> findings = new ArrayList<>(content.findings());
        findings.addAll(BlankFigures.of(book.derived(figures)));
        findings.addAll(explained(breaches, figures));
        rounded.forEach(outcome -> findings.add(RuleFindings.rounding(outcome)));
        findings.addAll(unexplained(unknown, findings));
        Checks checks = counts.checks(figures);
        return content.judged(findings, checks);
    }

    /** The breaches as findings, those with one cause folded. */
    private List<Finding> explained(List<Breach> breaches, Figures figures) {
        List<Finding> findings = new ArrayList<>();
        List<Breach> left = new ArrayList<>(breaches);
        for (MoneySlips.Slip slip : new MoneySlips(figures).find(breaches)) {
            findings.add(slip.finding());
            slip.explains()
                    .forEach(breach -> findings.add(RuleFindings.broken(breach)
                            .foldedUnder(slip.finding().key())));
            left.removeAll(slip.explains());
        }
        new RootCauses(book, figures).fold(left);
        Swaps.fold(left);
        new TargetMatches(figures, left).fold();
        KnownAmounts known = new KnownAmounts(figures);
        left.stream().filter(breach -> !breach.isFolded()).forEach(known::hint);
        left.forEach(breach -> findings.add(RuleFindings.broken(breach)));
        return findings;
    }

    /** Of the claims that could not be judged those that block, unless another finding names what is missing. */
    private static List<Finding> unexplained(List<Outcome> unknown, List<Finding> findings) {
        List<Finding> added = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Outcome outcome : unknown) {
            boolean blocks = outcome.rule().severity() == Severity.BLOCKING;
            if (blocks
                    && !isNamed(outcome, findings)
                    && rules.add(outcome.rule().id())) {
                added.add(RuleFindings.notEvaluable(outcome));
            }
        }
        return added;
    }

    private static boolean isNamed(Outcome outcome, List<Finding> findings) {
        return outcome.blocking().stream()
                .anyMatch(part -> findings.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKING)
                        .anyMatch(finding -> names(finding, part)));
    }

    private static boolean names(Finding finding, Part part) {
        boolean sameTable = finding.subject().table().equals(part.form());
        return switch (finding.code()) {
            case TABLE_MISSING, FORM_AMBIGUOUS -> sameTable || finding.code() == FindingCode.FORM_AMBIGUOUS;
            case COLUMN_MISSING, COLUMN_RENAMED ->
                sameTable && finding.subject().measure().equals(part.column());
            case AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, AMOUNT_ERROR_VALUE, FORMULA_WITHOUT_VALUE -> sameTable;
            default -> false;
        };
    }
}
