package budget.difference;

import budget.base.CodePoints;
import budget.published.PublishedFacts;
import budget.published.PublishedManifest;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One of the two publications: its manifest and its units, which are in memory. */
final class ComparedPublication {

    private final PublishedFacts facts;
    private final PublishedManifest manifest;
    private final Map<String, UnitState> units = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, FileState> files = new TreeMap<>();
    private final Set<String> inputs = new HashSet<>();

    private ComparedPublication(PublishedFacts facts, PublishedManifest manifest) {
        this.facts = facts;
        this.manifest = manifest;
        manifest.inputs().forEach(input -> inputs.add(input.sha256()));
    }

    static ComparedPublication open(PublishedFacts facts) throws IOException {
        Path folder = facts.publication();
        PublishedManifest manifest = PublishedManifest.of(folder)
                .orElseThrow(() -> new NotComparableException(
                        folder.resolve(PublishedManifest.FILE).toString()));
        ComparedPublication publication = new ComparedPublication(facts, manifest);
        publication.readUnits();
        return publication;
    }

    private void readUnits() throws IOException {
        Map<String, List<FileState>> byUnit = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> lines = open("units.csv")) {
            for (NamedCsvRecord line : lines) {
                FileState state = FileState.of(line);
                files.put(state.file(), state);
                byUnit.computeIfAbsent(state.unit(), ignored -> new ArrayList<>())
                        .add(state);
            }
        }
        byUnit.remove("");
        byUnit.forEach((code, states) -> units.put(code, new UnitState(states)));
    }

    CsvReader<NamedCsvRecord> open(String table) throws IOException {
        return PublishedTable.open(facts.publication(), table);
    }

    /** Whether its job defined the table; a listed but missing file is reported when it is opened. */
    boolean has(String table) {
        return PublishedTable.has(facts.publication(), table)
                || manifest.outputs().stream().anyMatch(output -> output.path().equals("data/" + table));
    }

    PublishedFacts facts() {
        return facts;
    }

    PublishedManifest manifest() {
        return manifest;
    }

    Set<String> unitCodes() {
        return units.keySet();
    }

    UnitState unit(String code) {
        return units.getOrDefault(code, UnitState.NONE);
    }

    /** Whether a file of this name, of any unit, is not counted because of its mistakes. */
    boolean leavesOut(String file) {
        FileState state = files.get(file);
        return state != null && state.isLeftOut();
    }

    /** Whether these bytes were in the input folder. */
    boolean received(String sha256) {
        return inputs.contains(sha256);
    }
}
