package budget.service;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingGroup;
import budget.finding.FindingLine;
import budget.finding.FindingText;
import budget.finding.Judgement;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.ReadAs;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a check prints: gravest first, each with its place and what to do; what follows from another is listed under it. */
public final class CheckReport {

    private final Messages messages;
    private final Function<Standing, Optional<ReadAs>> readAs;
    private final FindingText texts;
    private final FindingText textsInFull;

    /**
     * A report in a language.
     *
     * @param readAs what a file was read as
     */
    public CheckReport(Messages messages, Function<Standing, Optional<ReadAs>> readAs) {
        this.messages = messages;
        this.readAs = readAs;
        this.texts = new FindingText(messages);
        this.textsInFull = FindingText.inFull(messages);
    }

    public List<String> lines(List<Standing> standings) {
        List<String> lines = new ArrayList<>();
        for (Standing standing : standings) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(headline(standing, standing.path()));
            addFindings(lines, FindingGroup.of(standing.lines()));
        }
        return lines;
    }

    /** What was checked, under this name, with how many findings; and how it compares with what was there before. */
    public List<String> headline(Standing standing, String name) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "check.headline",
                subject(standing, name),
                Long.toString(standing.count(Severity.BLOCKING)),
                Long.toString(standing.count(Severity.ADVISORY)),
                Long.toString(standing.count(Severity.NOTE))));
        lines.add("  " + verdict(standing));
        standing.resubmission().ifPresent(since -> lines.add(since.inWords(messages)));
        return lines;
    }

    /** Whether it passes, which unit it is of, and what it was read as. */
    private String verdict(Standing standing) {
        boolean passes = standing.status() != SubmissionStatus.HELD_BACK
                && standing.status() != SubmissionStatus.UNREADABLE
                && standing.count(Severity.BLOCKING) == 0;
        String unit = standing.sender()
                .map(one -> BudgetUnit.inWords(one.code(), one.name()))
                .orElseGet(() -> messages.text("check.part.unknown"));
        List<String> parts =
                new ArrayList<>(List.of(messages.text(passes ? "check.passed" : "check.not-passed"), unit));
        readAs.apply(standing).ifPresent(read -> parts.add(read.inWords(messages)));
        return String.join(" · ", parts);
    }

    /** The file, with the unit where it has several. */
    private String subject(Standing standing, String name) {
        boolean isPart = standing.file().filter(Arrival::isPart).isPresent();
        return isPart
                ? messages.text(
                        "check.part",
                        name,
                        standing.sender()
                                .map(unit -> BudgetUnit.inWords(unit.code(), unit.name()))
                                .orElseGet(() -> messages.text("check.part.unknown")))
                : name;
    }

    private void addFindings(List<String> lines, List<FindingGroup> groups) {
        String heading = "";
        for (int at = 0; at < groups.size(); at++) {
            FindingGroup group = groups.get(at);
            String next = heading(group.root());
            if (!next.equals(heading)) {
                heading = next;
                lines.add("");
                lines.add(heading);
            }
            addFinding(lines, Integer.toString(at + 1), group);
        }
    }

    /** Under which heading a finding is listed: its severity while it is open. */
    public String heading(FindingLine root) {
        return root.isOpen() ? texts.severity(root.finding().severity()) : messages.text("check.settled");
    }

    private void addFinding(List<String> lines, String number, FindingGroup group) {
        Finding finding = group.root().finding();
        String place = texts.place(group.cells());
        String message = texts.message(group);
        lines.add(number + "  " + (place.isEmpty() ? message : place) + "  [" + texts.rule(finding) + "]");
        if (!place.isEmpty()) {
            lines.add("   " + message);
        }
        if (group.alike().isEmpty()) {
            texts.hints(finding).forEach(hint -> lines.add("   " + hint));
        }
        lines.add("   " + texts.remedy(finding));
        String handling = texts.handling(group.root().handling());
        if (!handling.isEmpty()) {
            lines.add("   " + handling);
        }
        group.followers().forEach(line -> lines.add("   " + follower(number, line.finding())));
    }

    private String follower(String number, Finding finding) {
        return messages.text(
                "check.follows", texts.place(finding), texts.message(finding), texts.rule(finding), number);
    }

    /** One object, its keys named as the columns of the datasets. */
    public Map<String, Object> json(List<Standing> standings) {
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
                    FindingGroup.of(standing.lines()).stream()
                            .flatMap(group -> group.lines().stream())
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
        json.put("stated_parts", parts(finding.judged().map(Judgement::left)));
        json.put("expected_parts", parts(finding.judged().flatMap(Judgement::expected)));
        json.put("message", textsInFull.whole(finding));
        json.put("remedy", texts.remedy(finding));
        json.put("status", line.state().code());
        json.put("waived_by", line.handling().by());
        json.put("root", line.root());
        json.put("explanation", line.explanation());
        return json;
    }

    /** All that a side adds up, in yuan. */
    private static List<String> parts(Optional<Judgement.Side> side) {
        return side.filter(Judgement.Side::isSum).stream()
                .flatMap(sum -> sum.addends().stream())
                .map(addend -> addend.amount().inYuan())
                .toList();
    }

    private static String cells(Finding finding, String sheet) {
        return String.join(
                " ",
                finding.cells().stream()
                        .map((SheetCell cell) -> cell.seenFrom(sheet))
                        .toList());
    }
}
