package budget.report;

import budget.base.Messages;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.report.Page.Section;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Units counted and not counted with reasons, and departments compared with their units. */
final class CoverageSection {

    /** The list of units, for looking up one of them. */
    private static final Cut UNITS = new Cut(2000, "data/units.csv");

    private final List<Standing> standings;
    private final UnitRegister register;
    private final Messages messages;
    private final FindingText texts;
    /** The files that count, by the code of their unit. */
    private final Map<String, String> counting = new HashMap<>();

    CoverageSection(List<Standing> standings, UnitRegister register, Messages messages) {
        this.standings = standings;
        this.register = register;
        this.messages = messages;
        this.texts = new FindingText(messages);
        standings.stream()
                .filter(Standing::counted)
                .forEach(standing -> counting.put(standing.unitCode(), standing.path()));
    }

    Section section(String counts) {
        List<Standing> left = standings.stream()
                .filter(standing -> standing.status().isLeftOut())
                .toList();
        List<String> sentences = new ArrayList<>(List.of(counts));
        List<PageTable> tables = new ArrayList<>();
        if (left.isEmpty()) {
            sentences.add(messages.text("report.none-left-out"));
        } else {
            tables.add(leftOut(left));
        }
        rollUps().ifPresent(tables::add);
        if (!standings.isEmpty()) {
            tables.add(all().folded());
        }
        return new Section("units", messages.text("report.coverage"), sentences, tables);
    }

    /** The unit's name, or the file's where its unit is unknown. */
    static String name(Standing standing) {
        return standing.unitName().isEmpty() ? standing.path() : standing.unitName();
    }

    /** The unit's code; empty where it has no other than its name. */
    static String code(Standing standing) {
        return standing.unitCode().equals(standing.unitName()) ? "" : standing.unitCode();
    }

    private PageTable leftOut(List<Standing> left) {
        List<Row> rows = left.stream()
                .sorted(Comparator.comparing(Standing::status))
                .limit(UNITS.most())
                .map(this::leftOut)
                .toList();
        return PageTable.of(
                        messages.text("report.left-out"),
                        List.of(
                                Column.words(messages.text("book.unit-name")),
                                Column.brief(messages.text("book.status")),
                                Column.sentence(messages.text("book.reason"))),
                        rows)
                .withNote(UNITS.more(left.size(), messages));
    }

    private Row leftOut(Standing standing) {
        Optional<Finding> why = standing.worst();
        String reason = String.join(
                messages.text("finding.stop"),
                Stream.of(why.map(texts::message), earlier(standing), inRollUp(standing))
                        .flatMap(Optional::stream)
                        .toList());
        String place = why.map(texts::place).orElse("");
        String file = standing.unitName().isEmpty() ? "" : standing.path();
        return Row.of(
                Cell.head(name(standing)).with(code(standing)),
                Cell.brief(status(standing)),
                Cell.words(reason).with((place + "  " + file).strip()));
    }

    /** An earlier submission may count while a later one is held back. */
    private Optional<String> earlier(Standing standing) {
        return Optional.ofNullable(counting.get(standing.unitCode()))
                .map(path -> messages.text("report.earlier-counts", path));
    }

    /** A department that counts for all below it counts for this unit too. */
    private Optional<String> inRollUp(Standing standing) {
        return Stream.iterate(
                        standing.sender().flatMap(this::above), Optional::isPresent, unit -> unit.flatMap(this::above))
                .flatMap(Optional::stream)
                .filter(unit -> rollsUp(unit) && counting.containsKey(unit.code()))
                .findFirst()
                .map(unit -> messages.text("report.in-roll-up", unit.name()));
    }

    private Optional<BudgetUnit> above(BudgetUnit unit) {
        return register.find(unit.parentCode());
    }

    private String status(Standing standing) {
        return messages.text("status." + standing.status().code());
    }

    /** Every department whose own workbook repeats what its units send. */
    private Optional<PageTable> rollUps() {
        List<Standing> departments = standings.stream()
                .filter(standing -> standing.file().isPresent() && standing.status() != SubmissionStatus.SUPERSEDED)
                .filter(standing -> standing.sender().filter(this::rollsUp).isPresent())
                .toList();
        List<Row> rows = UNITS.first(departments).stream().map(this::rollUp).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(PageTable.of(
                                messages.text("report.roll-ups"),
                                List.of(
                                        Column.words(messages.text("report.department")),
                                        Column.number(messages.text("report.children")),
                                        Column.words(messages.text("report.agreement"))),
                                rows)
                        .withNote(UNITS.more(departments.size(), messages)));
    }

    private boolean rollsUp(BudgetUnit unit) {
        boolean mayRollUp = unit.isRollUp() || unit.kind().isEmpty();
        return mayRollUp && !register.childrenOf(unit.code()).isEmpty();
    }

    private Row rollUp(Standing standing) {
        int children = register.childrenOf(standing.unitCode()).size();
        String agreement = switch (standing.status()) {
            case CHECKED_AGAINST_CHILDREN ->
                messages.text(
                        standing.count(Severity.BLOCKING) == 0 ? "report.roll-up-agrees" : "report.roll-up-differs");
            case HELD_BACK, UNREADABLE, STILL_CHANGING -> messages.text("report.roll-up-held-back");
            case ACCEPTED, SUPERSEDED, DUPLICATE, DIVIDED, MISSING, PAIRED, COVERED_BY_PARENT ->
                messages.text(standing.counted() ? "report.roll-up-counts" : "report.roll-up-covered");
        };
        return Row.of(
                Cell.head(standing.unitName()).with(code(standing)),
                Cell.number(Shown.count(children)),
                Cell.words(agreement));
    }

    /** Every file received and every unit that sent none. */
    private PageTable all() {
        List<Row> rows = UNITS.first(standings).stream().map(this::row).toList();
        return PageTable.of(
                        messages.text("report.all-units", Shown.count(standings.size())),
                        List.of(
                                Column.brief(messages.text("book.unit-code")),
                                Column.words(messages.text("book.unit-name")),
                                Column.brief(messages.text("book.status")),
                                Column.brief(messages.text("book.counted")),
                                Column.number(messages.text("severity.blocking")),
                                Column.number(messages.text("severity.advisory")),
                                Column.number(messages.text("severity.note"))),
                        rows)
                .withNote(UNITS.more(standings.size(), messages));
    }

    private Row row(Standing standing) {
        String parent = standing.sender().map(BudgetUnit::parentCode).orElse("");
        String above = parent.isEmpty() ? "" : messages.text("report.below", parent);
        return Row.of(
                Cell.brief(code(standing)).with(above),
                Cell.head(name(standing)).with(standing.unitName().isEmpty() ? "" : standing.path()),
                Cell.brief(status(standing)),
                Cell.brief(messages.text(standing.counted() ? "book.yes" : "book.no")),
                Cell.number(Shown.count(standing.count(Severity.BLOCKING))),
                Cell.number(Shown.count(standing.count(Severity.ADVISORY))),
                Cell.number(Shown.count(standing.count(Severity.NOTE))));
    }
}
