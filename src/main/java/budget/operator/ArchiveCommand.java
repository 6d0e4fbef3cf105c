package budget.operator;

import budget.archive.ArchiveException;
import budget.archive.Originals;
import budget.archive.PublicationArchive;
import budget.archive.PublicationArchive.Packed;
import budget.definition.JobDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    ArchiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Path folder = OutputOption.publication(options.output(definition), publication, session);
        Originals originals = new Originals(folder, options.files(), options.job());
        int year = definition.settings().fiscalYear().getValue();
        try {
            answer(folder, new PublicationArchive(originals, year).pack(to));
            return ExitCode.DONE.number();
        } catch (ArchiveException e) {
            return VerifyCommand.say(session, e);
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
