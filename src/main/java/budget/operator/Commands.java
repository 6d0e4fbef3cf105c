package budget.operator;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands: each gets the session it works in. */
final class Commands implements IFactory {

    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(session));
        }
        if (type == RerunCommand.class) {
            return type.cast(new RerunCommand(session));
        }
        if (type == PlanCommand.class) {
            return type.cast(new PlanCommand(session));
        }
        if (type == UnitsCommand.class) {
            return type.cast(new UnitsCommand(session));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(session));
        }
        if (type == StatusCommand.class) {
            return type.cast(new StatusCommand(session));
        }
        if (type == TraceCommand.class) {
            return type.cast(new TraceCommand(session));
        }
        if (type == ImpactCommand.class) {
            return type.cast(new ImpactCommand(session));
        }
        if (type == DiffCommand.class) {
            return type.cast(new DiffCommand(session));
        }
        if (type == RulesCommand.class) {
            return type.cast(new RulesCommand(session));
        }
        if (type == TemplateCommand.class) {
            return type.cast(new TemplateCommand(session));
        }
        if (type == WaiveCommand.class) {
            return type.cast(new WaiveCommand(session));
        }
        if (type == ArchiveCommand.class) {
            return type.cast(new ArchiveCommand(session));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(session));
        }
        if (type == WorkerCommand.class) {
            return type.cast(new WorkerCommand(session));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
