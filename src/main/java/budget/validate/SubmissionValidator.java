package budget.validate;

import budget.cause.Breach;
import budget.cause.CauseSearch;
import budget.cause.RuleFindings;
import budget.cause.SentenceSearch;
import budget.definition.JobDefinition;
import budget.definition.Severities;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Vocabulary;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Judgement.Measure.By;
import budget.finding.Severity;
import budget.model.CodeLevel;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import budget.submission.Checks;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applies the rules that need only the submission itself. Safe for use by several threads. */
public final class SubmissionValidator {

    private final RuleBook book;
    private final Vocabulary vocabulary;
    private final Severities severities;
    private final CauseSearch causes;

    public SubmissionValidator(JobDefinition job) {
        this.book = job.rules().book();
        this.vocabulary = job.rules().vocabulary();
        this.severities = job.settings().policy().severities();
        this.causes = new CauseSearch(book, job.codes());
    }

    /** The content with the findings of the rules; none for a refused file. */
    public SubmissionContent validate(SubmissionContent content) {
        boolean refused = content.findings().stream().map(Finding::code).anyMatch(FindingCode::leavesNothingToJudge);
        return refused ? content : judged(content);
    }

    private SubmissionContent judged(SubmissionContent content) {
        Figures figures = content.figures(vocabulary);
        RuleCounts counts = new RuleCounts(book.rules());
        DueTables dueTables = new DueTables(figures);
        JudgedClaims claims = new JudgedClaims(counts);
        book.evaluate(figures, (rule, verdict, why) -> {
            dueTables.note(rule, verdict);
            claims.judged(rule, verdict, why);
        });
        Optional<Finding> overfull = claims.overfull();
        if (overfull.isPresent()) {
            return SubmissionContent.refused(overfull.get());
        }
        Checks checks = counts.checks(figures);
        List<Finding> findings = new ArrayList<>(severities.weighed(dueTables.due(content.findings())));
        List<Part> derived = book.derived(figures);
        findings.addAll(severities.weighed(BlankFigures.of(derived)));
        findings.addAll(severities.weighed(LeftOutRows.of(derived)));
        List<Breach> ofTables = new ArrayList<>();
        List<Breach> ofSentences = new ArrayList<>();
        claims.broken()
                .forEach(breach ->
                        (breach.outcome().rule().readsSentences(vocabulary) ? ofSentences : ofTables).add(breach));
        List<Finding> explained = severities.weighed(
                causes.explain(SentenceSearch.tablesAlone(figures), ofTables, findings, content.tables()));
        List<Finding> all = new ArrayList<>(dueTables.withoutNamed(explained));
        all.addAll(new SentenceSearch(book, figures, content.sentences()).explain(ofSentences, all));
        RuleFindings words = new RuleFindings(figures);
        claims.rounded().stream()
                .filter(outcome -> !isRate(outcome))
                .forEach(outcome -> all.add(words.rounding(outcome)));
        all.addAll(unexplained(claims.notEvaluable(), all, words));
        return content.judged(raised(all), checks);
    }

    /** Whether a claim is about a rate, which hardly ever states all its digits. */
    private static boolean isRate(Outcome outcome) {
        return (outcome.isProduct(By.LEFT) && isNumber(outcome.right()))
                || (outcome.isProduct(By.RIGHT) && isNumber(outcome.left()));
    }

    private static boolean isNumber(Outcome.Side side) {
        return side.parts().stream().anyMatch(part -> part.cell() >= 0 && !part.isMoney());
    }

    /** Raises the severity of a finding to that of the gravest one folded under it. */
    private static List<Finding> raised(List<Finding> findings) {
        Map<String, Severity> gravest = new HashMap<>();
        findings.stream()
                .filter(finding -> !finding.isRoot())
                .forEach(finding -> gravest.merge(
                        finding.root(), finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return findings.stream()
                .map(finding -> {
                    Severity severity = gravest.getOrDefault(finding.key(), finding.severity());
                    return severity.compareTo(finding.severity()) < 0 ? finding.weighing(severity) : finding;
                })
                .toList();
    }

    /** The blocking claims that could not be judged, unless another finding reports what is missing. */
    private static List<Finding> unexplained(Collection<Outcome> unknown, List<Finding> findings, RuleFindings words) {
        List<Finding> added = new ArrayList<>();
        Set<String> rules = new HashSet<>();
        for (Outcome outcome : unknown) {
            if (!isNamed(outcome, findings) && rules.add(outcome.rule().id())) {
                added.add(words.notEvaluable(outcome));
            }
        }
        return added;
    }

    /** Depends on forms and columns alone: {@link JudgedClaims} keeps one claim of those that have the same ones. */
    private static boolean isNamed(Outcome outcome, List<Finding> findings) {
        return outcome.blocking().stream()
                .anyMatch(part -> findings.stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKING)
                        .anyMatch(finding -> names(finding, part)));
    }

    private static boolean names(Finding finding, Part part) {
        boolean sameTable = finding.subject().table().equals(part.form());
        return switch (finding.code()) {
            case TABLE_MISSING, TABLE_NOT_FITTING, TABLE_FOUND_TWICE, FORM_AMBIGUOUS ->
                sameTable || finding.code() == FindingCode.FORM_AMBIGUOUS;
            case COLUMN_MISSING, COLUMN_RENAMED, HEADER_YEAR ->
                sameTable && finding.subject().measure().equals(part.column());
            case HEADER_DRIFT,
                    AMOUNT_NOT_A_NUMBER,
                    AMOUNT_TOO_LARGE,
                    AMOUNT_ERROR_VALUE,
                    AMOUNT_STRUCK_OUT,
                    AMOUNT_MERGED,
                    AMOUNT_NOT_SHOWN,
                    AMOUNT_SHOWN_AS_DATE,
                    AMOUNT_SHOWN_OTHERWISE,
                    FORMULA_WITHOUT_VALUE,
                    FORMULAS_NOT_CALCULATED -> sameTable;
            default -> false;
        };
    }

    /** Reports rows of 类 and 款 missing above stated rows: once for each table. */
    private static final class LeftOutRows {

        /** The first codes of a long list, and the number of the others. */
        private static final int MOST_NAMED = 5;

        private LeftOutRows() {}

        static List<Finding> of(List<Part> derived) {
            Map<String, TreeSet<String>> byTable = new TreeMap<>();
            for (Part part : derived) {
                if (part.isLeftOut()) {
                    part.key()
                            .code()
                            .filter(code -> code.level() != CodeLevel.ITEM)
                            .ifPresent(code -> byTable.computeIfAbsent(part.form(), ignored -> new TreeSet<>())
                                    .add(code.digits()));
                }
            }
            List<Finding> findings = new ArrayList<>();
            byTable.forEach((table, codes) -> findings.add(Finding.at(
                    FindingCode.ROWS_LEFT_OUT,
                    Subject.of(table),
                    List.of(),
                    String.join("、", codes.stream().limit(MOST_NAMED).toList()),
                    Integer.toString(codes.size()))));
            return findings;
        }
    }
}
