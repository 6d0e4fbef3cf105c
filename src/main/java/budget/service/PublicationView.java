package budget.service;

import budget.published.LineIndex;
import budget.published.PublishedManifest;
import budget.published.PublishedTable;
import budget.published.TableLines;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A publication that is asked for often: what has been read of its tables is kept, as they never change. */
public final class PublicationView implements TableLines {

    private final Path folder;
    private final Map<String, LineIndex> indexes = new ConcurrentHashMap<>();
    private final List<NamedCsvRecord> units = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Map<String, SoftReference<List<NamedCsvRecord>>> tables = new HashMap<>();
    private SoftReference<@Nullable List<PublishedFinding>> findings = new SoftReference<>(null);

    private PublicationView(Path folder) {
        this.folder = folder;
    }

    public static PublicationView of(Path folder) throws IOException {
        PublicationView view = new PublicationView(folder);
        if (PublishedTable.has(folder, "units.csv")) {
            try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(folder, "units.csv")) {
                lines.forEach(view.units::add);
            }
        }
        return view;
    }

    public Path folder() {
        return folder;
    }

    /** The lines of {@code units.csv}. */
    public List<NamedCsvRecord> units() {
        return units;
    }

    /** All lines of a table; they are let go where memory is short. */
    public synchronized List<NamedCsvRecord> lines(String file) throws IOException {
        SoftReference<List<NamedCsvRecord>> reference = tables.get(file);
        List<NamedCsvRecord> known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        List<NamedCsvRecord> read = List.of();
        if (PublishedTable.has(folder, file)) {
            try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(folder, file)) {
                read = lines.stream().toList();
            }
        }
        tables.put(file, new SoftReference<>(read));
        return read;
    }

    /** The paths of its files: those its manifest lists, the manifest, and those specific to one run. */
    public synchronized List<String> files() throws IOException {
        if (files.isEmpty()) {
            files.addAll(PublishedManifest.of(folder).stream()
                    .flatMap(manifest -> manifest.outputs().stream())
                    .map(PublishedManifest.Output::path)
                    .toList());
            files.addAll(PublishedManifest.UNLISTED);
            files.removeIf(file -> !Files.isRegularFile(folder.resolve(file)));
        }
        return files;
    }

    /** The SHA-256 of a file of a unit; none where it has other units in it and those are not to be shown. */
    public Optional<String> original(String unit, String file, boolean showsOthers) {
        Optional<String> sha256 = units.stream()
                .filter(line -> line.getField("unit_code").equals(unit)
                        && line.getField("file").equals(file)
                        && !file.isEmpty())
                .map(line -> line.getField("sha256"))
                .filter(hash -> !hash.isEmpty())
                .findFirst();
        return sha256.filter(hash -> showsOthers
                || units.stream()
                        .filter(line -> line.getField("sha256").equals(hash))
                        .allMatch(line -> line.getField("unit_code").equals(unit)));
    }

    /** All findings; they are let go where memory is short. */
    public synchronized List<PublishedFinding> findings() throws IOException {
        List<PublishedFinding> known = findings.get();
        if (known != null) {
            return known;
        }
        List<PublishedFinding> read = new ArrayList<>();
        if (PublishedTable.has(folder, "findings.csv")) {
            try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(folder, "findings.csv")) {
                lines.forEach(line -> read.add(new PublishedFinding(line)));
            }
        }
        findings = new SoftReference<>(read);
        return read;
    }

    /** The findings of one unit. */
    public List<PublishedFinding> findings(String unit) throws IOException {
        return of(unit, "findings.csv").stream().map(PublishedFinding::new).toList();
    }

    /** The lines of one unit in a table; none where the publication has no such table. */
    public List<NamedCsvRecord> of(String unit, String file) throws IOException {
        List<NamedCsvRecord> lines = new ArrayList<>();
        each(file, "unit_code", unit, lines::add);
        return lines;
    }

    /** Passes on the lines with a text in a column; the table is read once for each column. */
    @Override
    public void each(String file, String column, String text, Consumer<? super NamedCsvRecord> receiver)
            throws IOException {
        index(file, column).each(text, receiver);
    }

    private LineIndex index(String file, String column) throws IOException {
        try {
            return indexes.computeIfAbsent(file + "/" + column, ignored -> {
                try {
                    return LineIndex.of(folder, file, column);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
