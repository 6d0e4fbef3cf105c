package budget.consolidate;

import budget.definition.Datasets.UnitColumn;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.layout.FormLayout;
import budget.model.BudgetUnit;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reports the published amounts of a unit that will be blank, because figures that they need are unknown.
 * Where a finding keeps the unit out of the totals there is no such amount.
 */
public final class BlankDatasets {

    private final JobDefinition job;
    private final Map<String, FigureSum> amounts = new LinkedHashMap<>();

    public BlankDatasets(JobDefinition job) {
        this.job = job;
        for (UnitColumn column : job.datasets().byUnit()) {
            amounts.put(column.name(), column.sum());
        }
        job.datasets().headline().income().ifPresent(sum -> addUnlessThere("headline income", sum));
        job.datasets().headline().spending().ifPresent(sum -> addUnlessThere("headline spending", sum));
        Set<String> forms = job.forms().stream().map(FormLayout::form).collect(Collectors.toSet());
        amounts.values()
                .removeIf(sum -> sum.figures().stream()
                        .anyMatch(named -> !forms.contains(named.panel().form())));
    }

    private void addUnlessThere(String name, FigureSum sum) {
        if (!amounts.containsValue(sum)) {
            amounts.put(name, sum);
        }
    }

    /** The content, with a finding where amounts are left blank. */
    public SubmissionContent noted(SubmissionContent content) {
        if (amounts.isEmpty() || content.tables().isEmpty() || isLeftOut(content)) {
            return content;
        }
        UnitFigures figures = UnitFigures.of(BudgetUnit.unregistered(""), "", content, job);
        List<String> blank = new ArrayList<>();
        Set<String> lacking = new TreeSet<>();
        amounts.forEach((name, sum) -> {
            if (sum.in(figures).isEmpty()) {
                blank.add(name);
                sum.figures().stream()
                        .filter(named -> cannotBeTold(named, figures))
                        .forEach(named -> lacking.add(named.panel().form()));
            }
        });
        return blank.isEmpty() ? content : with(finding(blank, lacking), content);
    }

    private boolean isLeftOut(SubmissionContent content) {
        return job.settings().policy().holdBack()
                && content.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
    }

    private static boolean cannotBeTold(NamedFigures named, UnitFigures figures) {
        return named.columns().stream()
                .anyMatch(column -> figures.sum(named, column).isEmpty());
    }

    private static Finding finding(List<String> blank, Set<String> lacking) {
        return Finding.ofFile(FindingCode.DATASET_BLANK, String.join(", ", blank), String.join(", ", lacking));
    }

    private SubmissionContent with(Finding finding, SubmissionContent content) {
        List<Finding> findings = new ArrayList<>(content.findings());
        findings.addAll(job.settings().policy().severities().weighed(List.of(finding)));
        return content.judged(findings, content.ledger().checks());
    }
}
