package budget.operator;

import budget.model.Finding;
import budget.model.FindingText;
import budget.model.Messages;
import budget.model.Severity;
import budget.model.SheetCell;
import budget.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check prints: gravest first, each with its place and what to do. */
final class CheckReport {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

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
            for (Severity severity : Severity.values()) {
                addFindings(lines, standing, severity);
            }
        }
        return lines;
    }

    private void addFindings(List<String> lines, Standing standing, Severity severity) {
        List<Finding> findings = standing.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(texts.severity(severity));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            lines.add((i + 1) + "  " + texts.message(finding) + "  ["
                    + finding.code().code() + "]");
            String place = texts.place(finding);
            if (!place.isEmpty()) {
                lines.add("   " + place);
            }
            lines.add("   " + texts.remedy(finding));
        }
    }

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
                    "findings",
                    standing.findings().stream()
                            .sorted(GRAVEST_FIRST)
                            .map(this::json)
                            .toList());
            files.add(file);
        }
        return Map.of("files", files);
    }

    private Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        String sheet = finding.cells().isEmpty() ? "" : finding.cells().get(0).sheet();
        json.put("rule", finding.code().code());
        json.put("severity", finding.severity().code());
        json.put("verdict", "structure");
        json.put("sheet", sheet);
        json.put(
                "cells",
                String.join(
                        " ",
                        finding.cells().stream()
                                .map((SheetCell cell) -> cell.seenFrom(sheet))
                                .toList()));
        json.put("message", texts.message(finding));
        json.put("remedy", texts.remedy(finding));
        return json;
    }
}
