package budget.operator;

import budget.archive.ArchiveException;
import budget.archive.Originals;
import budget.archive.PublicationArchive;
import budget.archive.PublicationArchive.Packed;
import budget.definition.JobDefinition;
import budget.definition.RunFolders;
import budget.published.PublishedManifest;
import budget.service.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget archive}: a publication with all it came from as one file, for auditors. */
@Command(name = "archive")
final class ArchiveCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PublicationOptions options = new PublicationOptions();

    @Option(names = "--publication", paramLabel = "NAME")
    private @Nullable String publication;

    @Option(names = "--to", paramLabel = "FILE.zip", required = true)
    private Path to = Path.of("");

    @Option(names = "--force")
    private boolean force;

    ArchiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Path folder = OutputOption.publication(options.output(definition), publication, session);
        checkPlace(definition);
        Originals originals = new Originals(folder, options.files(session), name -> file(definition, name));
        int year = definition.settings().fiscalYear().getValue();
        try {
            answer(folder, new PublicationArchive(originals, year).pack(to));
            return ExitCode.DONE.number();
        } catch (ArchiveException e) {
            return VerifyCommand.say(session, e);
        }
    }

    private static Path file(JobDefinition definition, String name) {
        return definition
                .fingerprint()
                .bytes()
                .pathOf(name)
                .orElse(definition.folder().resolve(name));
    }

    /** An archive in an input folder would be read as a submission; in the job folder or a publication it would change it. */
    private void checkPlace(JobDefinition definition) throws IOException {
        Path place = RunFolders.real(to);
        boolean isTaken = Stream.concat(
                        Stream.of(
                                definition.folder(),
                                Path.of(definition.settings().folders().input())),
                        options.state().book(session).runs().stream()
                                .map(run -> Path.of(run.task().input())))
                .anyMatch(folder -> place.startsWith(RunFolders.real(folder)));
        for (Path above = place.getParent(); above != null && !isTaken; above = above.getParent()) {
            isTaken = Files.exists(above.resolve(PublishedManifest.FILE));
        }
        if (isTaken) {
            throw new WrongUsageException(session.messages().text("usage.archive-place", to.toString()));
        }
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !(force && Files.isRegularFile(to))) {
            throw new UncheckedIOException(new FileSystemException(
                    to.toString(), null, session.messages().text("archive.there-already")));
        }
    }

    private void answer(Path folder, Packed packed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("publication", folder.toString());
        json.put("archive", packed.file().toString());
        json.put("files", packed.files());
        json.put("inputs", packed.inputs());
        json.put("bytes", packed.bytes());
        session.answer(
                List.of(session.messages()
                        .text(
                                "archive.packed",
                                packed.file().toString(),
                                Integer.toString(packed.files()),
                                Integer.toString(packed.inputs()))),
                json);
    }
}
