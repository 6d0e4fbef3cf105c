package budget.publish;

import budget.base.Messages;
import budget.dataset.DataFolder;
import budget.dataset.DataLines;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.finding.Finding;
import budget.finding.FindingLine;
import budget.finding.FindingText;
import budget.finding.Judgement;
import budget.finding.Severity;
import budget.model.Amount;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.Offset;
import budget.submission.Standing;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the status of every file and unit, and their findings. */
final class StandingWriter {

    private final DataFolder folder;
    private final Messages messages;
    private final FindingText texts;

    StandingWriter(DataFolder folder, Messages messages) {
        this.folder = folder;
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    void writeUnits(List<Standing> standings) throws IOException {
        try (DataWriter file = new DataWriter(folder, DataTable.UNITS)) {
            int line = 0;
            for (Standing standing : standings) {
                line++;
                file.line(
                        standing.unitCode(),
                        standing.unitName(),
                        standing.sender().map(unit -> unit.parentCode()).orElse(""),
                        standing.status().code(),
                        DataLines.yesOrNo(standing.counted()),
                        standing.path(),
                        standing.file().map(Arrival::sha256).orElse(""),
                        Long.toString(standing.count(Severity.BLOCKING)),
                        Long.toString(standing.count(Severity.ADVISORY)),
                        Long.toString(standing.count(Severity.NOTE)),
                        reason(standing),
                        Offset.inAll(standing).map(Amount::inYuan).orElse(""),
                        standing.resubmission()
                                .map(since -> since.inWords(messages))
                                .orElse(""),
                        Long.toString(standing.explained()),
                        Integer.toString(line));
            }
        }
    }

    /** The code for which a file is refused, else the gravest finding of one that is held back. */
    private String reason(Standing standing) {
        if (!standing.status().isLeftOut()) {
            return "";
        }
        return standing.findings().stream()
                .filter(finding -> finding.code().isRefusal())
                .findFirst()
                .map(finding -> finding.code().code())
                .orElseGet(() -> standing.worst().map(texts::message).orElse(""));
    }

    void writeFindings(List<Standing> standings) throws IOException {
        try (DataWriter file = new DataWriter(folder, DataTable.FINDINGS)) {
            Set<String> ids = new HashSet<>();
            for (Standing standing : standings) {
                standing.lines(ids).forEach(line -> write(file, standing, line));
            }
        }
    }

    private void write(DataWriter file, Standing standing, FindingLine line) {
        Finding finding = line.finding();
        String sheet = finding.cells().isEmpty() ? "" : finding.cells().get(0).sheet();
        file.line(
                line.id(),
                standing.unitCode(),
                standing.unitName(),
                standing.path(),
                finding.rule(),
                finding.severity().code(),
                finding.code().verdict(),
                sheet,
                cells(finding.cells(), sheet),
                finding.judged().map(Judgement::stated).orElse(""),
                finding.judged().map(Judgement::expectation).orElse(""),
                finding.judged().map(Judgement::apart).orElse(""),
                texts.whole(finding),
                texts.remedy(finding),
                line.state().code(),
                line.handling().by(),
                line.root(),
                line.explanation());
    }

    private static String cells(List<SheetCell> cells, String sheet) {
        return String.join(" ", cells.stream().map(cell -> cell.seenFrom(sheet)).toList());
    }
}
