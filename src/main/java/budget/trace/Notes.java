package budget.trace;

import budget.dataset.FindingCells;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.SheetCell;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes of a publication on single cells: repairs, findings, waivers. */
public final class Notes {

    private final Map<Place, List<Note>> notes = new HashMap<>();

    private Notes() {}

    /** Those on the cells of some units. */
    static Notes of(Path publication, Set<String> units) throws IOException {
        Notes notes = new Notes();
        PublishedTable.each(publication, "repairs.csv", units, notes::addRepair);
        Set<List<String>> kept = new HashSet<>();
        PublishedTable.each(
                publication,
                "findings.csv",
                "rule",
                FindingCode.VERSION_KEPT.code(),
                finding -> kept.add(file(finding)));
        PublishedTable.each(publication, "findings.csv", units, finding -> {
            // An earlier version counts: the findings of the later one of the same name are not about its cells.
            boolean isOfTheOther = kept.contains(file(finding))
                    && finding.getField("severity").equals(Severity.BLOCKING.code())
                    && finding.getField("status").equals("open");
            if (!isOfTheOther) {
                notes.addFinding(finding);
            }
        });
        return notes;
    }

    private void addRepair(NamedCsvRecord repair) {
        Note note = new Note(Kind.REPAIR, repair.getField("kind"), repair.getField("before"), repair.getField("after"));
        add(repair, repair.getField("sheet"), repair.getField("cell"), note);
    }

    private static List<String> file(NamedCsvRecord line) {
        return List.of(line.getField("unit_code"), line.getField("file"));
    }

    private void addFinding(NamedCsvRecord finding) {
        boolean waived = finding.getField("status").equals("waived");
        Note note = new Note(
                waived ? Kind.WAIVED : Kind.FINDING,
                finding.getField("rule"),
                finding.getField("id"),
                finding.getField("waived_by"));
        FindingCells.of(finding).forEach(place -> add(finding, place.sheet(), place.cell(), note));
    }

    private void add(NamedCsvRecord line, String sheet, String cell, Note note) {
        Place place = new Place(line.getField("unit_code"), line.getField("file"), sheet, cell);
        notes.computeIfAbsent(place, ignored -> new ArrayList<>()).add(note);
    }

    List<Note> on(String unit, String file, SheetCell cell) {
        return notes.getOrDefault(
                new Place(unit, file, cell.sheet(), cell.address().a1()), List.of());
    }

    private record Place(String unit, String file, String sheet, String cell) {}

    /** The kind of a note. */
    public enum Kind {
        REPAIR,
        FINDING,
        WAIVED
    }

    /**
     * A note.
     *
     * @param code the kind of repair, or the rule
     * @param first the text before the repair, or the finding's id
     * @param second what it was read as, or who waived it
     */
    public record Note(Kind kind, String code, String first, String second) {}
}
