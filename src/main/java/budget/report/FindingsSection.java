package budget.report;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingGroup;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.model.Amount;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The findings: by rule, by unit, and the gravest in full. */
final class FindingsSection {

    private static final int MOST_UNFOLDED = 15;
    private static final Cut FINDINGS = Cut.to("data/findings.csv");
    private static final Cut UNITS = Cut.to("data/units.csv");

    private static final Comparator<Told> GRAVEST_FIRST = Comparator.comparing((Told told) -> told.finding.severity())
            .thenComparing(Told::atStake, Comparator.reverseOrder());

    private final List<Standing> standings;
    private final Shown shown;
    private final Messages messages;
    private final FindingText texts;

    FindingsSection(List<Standing> standings, Shown shown, Messages messages) {
        this.standings = standings;
        this.shown = shown;
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    Section section() {
        List<String> sentences = new ArrayList<>(List.of(counts()));
        long folded = standings.stream()
                .filter(standing -> standing.status() != SubmissionStatus.SUPERSEDED)
                .flatMap(standing -> standing.findings().stream())
                .filter(finding -> !finding.isRoot())
                .count();
        if (folded > 0) {
            sentences.add(messages.text("report.folded", Shown.count(folded)));
        }
        List<PageTable> tables = Stream.of(byRule(), byUnit(), gravest())
                .filter(table -> !table.rows().isEmpty())
                .toList();
        return new Section("findings", messages.text("book.findings"), sentences, tables);
    }

    /** Their numbers, in the words of the run's own report. */
    String counts() {
        long open =
                standings.stream().mapToLong(standing -> standing.open().size()).sum();
        return messages.text("run.findings", Shown.count(open), Shown.count(blocking()), Shown.count(waived()));
    }

    long blocking() {
        return standings.stream()
                .mapToLong(standing -> standing.count(Severity.BLOCKING))
                .sum();
    }

    long waived() {
        return standings.stream().mapToLong(Standing::settled).sum();
    }

    private PageTable byRule() {
        Tallies<RuleKey> tallies = new Tallies<>();
        for (Standing standing : standings) {
            standing.roots()
                    .forEach(finding ->
                            tallies.add(RuleKey.of(finding, messages), finding, standing.isSettled(finding)));
        }
        List<Row> rows = tallies.sorted(Comparator.comparing(RuleKey::severity))
                .map(entry -> byRule(entry.getKey(), entry.getValue()))
                .toList();
        return PageTable.of(
                messages.text("report.by-rule"),
                List.of(
                        Column.brief(messages.text("report.severity")),
                        Column.brief(messages.text("report.rule")),
                        Column.sentence(messages.text("report.rule-name")),
                        Column.number(messages.text("finding.state.open")),
                        Column.number(messages.text("report.waived")),
                        Column.number(messages.text("report.stake", shown.unit().printed()))),
                rows);
    }

    private Row byRule(RuleKey key, FindingCounts tally) {
        String name = key.name.isEmpty() ? messages.text("finding." + key.rule + ".name") : key.name;
        return Row.of(
                severity(key.severity),
                Cell.brief(key.rule),
                Cell.head(name),
                Cell.number(Shown.count(tally.open())),
                Cell.number(Shown.count(tally.waived())),
                Cell.number(shown.amount(tally.stake())));
    }

    private Cell severity(Severity severity) {
        return Cell.brief(texts.severity(severity)).looking("b " + severity.code());
    }

    private PageTable byUnit() {
        List<SpokenOf> units = standings.stream()
                .map(SpokenOf::of)
                .filter(SpokenOf::isAtAll)
                .sorted(SpokenOf.MOST_TO_DO_FIRST)
                .toList();
        List<Row> rows = UNITS.first(units).stream().map(this::byUnit).toList();
        PageTable table = PageTable.of(messages.text("report.by-unit", Shown.count(units.size())), unitColumns(), rows)
                .withNote(UNITS.more(units.size(), messages));
        return rows.size() > MOST_UNFOLDED ? table.folded() : table;
    }

    private List<Column> unitColumns() {
        return List.of(
                Column.words(messages.text("book.unit-name")),
                Column.number(messages.text("severity.blocking")),
                Column.number(messages.text("severity.advisory")),
                Column.number(messages.text("severity.note")),
                Column.number(messages.text("report.waived")),
                Column.number(messages.text("report.stake", shown.unit().printed())));
    }

    private Row byUnit(SpokenOf unit) {
        return Row.of(
                Cell.head(CoverageSection.name(unit.standing)).with(CoverageSection.code(unit.standing)),
                Cell.number(Shown.count(unit.blocking)),
                Cell.number(Shown.count(unit.advisory)),
                Cell.number(Shown.count(unit.notes)),
                Cell.number(Shown.count(unit.tally.waived())),
                Cell.number(shown.amount(unit.tally.stake())));
    }

    /** The open findings, those to be corrected first, and of them those about most money. */
    private PageTable gravest() {
        List<Told> open = new ArrayList<>();
        for (Standing standing : standings) {
            // No finding of a superseded version is open.
            if (standing.status() != SubmissionStatus.SUPERSEDED) {
                FindingGroup.of(standing.lines()).stream()
                        .filter(group -> group.root().isOpen())
                        .forEach(group ->
                                open.add(new Told(standing, group, group.root().finding(), group.atStake())));
            }
        }
        open.sort(GRAVEST_FIRST);
        List<Row> rows = FINDINGS.first(open).stream().map(this::told).toList();
        return PageTable.of(
                        messages.text("report.gravest"),
                        List.of(
                                Column.brief(messages.text("report.severity")),
                                Column.words(messages.text("book.unit-name")),
                                Column.sentence(messages.text("returned.column.message")),
                                Column.words(messages.text("returned.column.cell")),
                                Column.number(messages.text(
                                        "report.apart", shown.unit().printed()))),
                        rows)
                .withNote(FINDINGS.more(open.size(), messages));
    }

    private Row told(Told told) {
        Finding finding = told.finding;
        FindingCounts tally = new FindingCounts();
        tally.add(finding, false);
        return Row.of(
                severity(finding.severity()),
                Cell.head(CoverageSection.name(told.standing)).with(CoverageSection.code(told.standing)),
                Cell.words(told.group.alike().isEmpty() ? texts.whole(finding) : texts.message(told.group))
                        .with(remedy(told)),
                Cell.words(texts.place(told.group.cells())).with(finding.rule()),
                Cell.number(shown.amount(tally.stake())));
    }

    /** The remedy, and the unit's explanation. */
    private String remedy(Told told) {
        String remedy = texts.remedy(told.finding);
        String handling = texts.handling(told.standing.handling(told.finding));
        return handling.isEmpty() ? remedy : remedy + messages.text("finding.stop") + handling;
    }

    /** A file or unit with its findings. */
    private record SpokenOf(Standing standing, long blocking, long advisory, long notes, FindingCounts tally) {

        private static final Comparator<SpokenOf> MOST_TO_DO_FIRST = Comparator.comparing(SpokenOf::blocking)
                .thenComparing(SpokenOf::advisory)
                .thenComparing(SpokenOf::notes)
                .reversed();

        private static SpokenOf of(Standing standing) {
            FindingCounts tally = new FindingCounts();
            standing.roots().forEach(finding -> tally.add(finding, standing.isSettled(finding)));
            return new SpokenOf(
                    standing,
                    standing.count(Severity.BLOCKING),
                    standing.count(Severity.ADVISORY),
                    standing.count(Severity.NOTE),
                    tally);
        }

        private boolean isAtAll() {
            return tally.open() + tally.waived() > 0;
        }
    }

    private record Told(Standing standing, FindingGroup group, Finding finding, Amount atStake) {}

    /**
     * What findings are counted by; a rule may weigh differently for different units.
     *
     * @param name in the rule book's words; empty where the catalogue has it
     */
    private record RuleKey(String rule, Severity severity, String name) {

        private static RuleKey of(Finding finding, Messages messages) {
            return new RuleKey(
                    finding.rule(),
                    finding.severity(),
                    finding.judged()
                            .map(judged -> judged.wording().name().in(messages.locale()))
                            .orElse(""));
        }
    }
}
