package budget.operator;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands: each gets the session it works in. */
final class Commands implements IFactory {

    private static final Map<Class<?>, Function<Session, ?>> ALL = Map.ofEntries(
            command(RunCommand.class, RunCommand::new),
            command(RerunCommand.class, RerunCommand::new),
            command(PlanCommand.class, PlanCommand::new),
            command(UnitsCommand.class, UnitsCommand::new),
            command(CheckCommand.class, CheckCommand::new),
            command(StatusCommand.class, StatusCommand::new),
            command(TraceCommand.class, TraceCommand::new),
            command(ImpactCommand.class, ImpactCommand::new),
            command(DiffCommand.class, DiffCommand::new),
            command(RulesCommand.class, RulesCommand::new),
            command(ExplainCommand.class, ExplainCommand::new),
            command(TemplateCommand.class, TemplateCommand::new),
            command(DocumentCommand.class, DocumentCommand::new),
            command(OpenYearCommand.class, OpenYearCommand::new),
            command(WaiveCommand.class, WaiveCommand::new),
            command(ArchiveCommand.class, ArchiveCommand::new),
            command(VerifyCommand.class, VerifyCommand::new),
            command(DiscloseCommand.class, DiscloseCommand::new),
            command(LearnCommand.class, LearnCommand::new),
            command(WorkerCommand.class, WorkerCommand::new),
            command(ServeCommand.class, ServeCommand::new),
            command(UserCommand.class, UserCommand::new));

    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    private static <T> Map.Entry<Class<?>, Function<Session, ?>> command(Class<T> type, Function<Session, T> maker) {
        return Map.entry(type, maker);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Function<Session, ?> maker = ALL.get(type);
        return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.apply(session));
    }
}
