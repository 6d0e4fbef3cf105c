package budget.operator;

import budget.check.ArrivedUnits;
import budget.definition.JobDefinition;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import budget.service.ExitCode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget units}: a draft of {@code units.csv} from what has arrived, for a person to check. */
@Command(name = "units")
final class UnitsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("unit_code", "unit_name", "parent_code", "kind", "aliases");

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    UnitsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        Path from = Optional.ofNullable(input)
                .orElseGet(() -> Path.of(definition.settings().folders().input()));
        session.needInput(from);
        List<BudgetUnit> units = drafted(definition, from);
        session.console().remark(session.messages(), "units.check", Integer.toString(units.size()));
        session.answer(
                csv(units),
                Map.of("units", units.stream().map(UnitsCommand::json).toList()));
        return ExitCode.DONE.number();
    }

    private List<BudgetUnit> drafted(JobDefinition definition, Path from) throws IOException {
        boolean watched = session.console().isTerminal();
        try (ProgressBars bars = new ProgressBars(session.console(), session.messages(), watched)) {
            return new ArrivedUnits(definition, session.passwords()).in(from, bars);
        }
    }

    private static List<String> csv(List<BudgetUnit> units) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (BudgetUnit unit : units) {
                csv.writeRecord(values(unit));
            }
        }
        return text.toString().lines().toList();
    }

    private static List<String> values(BudgetUnit unit) {
        return List.of(
                unit.code(),
                unit.name(),
                unit.parentCode(),
                unit.kind().map(UnitKind::printed).orElse(""),
                String.join(";", unit.aliases()));
    }

    private static Map<String, Object> json(BudgetUnit unit) {
        List<String> values = new ArrayList<>(values(unit));
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            answer.put(COLUMNS.get(column), values.get(column));
        }
        return answer;
    }
}
