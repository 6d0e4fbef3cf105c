package budget.operator;

import budget.book.TemplateBook;
import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.model.BudgetUnit;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget template}: the blank workbook that units fill in, made from the job's layouts. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--to", paramLabel = "FILE", required = true)
    private Path to = Path.of("");

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        Optional<BudgetUnit> asker = Optional.ofNullable(unit).map(code -> find(definition.register(), code));
        if (Files.exists(to)) { // it may have been filled in
            session.console().remark(session.messages(), "template.exists", to.toString());
            return ExitCode.IO.number();
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        int forms = new TemplateBook(definition).write(to, asker);
        session.answer(
                List.of(session.messages().text("template.done", to.toString(), Integer.toString(forms))),
                Map.of("file", to.toString(), "forms", forms));
        return ExitCode.DONE.number();
    }

    /** A unit of the register by its code; without a register every sender is a unit, by its name. */
    private BudgetUnit find(UnitRegister register, String code) {
        return register.find(code)
                .or(() -> register.isEmpty() ? Optional.of(BudgetUnit.unregistered(code)) : Optional.empty())
                .orElseThrow(() -> new NotThereException(session.messages().text("waive.no-unit", code)));
    }
}
