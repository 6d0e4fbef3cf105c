package budget.operator;

import budget.plan.Program;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"budget " + Program.version()};
    }
}
