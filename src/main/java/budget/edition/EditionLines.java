package budget.edition;

import budget.dataset.DataColumn;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an edition says of some units in its files by unit, each of which is read once. */
record EditionLines(Map<String, Map<String, List<NamedCsvRecord>>> byFile) {

    private static final List<String> FILES =
            List.of("facts.csv", "by-unit.csv", "by-function.csv", "by-economic.csv", "projects.csv");

    static EditionLines of(Path edition, Collection<String> units) throws IOException {
        Map<String, Map<String, List<NamedCsvRecord>>> byFile = new HashMap<>();
        for (String file : FILES) {
            Map<String, List<NamedCsvRecord>> lines = new HashMap<>();
            PublishedTable.each(
                    edition,
                    file,
                    units,
                    line -> lines.computeIfAbsent(
                                    line.getField(DataColumn.UNIT_CODE.title()), unit -> new ArrayList<>())
                            .add(line));
            byFile.put(file, lines);
        }
        return new EditionLines(byFile);
    }

    List<NamedCsvRecord> in(String file, String unit) {
        return byFile.getOrDefault(file, Map.of()).getOrDefault(unit, List.of());
    }
}
