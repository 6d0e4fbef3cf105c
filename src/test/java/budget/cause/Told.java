package budget.cause;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a clerk reads of a small workbook: the findings above a note that stand for themselves, and what follows from each. */
final class Told {

    private static final FindingText CHINESE = new FindingText(Messages.in(Locale.CHINESE));

    private Told() {}

    /** Of sheets with amounts; only findings whose rule or code begins with one of these, and what follows from them. */
    static List<String> in(String sheets, String... rules) {
        return of(
                Reading.of(
                                Reading.sampleJob(),
                                TextWorkbook.of(sheets.split("(?m)(?=^#sheet )"))
                                        .xlsx())
                        .content()
                        .findings(),
                Set.of(rules));
    }

    static List<String> of(List<Finding> findings, Set<String> rules) {
        List<String> told = new ArrayList<>();
        for (Finding root : findings) {
            if (root.isRoot()
                    && root.severity() != Severity.NOTE
                    && rules.stream().anyMatch(root.rule()::startsWith)) {
                told.add(Reading.line(root) + String.join("", hints(root)));
                findings.stream()
                        .filter(finding -> finding.root().equals(root.key()))
                        .forEach(finding -> told.add("  " + subject(finding)));
            }
        }
        return told;
    }

    private static List<String> hints(Finding finding) {
        return CHINESE.hints(finding).stream().map(hint -> "。" + hint).toList();
    }

    private static String subject(Finding finding) {
        return String.join(
                        " ",
                        List.of(
                                finding.subject().table(),
                                finding.subject().row(),
                                finding.subject().measure()))
                .strip();
    }
}
