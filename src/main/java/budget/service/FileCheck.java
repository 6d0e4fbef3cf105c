package budget.service;

import budget.base.OrderedParallel;
import budget.check.SheetExcerpts;
import budget.check.SheetExcerpts.Excerpt;
import budget.check.SubmissionCheck;
import budget.definition.JobDefinition;
import budget.finding.FindingGroup;
import budget.model.SheetCell;
import budget.plan.Program;
import budget.returned.ReturnedFile;
import budget.returned.ReturnedFolder;
import budget.returned.Workbooks;
import budget.submission.ReadAs;
import budget.submission.Standing;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks files as {@code budget check} does, with what their sheets show at the findings, and the files with the answers in them. */
public final class FileCheck {

    /** Limit of the findings of a file that are shown with an excerpt. */
    private static final int EXCERPTS = 60;

    private final JobDefinition job;
    private final Passwords passwords;

    public FileCheck(JobDefinition job, Passwords passwords) {
        this.job = job;
        this.passwords = passwords;
    }

    /** Checks files of one unit, or of several; writes those with the answers in them into a folder. */
    public Checked check(List<Path> files, Path folder) throws IOException {
        SubmissionCheck check = new SubmissionCheck(
                job, passwords, job.settings().presentation().today(), true);
        List<Standing> standings = check.check(files);
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            List<Standing> ofFile = standings.stream()
                    .filter(standing -> file(standing).equals(file))
                    .toList();
            SheetExcerpts excerpts = excerpts(file, ofFile);
            for (Standing standing : ofFile) {
                parts.add(new Part(
                        file,
                        standing,
                        check.readAs(standing),
                        FindingGroup.of(standing.lines()).stream()
                                .map(group -> new Shown(group, excerpts.around(group.cells())))
                                .toList()));
            }
        }
        return new Checked(parts, returned(standings, folder));
    }

    private static Path file(Standing standing) {
        return Path.of(standing.file().orElseThrow().sha256());
    }

    private SheetExcerpts excerpts(Path file, List<Standing> standings) throws IOException {
        List<SheetCell> cells = standings.stream()
                .flatMap(standing -> FindingGroup.of(standing.lines()).stream())
                .limit(EXCERPTS)
                .flatMap(group -> group.cells().stream().limit(1))
                .toList();
        String name = String.valueOf(file.getFileName());
        return SheetExcerpts.of(file, name, job.settings().limits(), passwords, cells);
    }

    /** A check knows a file by its path, where a run knows it by its SHA-256. */
    private List<Path> returned(List<Standing> standings, Path folder) throws IOException {
        Workbooks originals = new Workbooks() {
            @Override
            public Path original(String path) {
                return Path.of(path);
            }

            @Override
            public Optional<Earlier> earlier(String madeOf) {
                return Optional.empty();
            }

            @Override
            public void keep(List<ReturnedFile> files) {
                // What is checked is not kept.
            }
        };
        return new ReturnedFolder(folder, job.settings(), Program.version(), originals, new OrderedParallel(1))
                .write(standings).stream()
                        .map(file -> folder.resolve(file.path()))
                        .toList();
    }

    /**
     * Checked files.
     *
     * @param returned the files with the answers in them; none for those without a finding at a cell
     */
    public record Checked(List<Part> parts, List<Path> returned) {}

    /**
     * A file, or what one file has of one unit, with its findings.
     *
     * @param readAs what it was read as; none where it could not be read
     */
    public record Part(Path file, Standing standing, Optional<ReadAs> readAs, List<Shown> findings) {}

    /** Findings shown as one, and what the sheet shows there. */
    public record Shown(FindingGroup group, Optional<Excerpt> excerpt) {}
}
