package budget.operator;

import budget.model.Finding;
import budget.model.FindingLine;
import budget.model.FindingText;
import budget.model.Judgement;
import budget.model.Messages;
import budget.model.Severity;
import budget.model.SheetCell;
import budget.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a check prints: gravest first, each with its place and what to do; what follows from another is told under it. */
final class CheckReport {

    private static final Comparator<FindingLine> GRAVEST_FIRST =
            Comparator.comparing(line -> line.finding().severity());

    private final Messages messages;
    private final FindingText texts;

    CheckReport(Messages messages) {
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    List<String> lines(List<Standing> standings) {
        List<String> lines = new ArrayList<>();
        for (Standing standing : standings) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(messages.text(
                    "check.headline",
                    standing.path(),
                    Long.toString(standing.count(Severity.BLOCKING)),
                    Long.toString(standing.count(Severity.ADVISORY)),
                    Long.toString(standing.count(Severity.NOTE))));
            standing.resubmission().ifPresent(since -> lines.add(since.inWords(messages)));
            List<FindingLine> findings = FindingLine.of(standing);
            for (Severity severity : Severity.values()) {
                addFindings(
                        lines,
                        findings,
                        texts.severity(severity),
                        line -> line.isOpen() && line.finding().severity() == severity);
            }
            addFindings(lines, findings, messages.text("check.settled"), line -> !line.isOpen());
        }
        return lines;
    }

    private void addFindings(
            List<String> lines, List<FindingLine> findings, String heading, Predicate<FindingLine> which) {
        List<FindingLine> roots = findings.stream()
                .filter(line -> line.finding().isRoot())
                .filter(which)
                .toList();
        if (!roots.isEmpty()) {
            lines.add("");
            lines.add(heading);
        }
        for (int i = 0; i < roots.size(); i++) {
            addFinding(lines, i + 1, roots.get(i), findings);
        }
    }

    private void addFinding(List<String> lines, int number, FindingLine root, List<FindingLine> findings) {
        Finding finding = root.finding();
        String place = texts.place(finding);
        String message = texts.message(finding);
        lines.add(number + "  " + (place.isEmpty() ? message : place) + "  [" + finding.rule() + "]");
        if (!place.isEmpty()) {
            lines.add("   " + message);
        }
        texts.hints(finding).forEach(hint -> lines.add("   " + hint));
        lines.add("   " + texts.remedy(finding));
        String handling = texts.handling(root.handling());
        if (!handling.isEmpty()) {
            lines.add("   " + handling);
        }
        findings.stream()
                .filter(line -> line.root().equals(root.id()))
                .forEach(line -> lines.add("   "
                        + messages.text(
                                "check.follows",
                                texts.place(line.finding()),
                                texts.message(line.finding()),
                                line.finding().rule())));
    }

    /** One object, its keys named as the columns of the datasets. */
    Map<String, Object> json(List<Standing> standings) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Standing standing : standings) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", standing.path());
            file.put("unit_code", standing.unitCode());
            file.put("unit_name", standing.unitName());
            file.put("status", standing.status().code());
            file.put("blocking", standing.count(Severity.BLOCKING));
            file.put("advisory", standing.count(Severity.ADVISORY));
            file.put("notes", standing.count(Severity.NOTE));
            file.put(
                    "resubmission",
                    standing.resubmission()
                            .map(since -> since.inWords(messages))
                            .orElse(""));
            file.put(
                    "findings",
                    FindingLine.of(standing).stream()
                            .sorted(GRAVEST_FIRST)
                            .map(this::json)
                            .toList());
            files.add(file);
        }
        return Map.of("files", files);
    }

    private Map<String, Object> json(FindingLine line) {
        Finding finding = line.finding();
        Map<String, Object> json = new LinkedHashMap<>();
        String sheet = finding.cells().isEmpty() ? "" : finding.cells().get(0).sheet();
        json.put("id", line.id());
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().code());
        json.put("verdict", finding.code().verdict());
        json.put("sheet", sheet);
        json.put("cells", cells(finding, sheet));
        json.put("stated", finding.judged().map(Judgement::stated).orElse(""));
        json.put("expected", finding.judged().map(Judgement::expectation).orElse(""));
        json.put("difference", finding.judged().map(Judgement::apart).orElse(""));
        json.put("message", texts.whole(finding));
        json.put("remedy", texts.remedy(finding));
        json.put("status", line.state().code());
        json.put("waived_by", line.handling().by());
        json.put("root", line.root());
        json.put("explanation", line.explanation());
        return json;
    }

    private static String cells(Finding finding, String sheet) {
        return String.join(
                " ",
                finding.cells().stream()
                        .map((SheetCell cell) -> cell.seenFrom(sheet))
                        .toList());
    }
}
