package budget.difference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The findings of units that were open before and are waived now, with the names of those who waived them. */
final class Releases {

    private final Map<String, Set<String>> waivers = new HashMap<>();

    /** Reads the findings of these units alone; where there are none, nothing is read. */
    static Releases between(ComparedPublication before, ComparedPublication now, Set<String> units) throws IOException {
        Releases releases = new Releases();
        if (!units.isEmpty()) {
            Set<String> open = new HashSet<>();
            try (CsvReader<NamedCsvRecord> findings = before.open("findings.csv")) {
                findings.stream()
                        .filter(finding -> is(finding, "open") && units.contains(finding.getField("unit_code")))
                        .forEach(finding -> open.add(finding.getField("id")));
            }
            try (CsvReader<NamedCsvRecord> findings = now.open("findings.csv")) {
                findings.stream()
                        .filter(finding -> is(finding, "waived") && open.contains(finding.getField("id")))
                        .forEach(releases::add);
            }
        }
        return releases;
    }

    private static boolean is(NamedCsvRecord finding, String status) {
        return finding.getField("status").equals(status);
    }

    private void add(NamedCsvRecord finding) {
        waivers.computeIfAbsent(finding.getField("unit_code"), ignored -> new TreeSet<>())
                .add(finding.getField("rule") + " " + finding.getField("waived_by"));
    }

    /** Rule and name, for each waiver that is new for the unit; none where there is none. */
    String of(String unit) {
        return String.join(", ", waivers.getOrDefault(unit, Set.of()));
    }
}
