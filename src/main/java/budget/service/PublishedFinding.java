package budget.service;

import budget.dataset.FindingCells;
import budget.dataset.FindingCells.Place;
import budget.finding.FindingState;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;

/** A line of a publication's {@code findings.csv}. */
public record PublishedFinding(NamedCsvRecord line) {

    public String id() {
        return line.getField("id");
    }

    public String unit() {
        return line.getField("unit_code");
    }

    public String unitName() {
        return line.getField("unit_name");
    }

    public String file() {
        return line.getField("file");
    }

    public String rule() {
        return line.getField("rule");
    }

    public String severity() {
        return line.getField("severity");
    }

    public String message() {
        return line.getField("message");
    }

    public String remedy() {
        return line.getField("remedy");
    }

    public String difference() {
        return line.getField("difference");
    }

    public String state() {
        return line.getField("status");
    }

    public String waivedBy() {
        return line.getField("waived_by");
    }

    /** The finding it follows from; empty for a root. */
    public String root() {
        return line.getField("root");
    }

    /** What the unit says about it. */
    public String explanation() {
        return line.getField("explanation");
    }

    /** Its sheet and cells as they are printed; the file for one about the whole file. */
    public String place() {
        String cells = line.getField("cells");
        return cells.isEmpty() ? file() : line.getField("sheet") + "!" + cells;
    }

    public List<Place> cells() {
        return FindingCells.of(line);
    }

    /** Whether it still has to be handled. */
    public boolean isOpen() {
        return Arrays.stream(FindingState.values())
                .anyMatch(state -> state.isOpen() && state.code().equals(state()));
    }

    /** Whether it is about a version that another one has replaced. */
    public boolean isOfEarlierVersion() {
        return state().equals(FindingState.CORRECTED.code()) || state().equals(FindingState.SUPERSEDED.code());
    }
}
