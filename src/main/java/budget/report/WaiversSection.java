package budget.report;

import budget.base.CodePoints;
import budget.base.Messages;
import budget.finding.Finding;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import budget.submission.Standing;
import budget.waiver.Waiver;
import budget.waiver.WaiverReview.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The waivers: by whom, why, and until when. */
final class WaiversSection {

    private static final Cut USES = Cut.to("data/findings.csv");

    private final List<Standing> standings;
    private final List<Waiver> waivers;
    private final List<Remark> remarks;
    private final Shown shown;
    private final Messages messages;

    WaiversSection(
            List<Standing> standings, List<Waiver> waivers, List<Remark> remarks, Shown shown, Messages messages) {
        this.standings = standings;
        this.waivers = waivers;
        this.remarks = remarks;
        this.shown = shown;
        this.messages = messages;
    }

    Section section() {
        Tallies<Use> uses = new Tallies<>();
        for (Standing standing : standings) {
            standing.roots().stream()
                    .filter(standing::isSettled)
                    .forEach(finding -> uses.add(use(standing, finding), finding, true));
        }
        List<Row> rows = uses.sorted(Comparator.comparing(Use::unitCode, CodePoints.ORDER))
                .map(use -> row(use.getKey(), use.getValue()))
                .toList();
        String heading = messages.text("report.waivers");
        List<String> sentences = new ArrayList<>();
        if (rows.isEmpty()) {
            sentences.add(messages.text("report.no-waivers"));
        }
        remarks.forEach(remark -> sentences.add(remark.inWords(messages)));
        return new Section("waivers", heading, sentences, rows.isEmpty() ? List.of() : List.of(table(rows)));
    }

    private PageTable table(List<Row> rows) {
        return PageTable.of(
                        messages.text("report.waivers-in-use"),
                        List.of(
                                Column.words(messages.text("book.unit-name")),
                                Column.words(messages.text("report.rule")),
                                Column.words(messages.text("report.grounds")),
                                Column.brief(messages.text("book.waived-by")),
                                Column.brief(messages.text("report.until")),
                                Column.number(messages.text("report.times")),
                                Column.number(messages.text(
                                        "report.stake", shown.unit().printed()))),
                        USES.first(rows))
                .withNote(USES.more(rows.size(), messages));
    }

    private Row row(Use use, FindingCounts tally) {
        Optional<Waiver> waiver = use.waiver;
        String approved = waiver.map(given -> given.grounds().approvedBy()).orElse("");
        return Row.of(
                Cell.head(use.unitName).with(use.unitCode.equals(use.unitName) ? "" : use.unitCode),
                Cell.words(use.rule).with(waiver.map(Waiver::row).orElse("")),
                Cell.words(waiver.map(given -> given.grounds().reason()).orElse("")),
                Cell.brief(use.by).with(approved.isEmpty() ? "" : messages.text("report.approved", approved)),
                Cell.brief(waiver.map(given -> given.until().toString()).orElse("")),
                Cell.number(Shown.count(tally.waived())),
                Cell.number(shown.amount(tally.stake())));
    }

    /** Of several waivers by the same person the one that holds longest is in force, if any is. */
    private Use use(Standing standing, Finding finding) {
        String by = standing.handling(finding).by();
        Optional<Waiver> waiver = waivers.stream()
                .filter(given -> given.grounds().by().equals(by) && given.isFor(standing.unitCode(), finding))
                .max(Comparator.comparing(Waiver::until));
        return new Use(standing.unitCode(), standing.unitName(), finding.rule(), by, waiver);
    }

    private record Use(String unitCode, String unitName, String rule, String by, Optional<Waiver> waiver) {}
}
