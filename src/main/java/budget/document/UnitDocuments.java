package budget.document;

import budget.check.LastYear;
import budget.check.SubmissionReader;
import budget.check.UnitSubmission;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.WordFile;
import budget.edition.PublicDocuments;
import budget.figures.Figures;
import budget.model.BudgetUnit;
import budget.model.SentenceValue;
import budget.published.PublishedTable;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionStatus;
import budget.validate.CrossValidator;
import budget.workbook.Passwords;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the units that count in a publication, made of the files that count. It needs neither the database nor the
 * lock.
 */
public final class UnitDocuments {

    static final Pattern OPEN = Pattern.compile("〔请[^〕]*〕");

    private final JobDefinition job;
    private final Path publication;
    private final Path archive;
    private final Passwords passwords;
    private final LocalDate day;
    private final LastYear lastYear;
    private @Nullable Map<String, List<Sender>> filesBeside;

    /**
     * Documents of a publication.
     *
     * @param archive where the bytes of all submissions are
     * @param day of the publication
     */
    public UnitDocuments(JobDefinition job, Path publication, Path archive, Passwords passwords, LocalDate day) {
        this.job = job;
        this.publication = publication;
        this.archive = archive;
        this.passwords = passwords;
        this.day = day;
        this.lastYear = LastYear.of(job);
    }

    /** The units that count. */
    public List<Sender> senders() throws IOException {
        List<Sender> senders = new ArrayList<>();
        PublishedTable.each(publication, "units.csv", "counted", "yes", line -> senders.add(sender(line)));
        return senders;
    }

    private static Sender sender(NamedCsvRecord line) {
        return new Sender(
                line.getField("unit_code"),
                line.getField("unit_name"),
                line.getField("parent_code"),
                line.getField("file"),
                line.getField("sha256"));
    }

    /** Writes the document of a unit. */
    public Written write(Sender sender, Path to) throws IOException {
        DocumentSource source = source(sender);
        List<Block> blocks =
                write(source, beside(sender.code(), source.figures().content()), to);
        List<String> open = blocks.stream()
                .flatMap(UnitDocuments::texts)
                .flatMap(text -> OPEN.matcher(text).results().map(found -> found.group()))
                .toList();
        return new Written(
                to, (int) blocks.stream().filter(Grid.class::isInstance).count(), open);
    }

    static List<Block> write(DocumentSource source, Figures figures, Path to) throws IOException {
        JobDefinition job = source.job();
        List<Block> blocks = new UnitDocument(source, figures).blocks();
        String name = source.unit().name();
        WordFile.Properties properties = new WordFile.Properties(
                name + job.settings().title(), name, job.settings().fiscalYear());
        Optional<Path> template = job.outline().template();
        if (template.isPresent()) {
            WordFile.write(to, properties, blocks, template.get(), source.placeholders());
        } else {
            WordFile.write(to, properties, blocks);
        }
        return blocks;
    }

    private DocumentSource source(Sender sender) throws IOException {
        Path file = archive.resolve(sender.sha256());
        SubmissionContent content = UnitSubmission.of(
                new SubmissionReader(job, passwords).stated(file, sender.file()),
                sender.unit().code(),
                job);
        UnitFigures figures = UnitFigures.of(sender.unit(), sender.file(), content, job);
        return new DocumentSource(
                job,
                figures,
                said(sender, content),
                TargetTables.read(job, passwords, file, sender.file()),
                Optional.of(day),
                Optional.empty());
    }

    /** What a unit's sentences state: those of its file, then those of the document and the text beside it. */
    private List<SentenceValue> said(Sender sender, SubmissionContent content) throws IOException {
        List<SentenceValue> said = new ArrayList<>(content.sentences());
        for (Sender other : filesBeside().getOrDefault(sender.code(), List.of())) {
            said.addAll(new SubmissionReader(job, passwords)
                    .stated(archive.resolve(other.sha256()), other.file())
                    .file()
                    .sentences());
        }
        return said;
    }

    /** The files beside the units' workbooks, by the units' codes; read once for all documents. */
    private Map<String, List<Sender>> filesBeside() throws IOException {
        Map<String, List<Sender>> known = filesBeside;
        if (known == null) {
            Map<String, List<Sender>> paired = new HashMap<>();
            PublishedTable.each(publication, "units.csv", "status", SubmissionStatus.PAIRED.code(), line -> {
                Sender file = sender(line);
                paired.computeIfAbsent(file.code(), code -> new ArrayList<>()).add(file);
            });
            filesBeside = paired;
            known = paired;
        }
        return known;
    }

    /** The figures of a unit, beside those of the year before where the job names them. */
    private Figures beside(String unit, SubmissionContent content) {
        return lastYear.of(unit)
                .map(before -> new CrossValidator(job).beside(content, before))
                .orElseGet(() -> content.figures(job.rules().vocabulary()));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        return block instanceof Grid grid
                ? grid.rows().stream().flatMap(List::stream).map(Block.GridCell::text)
                : Stream.empty();
    }

    /** A unit that counts, and its file. */
    public record Sender(String code, String name, String parent, String file, String sha256) {

        /** The name of its document's file; what no file name can have is left out. */
        public String fileName() {
            return PublicDocuments.fileName(code, name);
        }

        BudgetUnit unit() {
            return new BudgetUnit(code, name, parent, Optional.empty(), List.of());
        }
    }

    /**
     * A document that was written.
     *
     * @param open what is left to be filled in, from top to bottom
     */
    public record Written(Path file, int tables, List<String> open) {
        public Written {
            open = List.copyOf(open);
        }

        /** How often each thing is left to be filled in. */
        public Map<String, Integer> openByKind() {
            Map<String, Integer> kinds = new LinkedHashMap<>();
            open.forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            return kinds;
        }
    }
}
