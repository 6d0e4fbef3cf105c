package budget.returned;

import budget.base.Messages;
import budget.base.OrderedParallel;
import budget.base.Sha256;
import budget.definition.JobSettings;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder {@code returned/} of a publication: for every unit whose latest workbook has a finding at a cell, that
 * workbook with the answer in it.
 */
public final class ReturnedFolder {

    private static final String NAME = "returned";

    private final Path folder;
    private final String document;
    private final Year year;
    private final String program;
    private final ReportMaker reports;
    private final ReturnedWorkbook made;
    private final FileNames names = new FileNames();
    private final Workbooks workbooks;
    private final OrderedParallel parallel;

    /**
     * The folder of one publication.
     *
     * @param program the version of the program
     * @param parallel the threads that write the workbooks
     */
    public ReturnedFolder(
            Path publication, JobSettings settings, String program, Workbooks workbooks, OrderedParallel parallel) {
        Messages messages = Messages.in(settings.presentation().language());
        this.document = messages.text("returned.document");
        this.folder = publication.resolve(NAME);
        this.year = settings.fiscalYear();
        this.program = program;
        this.reports = new ReportMaker(
                messages,
                Stream.of(settings.title(), settings.presentation().publisher())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")));
        this.made = new ReturnedWorkbook(folder, year);
        this.workbooks = workbooks;
        this.parallel = parallel;
    }

    /**
     * The files that a publication returns to a unit.
     *
     * @param strangers the names of files whose unit is unknown; they are returned to no unit
     */
    public static List<Path> of(Path publication, String code, String name, Collection<String> strangers)
            throws IOException {
        Path folder = publication.resolve(NAME);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String own = new FileNames().of(code + "-" + name);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> stem(file).startsWith(own))
                    .filter(file -> stem(file).substring(own.length()).matches("(-[^-0-9]+)?(-[0-9]+)?"))
                    .filter(file -> strangers.stream().noneMatch(stranger -> stranger.startsWith(stem(file))))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending(file).length());
    }

    /** Writes the workbooks of all these, in the same order; unchanged ones are copied from the last publication. */
    public List<ReturnedFile> write(List<Standing> standings) throws IOException {
        Set<String> heldBack = new HashSet<>();
        standings.stream()
                .filter(standing -> standing.status() == SubmissionStatus.HELD_BACK)
                .forEach(standing -> heldBack.add(standing.unitCode()));
        List<ReturnedFile> files = new ArrayList<>();
        parallel.each(
                standings.stream()
                        .filter(standing -> isLatest(standing, heldBack))
                        .flatMap(standing -> reply(standing).stream()),
                this::write,
                files::add);
        workbooks.keep(files.stream().filter(ReturnedFile::isKnown).toList());
        return files;
    }

    /** An earlier version that counts on while the latest is held back is not the one to work on. */
    private static boolean isLatest(Standing standing, Set<String> heldBack) {
        boolean counts = standing.status() != SubmissionStatus.SUPERSEDED
                && standing.status() != SubmissionStatus.DUPLICATE
                && standing.file().filter(Arrival::isTaken).isPresent();
        return counts
                && (standing.status() == SubmissionStatus.HELD_BACK
                        || standing.status() == SubmissionStatus.PAIRED
                        || standing.sender().isEmpty()
                        || !heldBack.contains(standing.unitCode()));
    }

    /** The file returned to a unit, under a name that no other file has; nothing where no cell has a note. */
    private Optional<Reply> reply(Standing standing) {
        return reports.report(standing).map(report -> {
            Arrival file = standing.file().orElseThrow();
            String name = standing.sender().isPresent()
                    ? standing.unitCode() + "-" + standing.unitName() + kind(standing)
                    : file.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
            return new Reply(file, names.of(name), report);
        });
    }

    /** What tells the document of a pair from the workbook. */
    private String kind(Standing standing) {
        return standing.status() == SubmissionStatus.PAIRED ? "-" + document : "";
    }

    private ReturnedFile write(Reply reply) throws IOException {
        Files.createDirectories(folder);
        String sha256 = reply.file.sha256();
        String madeOf =
                ReturnedFingerprint.of(sha256, reply.report, year, program).digest();
        Optional<Workbooks.Earlier> earlier = workbooks.earlier(madeOf);
        if (earlier.isPresent()) {
            Path copy = folder.resolve(reply.name + ending(earlier.get().file()));
            if (isCopied(earlier.get(), copy)) {
                return new ReturnedFile(path(copy), earlier.get().sha256(), madeOf);
            }
        }
        Optional<Path> written = made.write(workbooks.original(sha256), reply.name, reply.report);
        if (written.isPresent()) {
            return new ReturnedFile(path(written.get()), Sha256.of(written.get()), madeOf);
        }
        Path list = made.writeAlone(reply.name, reports.alone(reply.report));
        return new ReturnedFile(path(list), Sha256.of(list), "");
    }

    /** Copies what was returned before; none where it is missing or changed. */
    private static boolean isCopied(Workbooks.Earlier earlier, Path copy) throws IOException {
        if (Files.isReadable(earlier.file()) && Files.isRegularFile(earlier.file())) {
            try (InputStream in = Files.newInputStream(earlier.file());
                    OutputStream out = Files.newOutputStream(copy)) {
                if (Sha256.copy(in, out).equals(earlier.sha256())) {
                    return true;
                }
            }
            Files.delete(copy);
        }
        return false;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private static String path(Path file) {
        return NAME + "/" + file.getFileName();
    }

    private record Reply(Arrival file, String name, Report report) {}

    /**
     * All inputs of the bytes of a returned workbook.
     *
     * @param original the SHA-256 of what came in
     * @param runtime the Java that writes, for it compresses
     */
    private record ReturnedFingerprint(String original, Report report, Year year, String program, String runtime) {

        /** All components of the values, including ones added later. */
        private static final JsonMapper WHOLE = JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();

        static ReturnedFingerprint of(String original, Report report, Year year, String program) {
            return new ReturnedFingerprint(
                    original, report, year, program, Runtime.version().toString());
        }

        /** The digest of all of it. */
        String digest() {
            return Sha256.of(WHOLE.writeValueAsBytes(this));
        }
    }
}
