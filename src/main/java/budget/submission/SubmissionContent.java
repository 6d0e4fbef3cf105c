package budget.submission;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.model.Detail;
import budget.model.FilledTable;
import budget.model.Indicator;
import java.util.List;

/**
 * The content of one workbook, read and normalised.
 *
 * <p>It depends only on the file's bytes and the job folder: which unit sent it, in which version and whether it
 * counts is decided later, so that the same content can be kept and used again.
 *
 * @param unitNames the names after 编制单位 on the sheets, in their order, each once
 * @param tables the forms found, side by side panels one after the other
 * @param declaredEmpty forms that a sentence declares empty (…为空表)
 * @param secretProjects names of projects a sentence declares 涉密
 * @param details percentages, numbers of things and words beside the money of tables
 * @param findings what reading and normalising found
 * @param explanations what the unit has typed into the sheet of results of its returned workbook
 */
public record SubmissionContent(
        List<String> unitNames,
        List<FilledTable> tables,
        List<String> declaredEmpty,
        List<String> secretProjects,
        List<Indicator> indicators,
        List<Detail> details,
        List<Finding> findings,
        List<Explanation> explanations,
        Ledger ledger) {

    public SubmissionContent {
        unitNames = List.copyOf(unitNames);
        tables = List.copyOf(tables);
        declaredEmpty = List.copyOf(declaredEmpty);
        secretProjects = List.copyOf(secretProjects);
        indicators = List.copyOf(indicators);
        details = List.copyOf(details);
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }

    /** A refused file, with the reason. */
    public static SubmissionContent refused(Finding why) {
        return new SubmissionContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(why),
                List.of(),
                Ledger.EMPTY);
    }

    /** The same content with other findings and the counts of the rules, without the making of its tables. */
    public SubmissionContent judged(List<Finding> allFindings, Checks checks) {
        return new SubmissionContent(
                unitNames,
                tables.stream().map(FilledTable::withoutMaking).toList(),
                declaredEmpty,
                secretProjects,
                indicators,
                details,
                allFindings,
                explanations,
                new Ledger(ledger.repairs(), ledger.coverage(), checks));
    }

    /** The repairs, the use of every cell, and the results of the rules. */
    public record Ledger(List<Repair> repairs, CellUse coverage, Checks checks) {

        public static final Ledger EMPTY = new Ledger(List.of(), CellUse.NONE, Checks.NONE);

        public Ledger {
            repairs = List.copyOf(repairs);
        }
    }
}
