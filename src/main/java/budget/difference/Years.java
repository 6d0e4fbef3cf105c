package budget.difference;

import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * The fiscal years of two publications.
 *
 * @param isComparable whether the earlier one is under the codes and units of the later one
 */
public record Years(String before, String now, boolean isComparable) {

    /** The years of two publications, compared by a job of this fiscal year. */
    static Years of(Path before, Path now, int fiscalYear) throws IOException {
        String was = year(before);
        String is = year(now);
        String lastYear = Integer.toString(fiscalYear - 1);
        return new Years(was, is, was.equals(lastYear) && is.equals(Integer.toString(fiscalYear)));
    }

    /** The year of a publication; empty where it has no number at all. */
    private static String year(Path publication) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            Iterator<NamedCsvRecord> first = lines.iterator();
            return first.hasNext() ? first.next().getField("fiscal_year") : "";
        }
    }

    /** Whether they are two years. */
    public boolean areTwo() {
        return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
    }
}
