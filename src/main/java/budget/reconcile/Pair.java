package budget.reconcile;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Judgement;
import budget.finding.Severity;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one submission: the latest workbook of a unit and the latest document, where their names state the same version,
 * or one of these, and the latest text, unless its name states an earlier version.
 *
 * <p>The main file gives the figures: the workbook, or the document without one. What differs is a finding of the main file, and
 * a note of the one beside it; what is wrong in that alone has to be explained, as its figures do not count. Its sentences
 * are judged by the tables of the main file.
 *
 * @param beside the document and the text, or one of them
 */
record Pair(Standing main, List<Standing> beside) {

    /** Findings that say that a file lacks what the other one of the pair may have. */
    private static final Set<FindingCode> OF_WHAT_IS_NOT_THERE =
            Set.of(FindingCode.NO_TABLE_FOUND, FindingCode.TABLE_MISSING, FindingCode.TABLE_EMPTY_UNDECLARED);

    /** Submissions in which a document that names no unit is of the unit of the workbook with its name. */
    static List<Submission> named(List<Submission> submissions) {
        Map<String, Submission> workbooks = new HashMap<>();
        submissions.stream()
                .filter(submission -> !submission.isDocument()
                        && !submission.isDivided()
                        && !submission.arrival().isPart())
                .forEach(submission -> workbooks.put(withoutEnding(submission), submission));
        return submissions.stream()
                .map(submission -> {
                    Submission beside =
                            submission.isDocument() && submission.unitNames().isEmpty()
                                    ? workbooks.get(withoutEnding(submission))
                                    : null;
                    return beside == null ? submission : submission.named(beside.unitNames());
                })
                .toList();
    }

    private static String withoutEnding(Submission submission) {
        return submission.arrival().path().replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }

    /** The files among the versions of a unit, the latest first; nothing where each is a version like the others. */
    static Optional<Pair> in(List<Standing> latestFirst, Set<Arrival> documents) {
        List<Standing> tables =
                latestFirst.stream().filter(one -> !isText(one, documents)).toList();
        Optional<Standing> workbook =
                tables.stream().filter(one -> !documents.contains(file(one))).findFirst();
        Optional<Standing> document = tables.stream()
                .filter(one -> documents.contains(file(one)))
                .findFirst()
                .filter(one -> workbook.filter(Pair::isRead)
                        .filter(other -> marker(one) == marker(other))
                        .isPresent());
        Optional<Standing> main =
                document.isPresent() ? workbook : tables.stream().findFirst();
        Optional<Standing> text = latestFirst.stream()
                .filter(one -> isText(one, documents))
                .findFirst()
                .filter(one ->
                        main.filter(other -> marker(one) >= marker(other)).isPresent());
        List<Standing> beside = Stream.concat(document.stream(), text.stream()).toList();
        boolean areOfOneKind = document.isEmpty() && tables.size() == latestFirst.size();
        return areOfOneKind ? Optional.empty() : main.map(one -> new Pair(one, beside));
    }

    static boolean isText(Standing standing, Set<Arrival> documents) {
        return documents.contains(file(standing)) && file(standing).isText();
    }

    private static boolean isRead(Standing standing) {
        return standing.status() != SubmissionStatus.UNREADABLE;
    }

    private static int marker(Standing standing) {
        return Versions.marker(file(standing).fileName());
    }

    static Arrival file(Standing standing) {
        return standing.file().orElseThrow();
    }

    /** The findings of the main file with what differs. */
    List<Finding> ofMain(Comparisons comparisons) {
        List<Finding> findings = new ArrayList<>(main.findings());
        beside.forEach(other -> findings.addAll(comparisons.between(file(main), file(other))));
        return findings;
    }

    /**
     * The findings of a file beside the main one: what differs, and what is said of the main file not already. A broken rule of
     * which that has nothing follows from what differs in its tables.
     */
    List<Finding> of(Standing other, Comparisons comparisons) {
        List<Finding> different = comparisons.between(file(other), file(main)).stream()
                .map(finding -> finding.weighing(Severity.NOTE))
                .toList();
        Map<String, String> byTable = new HashMap<>();
        different.forEach(finding -> byTable.putIfAbsent(finding.subject().table(), finding.key()));
        Set<String> known = main.findings().stream().map(Finding::key).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(different);
        List<Finding> own = new ArrayList<>(other.findings());
        own.addAll(comparisons.said(other.sender().orElseThrow(), file(main), file(other)));
        for (Finding finding : own) {
            boolean isOfPair = OF_WHAT_IS_NOT_THERE.contains(finding.code()) || !known.add(finding.key());
            if (!isOfPair) {
                findings.add(follows(weighed(finding), byTable));
            }
        }
        return findings;
    }

    private static Finding weighed(Finding finding) {
        return finding.severity() == Severity.BLOCKING ? finding.weighing(Severity.ADVISORY) : finding;
    }

    /** A broken rule about a table that differs is folded under the first difference of that table; others are not. */
    private static Finding follows(Finding finding, Map<String, String> byTable) {
        if (!finding.isRoot() || finding.judged().isEmpty()) {
            return finding;
        }
        Judgement judged = finding.judged().get();
        return Stream.of(
                        Stream.of(finding.subject().table()),
                        judged.left().naming().tables().stream(),
                        judged.expected().stream().flatMap(side -> side.naming().tables().stream()))
                .flatMap(tables -> tables)
                .filter(byTable::containsKey)
                .findFirst()
                .map(table -> finding.foldedUnder(byTable.getOrDefault(table, "")))
                .orElse(finding);
    }
}
