package budget.operator;

import budget.definition.JobDefinition;
import budget.document.UnitDocuments;
import budget.document.UnitDocuments.Sender;
import budget.document.UnitDocuments.Written;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget document}: the document that a unit publishes, from its figures in the current publication. */
@Command(name = "document")
final class DocumentCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PublicationOptions options = new PublicationOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Units units = new Units();

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path to = Path.of("");

    DocumentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Path publication = OutputOption.current(options.output(definition), session);
        String name = String.valueOf(publication.getFileName());
        UnitDocuments documents = new UnitDocuments(
                definition,
                publication,
                options.files(session),
                session.passwords(),
                LocalDate.parse(name.substring(0, 10)));
        List<Written> written = write(documents);
        if (written.isEmpty()) {
            return ExitCode.IO.number();
        }
        session.answer(lines(written, name), json(written, name));
        return ExitCode.DONE.number();
    }

    private List<Written> write(UnitDocuments documents) throws IOException {
        Map<Path, Sender> files = new LinkedHashMap<>();
        for (Sender sender : documents.senders()) {
            if (units.all || sender.code().equals(units.unit)) {
                files.put(units.all ? to.resolve(sender.fileName()) : to, sender);
            }
        }
        if (files.isEmpty() && !units.all) {
            throw new NotThereException(session.messages().text("document.no-unit", String.valueOf(units.unit)));
        }
        for (Path file : files.keySet()) {
            if (Files.exists(file)) { // it may have been filled in
                session.console().remark(session.messages(), "template.exists", file.toString());
                return List.of();
            }
        }
        List<Written> written = new ArrayList<>();
        for (Map.Entry<Path, Sender> file : files.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            written.add(documents.write(file.getValue(), file.getKey()));
        }
        return written;
    }

    private List<String> lines(List<Written> written, String publication) {
        List<String> lines = new ArrayList<>();
        for (Written one : written) {
            lines.add(session.messages()
                    .text("document.done", one.file().toString(), Integer.toString(one.tables()), publication));
            Map<String, Integer> open = one.openByKind();
            if (open.isEmpty()) {
                lines.add("  " + session.messages().text("document.complete"));
            } else {
                List<String> kinds = open.entrySet().stream()
                        .map(kind -> session.messages()
                                .text("document.open-kind", kind.getKey(), Integer.toString(kind.getValue())))
                        .toList();
                lines.add("  "
                        + session.messages()
                                .text(
                                        "document.open",
                                        Integer.toString(one.open().size()),
                                        String.join(session.messages().text("status.comma"), kinds)));
            }
        }
        return lines;
    }

    private static Map<String, Object> json(List<Written> written, String publication) {
        return Map.of(
                "publication",
                publication,
                "documents",
                written.stream().map(DocumentCommand::json).toList());
    }

    private static Map<String, Object> json(Written one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", one.file().toString());
        object.put("tables", one.tables());
        object.put("open", one.openByKind());
        return object;
    }

    /** Of one unit, or of all that count. */
    private static final class Units {

        @Option(names = "--unit", paramLabel = "U", required = true)
        private @Nullable String unit;

        @Option(names = "--all", required = true)
        private boolean all;
    }
}
