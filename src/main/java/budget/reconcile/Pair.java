package budget.reconcile;

import budget.finding.Finding;
import budget.finding.FindingCode;
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

/**
 * The workbook and the document of one submission: the latest ones of a unit, where their names state the same version.
 *
 * <p>The workbook gives the figures. What differs is a blocking finding of the workbook, and a note of the document; what is
 * wrong in the document alone has to be explained, as its figures do not count.
 */
record Pair(Standing workbook, Standing document) {

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

    /** The pair among the versions of a unit, the latest first. */
    static Optional<Pair> in(List<Standing> latestFirst, Set<Arrival> documents) {
        Optional<Standing> workbook = first(latestFirst, documents, false);
        Optional<Standing> document = first(latestFirst, documents, true);
        return workbook.flatMap(
                one -> document.filter(other -> isOfOneVersion(one, other)).map(other -> new Pair(one, other)));
    }

    private static Optional<Standing> first(List<Standing> latestFirst, Set<Arrival> documents, boolean isDocument) {
        return latestFirst.stream()
                .filter(standing -> documents.contains(file(standing)) == isDocument)
                .findFirst();
    }

    private static boolean isOfOneVersion(Standing workbook, Standing document) {
        return workbook.status() != SubmissionStatus.UNREADABLE
                && Versions.marker(file(workbook).fileName())
                        == Versions.marker(file(document).fileName());
    }

    static Arrival file(Standing standing) {
        return standing.file().orElseThrow();
    }

    /** The findings of the workbook with what differs. */
    List<Finding> ofWorkbook(Comparisons comparisons) {
        List<Finding> findings = new ArrayList<>(workbook.findings());
        findings.addAll(comparisons.between(file(workbook), file(document)));
        return findings;
    }

    /**
     * The findings of the document: what differs, and what is said of the workbook not already. A broken rule of which the
     * workbook has nothing follows from what differs.
     */
    List<Finding> ofDocument(Comparisons comparisons) {
        List<Finding> different = comparisons.between(file(document), file(workbook)).stream()
                .map(finding -> finding.weighing(Severity.NOTE))
                .toList();
        Map<String, String> byTable = new HashMap<>();
        different.forEach(finding -> byTable.putIfAbsent(finding.subject().table(), finding.key()));
        Set<String> known = workbook.findings().stream().map(Finding::key).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(different);
        for (Finding finding : document.findings()) {
            boolean isOfPair = OF_WHAT_IS_NOT_THERE.contains(finding.code()) || known.contains(finding.key());
            if (!isOfPair) {
                findings.add(follows(weighed(finding), different, byTable));
            }
        }
        return findings;
    }

    private static Finding weighed(Finding finding) {
        return finding.severity() == Severity.BLOCKING ? finding.weighing(Severity.ADVISORY) : finding;
    }

    private static Finding follows(Finding finding, List<Finding> different, Map<String, String> byTable) {
        boolean isOfRule = finding.judged().isPresent() && finding.isRoot() && !different.isEmpty();
        return isOfRule
                ? finding.foldedUnder(byTable.getOrDefault(
                        finding.subject().table(), different.get(0).key()))
                : finding;
    }

    /** The other versions of the unit: the workbooks as they are, and the documents, which are superseded. */
    static List<Standing> others(List<Standing> all, Set<Arrival> documents, boolean areDocuments) {
        return all.stream()
                .filter(standing -> documents.contains(file(standing)) == areDocuments)
                .toList();
    }
}
