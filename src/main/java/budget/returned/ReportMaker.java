package budget.returned;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingGroup;
import budget.finding.FindingLine;
import budget.finding.FindingState;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.model.SheetCell;
import budget.submission.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Words the findings about a submission. */
final class ReportMaker {

    /** Up to this many figures of a rule, each is marked as possibly wrong. */
    private static final int MOST_SUSPECTS = 4;

    /** A sum over more figures than this is marked at its total alone. */
    private static final int MOST_PARTS = 12;

    /** Limit of characters, as a cell holds 32,767, hints included. */
    private static final int MOST_CHARACTERS = 30_000;

    private static final List<String> SHEET_NAMES = Stream.of(Locale.CHINESE, Locale.ENGLISH)
            .map(language -> Messages.in(language).text("returned.sheet"))
            .toList();

    private final Messages messages;
    private final FindingText texts;
    private final FindingText textsInFull;
    private final String title;
    private final List<String> columns;

    ReportMaker(Messages messages, String title) {
        this.messages = messages;
        this.texts = new FindingText(messages);
        this.textsInFull = FindingText.inFull(messages);
        this.title = title;
        this.columns = Arrays.stream(ResultColumn.values())
                .map(column -> messages.text(column.key()))
                .toList();
    }

    /** The report about a workbook; none where no cell would be marked. */
    Optional<Report> report(Standing standing) {
        List<ResultLine> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (FindingGroup group : FindingGroup.of(standing.lines())) {
            int number = lines.size() + 1;
            lines.add(line(number, group));
            group.followers().forEach(follower -> lines.add(follower(lines.size() + 1, follower, number)));
            group.lines().stream()
                    .filter(ReportMaker::isMarked)
                    .forEach(line -> marks.addAll(marks(number, line.finding())));
        }
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(sheet(heading(standing), lines), marks, new CommentWords(messages)));
    }

    /** What is waived, or explained by another finding, is only listed. */
    private static boolean isMarked(FindingLine line) {
        return line.isOpen()
                && line.finding().isRoot()
                && !line.finding().cells().isEmpty();
    }

    /** The report for a workbook that cannot be written into: the same list, with the reason. */
    Report alone(Report report) {
        List<String> heading = new ArrayList<>(report.sheet().heading());
        heading.set(heading.size() - 1, messages.text("returned.alone"));
        List<ResultLine> lines = report.sheet().lines().stream()
                .map(line -> new ResultLine(line.number(), line.severity(), line.texts(), null))
                .toList();
        return new Report(sheet(heading, lines), List.of(), report.words());
    }

    private Report.Sheet sheet(List<String> heading, List<ResultLine> lines) {
        return new Report.Sheet(messages.text("returned.sheet"), SHEET_NAMES, heading, columns, lines);
    }

    private List<String> heading(Standing standing) {
        String unit = (standing.unitCode() + " " + standing.unitName()).strip();
        String progress = standing.resubmission()
                .map(since -> messages.text("returned.since") + since.inWords(messages))
                .orElse("");
        return List.of(
                messages.text("returned.title", title),
                messages.text("returned.of", unit, standing.path()),
                messages.text(
                                "returned.counts",
                                Long.toString(standing.count(Severity.BLOCKING)),
                                Long.toString(standing.count(Severity.ADVISORY)),
                                Long.toString(standing.count(Severity.NOTE)))
                        + progress,
                messages.text("returned.advice"));
    }

    private ResultLine line(int number, FindingGroup group) {
        boolean isOne = group.alike().isEmpty();
        return line(
                number,
                group.root(),
                isOne
                        ? group.root().finding().subject()
                        : Subject.of(group.root().finding().subject().table()),
                isOne ? explained(group.root(), 0) : textsInFull.message(group),
                texts.place(group.cells()));
    }

    private ResultLine follower(int number, FindingLine line, int cause) {
        Finding finding = line.finding();
        return line(number, line, finding.subject(), explained(line, cause), texts.place(finding));
    }

    private ResultLine line(int number, FindingLine line, Subject subject, String message, String place) {
        Finding finding = line.finding();
        String severity = line.isOpen()
                ? texts.severity(finding.severity())
                : messages.text("finding.state." + line.state().code());
        return new ResultLine(
                number,
                line.isOpen() ? finding.severity() : null,
                Map.ofEntries(
                        Map.entry(ResultColumn.SEVERITY, severity),
                        Map.entry(ResultColumn.TABLE, subject.table()),
                        Map.entry(ResultColumn.ROW, subject.row()),
                        Map.entry(ResultColumn.COLUMN, subject.measure()),
                        Map.entry(ResultColumn.MESSAGE, message),
                        Map.entry(ResultColumn.REMEDY, texts.remedy(finding)),
                        Map.entry(ResultColumn.CELL, place),
                        Map.entry(ResultColumn.RULE, texts.rule(finding)),
                        Map.entry(ResultColumn.EXPLANATION, line.explanation()),
                        Map.entry(ResultColumn.ID, line.id())),
                finding.cells().isEmpty() ? null : finding.cells().get(0));
    }

    private String explained(FindingLine line, int cause) {
        String whole = textsInFull.message(line.finding());
        List<String> sentences =
                new ArrayList<>(List.of(whole.length() > MOST_CHARACTERS ? texts.message(line.finding()) : whole));
        texts.hints(line.finding()).forEach(hint -> sentences.add(messages.text("returned.hint", hint)));
        if (cause > 0) {
            sentences.add(messages.text("returned.caused-by", Integer.toString(cause)));
        }
        if (line.state() != FindingState.OPEN) {
            sentences.add(messages.text(
                    "finding.state." + line.state().code() + ".by",
                    line.handling().by()));
        }
        return String.join("\n", sentences);
    }

    private List<Mark> marks(int number, Finding finding) {
        SheetCell main = finding.cells().get(0);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(number, main, finding.severity(), Mark.Role.MAIN, told(finding)));
        Mark.Role role = isSuspect(finding) ? Mark.Role.SUSPECT : Mark.Role.PART;
        for (SheetCell other : others(finding)) {
            String see = messages.text("returned.comment.see", main.seenFrom(other.sheet()), briefly(finding));
            marks.add(new Mark(number, other, finding.severity(), role, see));
        }
        return marks;
    }

    /** The cells of a finding besides the first; none for notes and long sums. */
    private static List<SheetCell> others(Finding finding) {
        boolean tooMany = finding.judged().isPresent() && finding.cells().size() > MOST_PARTS;
        return tooMany || finding.severity() == Severity.NOTE
                ? List.of()
                : finding.cells().subList(1, finding.cells().size());
    }

    /** What is found without a rule is wrong at each of its cells. */
    private static boolean isSuspect(Finding finding) {
        return finding.judged().isEmpty() || finding.cells().size() <= MOST_SUSPECTS;
    }

    private String told(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(named(finding));
        lines.add(texts.message(finding));
        texts.hints(finding).forEach(hint -> lines.add(messages.text("returned.hint", hint)));
        lines.add(messages.text("returned.remedy", texts.remedy(finding)));
        return String.join("\n", lines);
    }

    private String briefly(Finding finding) {
        return named(finding)
                + messages.text("finding.colon")
                + finding.judged()
                        .map(judged -> judged.wording().name().in(messages.locale()))
                        .orElseGet(() -> texts.message(finding));
    }

    /** 必须修改 B02-01; a finding without a rule has only its severity. */
    private String named(Finding finding) {
        String severity = texts.severity(finding.severity());
        return finding.judged().map(judged -> severity + " " + judged.rule()).orElse(severity);
    }
}
