package budget.console;

import budget.base.Messages;
import budget.check.SheetExcerpts.Excerpt;
import budget.finding.Finding;
import budget.finding.FindingGroup;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.service.CheckReport;
import budget.service.FileCheck.Checked;
import budget.service.FileCheck.Part;
import budget.service.FileCheck.Shown;
import budget.submission.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked file on its page.
 *
 * @param headline the file, or what it has of which unit, with its counts
 * @param blocking how many findings must be corrected
 * @param findings by their headings, in the order in which they are to be dealt with
 */
public record CheckedPart(List<String> headline, long blocking, Map<String, List<Item>> findings) {

    static List<CheckedPart> of(Checked checked, Messages messages) {
        List<CheckedPart> parts = new ArrayList<>();
        for (Part part : checked.parts()) {
            Standing standing = part.standing();
            CheckReport report = new CheckReport(messages, ignored -> part.readAs());
            Map<String, List<Item>> items = new LinkedHashMap<>();
            for (int at = 0; at < part.findings().size(); at++) {
                Shown shown = part.findings().get(at);
                items.computeIfAbsent(report.heading(shown.group().root()), ignored -> new ArrayList<>())
                        .add(Item.of(at + 1, shown, messages));
            }
            parts.add(new CheckedPart(
                    report.headline(standing, String.valueOf(part.file().getFileName())),
                    standing.count(Severity.BLOCKING),
                    items));
        }
        return parts;
    }

    /**
     * Findings shown as one.
     *
     * @param handling its state and its unit's explanation; empty for an open one without
     * @param followers what follows from it, a sentence each
     */
    public record Item(
            int number,
            String severity,
            String place,
            String message,
            String rule,
            List<String> hints,
            String remedy,
            String handling,
            List<String> followers,
            Optional<Excerpt> excerpt) {

        static Item of(int number, Shown shown, Messages messages) {
            FindingText texts = new FindingText(messages);
            FindingGroup group = shown.group();
            Finding finding = group.root().finding();
            return new Item(
                    number,
                    finding.severity().code(),
                    texts.place(group.cells()),
                    texts.message(group),
                    finding.rule(),
                    group.alike().isEmpty() ? texts.hints(finding) : List.of(),
                    texts.remedy(finding),
                    texts.handling(group.root().handling()),
                    group.followers().stream()
                            .map(line -> texts.place(line.finding())
                                    + messages.text("finding.colon")
                                    + texts.message(line.finding()))
                            .toList(),
                    shown.excerpt());
        }
    }
}
