package budget.opening;

import budget.definition.CodeLists;
import budget.definition.Disclosures;
import budget.definition.JobDefinition;
import budget.jobfile.DefinitionException;
import budget.jobfile.FolderChain;
import budget.jobfile.JobFile;
import budget.jobfile.Mistakes;
import budget.jobfile.PlacedMistake;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.model.CodeSystem;
import budget.published.OutputFolder;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the job folder of the next year. */
public final class NextYear {

    /** What is not carried over; the changes of codes were those of the year before. */
    private static final Set<String> LEFT_BEHIND =
            Set.of("waivers.csv", "waivers-log.csv", "control-totals.csv", "codes/code-changes.csv");

    private final JobDefinition job;
    private final int year;
    private final Map<String, Path> codeLists;
    private final Optional<Path> lastYear;

    /**
     * The next year of a job.
     *
     * @param codeLists the new code lists, by their names in {@code codes/}
     */
    public NextYear(JobDefinition job, Map<String, Path> codeLists) throws IOException {
        this.job = job;
        this.year = job.settings().fiscalYear().getValue() + 1;
        this.codeLists = new TreeMap<>(codeLists);
        this.lastYear = new OutputFolder(Path.of(job.settings().folders().output())).current();
    }

    /** Makes the folder, which must not be there; nothing is left of it where that fails. */
    public OpenedYear in(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        List<OpenedYear.Line> changes = changes();
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path aside = folder.resolveSibling("." + folder.getFileName() + ".part");
        delete(aside);
        int formerCodes;
        try {
            formerCodes = write(aside, folder, changes);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(aside);
        }
        return new OpenedYear(
                folder,
                year,
                lastYear,
                List.copyOf(FolderChain.of(folder).files().keySet().stream()
                        .filter(name -> !name.startsWith(FolderChain.BASE + "/"))
                        .toList()),
                List.copyOf(codeLists.keySet()),
                changes,
                new OpenedYear.LeftBehind(
                        job.rules().waivers(),
                        job.rules().controls(),
                        job.rules().disclosures().lines()),
                formerCodes,
                LiteralYears.in(FolderChain.of(folder)),
                mistakes(folder));
    }

    private static List<PlacedMistake> mistakes(Path folder) {
        try {
            JobDefinition.read(folder);
            return List.of();
        } catch (DefinitionException e) {
            return e.all();
        }
    }

    private int write(Path aside, Path folder, List<OpenedYear.Line> changes) throws IOException {
        int formerCodes = 0;
        for (Path file : own()) {
            String name = job.folder().relativize(file).toString().replace('\\', '/');
            Path copy = aside.resolve(name);
            Files.createDirectories(copy.getParent());
            if (name.equals(FolderChain.JOB_FILE)) {
                Files.writeString(copy, settings(JobFile.text(file), folder));
            } else if (name.equals("units.csv")) {
                CarriedRegister register = CarriedRegister.of(JobFile.text(file));
                Files.writeString(copy, register.text());
                formerCodes = register.cleared();
            } else if (name.equals(Disclosures.FILE)) {
                Files.writeString(copy, undecided());
            } else {
                Files.copy(file, copy);
            }
        }
        for (Map.Entry<String, Path> list : codeLists.entrySet()) {
            Path copy = aside.resolve("codes").resolve(list.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(list.getValue(), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!changes.isEmpty()) {
            Files.writeString(aside.resolve("codes/code-changes.csv"), csv(changes));
        }
        return formerCodes;
    }

    /**
     * Last year's decisions without those who made them: until each line is decided anew the folder cannot be run, and
     * nothing is published that was withheld.
     */
    private String undecided() throws IOException {
        return csv(
                Disclosures.COLUMNS,
                job.rules().disclosures().lines().stream()
                        .map(line -> List.of(
                                line.unitCode(), line.project(), line.level().code(), line.basis(), "", ""))
                        .toList());
    }

    private List<Path> own() throws IOException {
        return FolderChain.of(job.folder()).files().values().stream()
                .filter(file -> file.startsWith(job.folder()))
                .filter(file -> !LEFT_BEHIND.contains(
                        job.folder().relativize(file).toString().replace('\\', '/')))
                .toList();
    }

    private String settings(String text, Path folder) {
        return NextSettings.of(
                text,
                job.folder(),
                folder,
                year - 1,
                year,
                lastYear.map(ignored -> job.settings().folders().output()));
    }

    /** What changed between the lists, with last year's money; a mistake in a new list is reported. */
    private List<OpenedYear.Line> changes() throws IOException {
        LastYearMoney money = LastYearMoney.of(lastYear);
        Mistakes mistakes = new Mistakes();
        List<OpenedYear.Line> lines = new ArrayList<>();
        for (CodeSystem system : CodeSystem.values()) {
            Path list = codeLists.get(system.fileName() + ".csv");
            if (list != null) {
                Catalogue after = CodeLists.read(list, system, year, mistakes);
                CodeComparison.between(job.codes().catalogue(system), after)
                        .forEach(change -> lines.add(new OpenedYear.Line(change, money.of(change.from()))));
            }
        }
        mistakes.end();
        return lines;
    }

    private String csv(List<OpenedYear.Line> changes) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (OpenedYear.Line line : changes) {
            DraftedChange change = line.change();
            lines.add(List.of(
                    Integer.toString(year),
                    change.kind().written(),
                    String.join(" ", change.from()),
                    String.join(" ", change.to()),
                    "",
                    note(change, line.money())));
        }
        return csv(List.of("since", "kind", "from", "to", "share", "note"), lines);
    }

    private static String csv(List<String> header, List<List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            lines.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    /** What the codes are called and their money of the year before, in the words of the job folder. */
    private String note(DraftedChange change, Optional<Amount> money) {
        return change.names()
                + money.map(amount -> "；" + (year - 1) + "年 " + amount.inYuan() + " 元")
                        .orElse("");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
