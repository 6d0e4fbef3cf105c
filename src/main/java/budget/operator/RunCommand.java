package budget.operator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget run}: the whole job. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--no-progress")
    private boolean noProgress;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Running(session, options, !noProgress)
                .run(() -> options.request(session.job(options.job()), session));
    }
}
