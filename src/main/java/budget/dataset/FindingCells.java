package budget.dataset;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a line of {@code findings.csv}, each with its sheet; names of sheets may have blanks. */
public final class FindingCells {

    private static final Pattern PLACE =
            Pattern.compile("([A-Z]{1,3}[0-9]{1,7}|第[0-9]+段)(?= |$)|(\\S.*?)!([A-Z]{1,3}[0-9]{1,7})(?= |$)");

    private FindingCells() {}

    public static List<Place> of(NamedCsvRecord finding) {
        String sheet = finding.getField(DataColumn.SHEET.title());
        return PLACE.matcher(finding.getField(DataColumn.CELLS.title()))
                .results()
                .map(found -> found.group(1) == null
                        ? new Place(found.group(2), found.group(3))
                        : new Place(sheet, found.group(1)))
                .toList();
    }

    /** A cell as the published files name it. */
    public record Place(String sheet, String cell) {}
}
