package budget.archive;

import budget.base.Messages;
import budget.published.PublishedManifest;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The guide in an archive: its folders, and how to verify it. */
final class Guide {

    static final String README = "README.txt";
    static final String INDEX = "index.csv";

    private final String publication;
    private final PublishedManifest manifest;
    private final List<ArchivedFile> entries;

    Guide(String publication, PublishedManifest manifest, List<ArchivedFile> entries) {
        this.publication = publication;
        this.manifest = manifest;
        this.entries = entries;
    }

    /** The guide's files by their names. */
    Map<String, String> texts() {
        return Map.of(README, readme(), INDEX, index());
    }

    /** In both languages, so that the bytes do not depend on who packed them. */
    private String readme() {
        return readme(Messages.in(Locale.CHINESE)) + "\n" + readme(Messages.in(Locale.ENGLISH));
    }

    private String readme(Messages messages) {
        long unread = manifest.inputs().stream().filter(file -> !file.isRead()).count();
        String text = messages.text(
                "archive.readme",
                manifest.job(),
                publication,
                count(ArchivedFileKind.INPUT),
                count(ArchivedFileKind.JOB),
                count(ArchivedFileKind.OUTPUT));
        String lastYear = manifest.lastYear().isEmpty()
                ? ""
                : messages.text("archive.readme.last-year", count(ArchivedFileKind.LAST_YEAR));
        return text + lastYear + (unread == 0 ? "" : messages.text("archive.readme.unread", Long.toString(unread)));
    }

    private String count(ArchivedFileKind kind) {
        return Long.toString(
                entries.stream().filter(entry -> entry.kind() == kind).count());
    }

    /** The names of files in the archive; those that cannot be unpacked everywhere are changed. */
    private String index() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("entry", "kind", "path", "sha256");
            entries.forEach(entry -> csv.writeRecord(entry.name(), entry.kind().code(), entry.path(), entry.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
