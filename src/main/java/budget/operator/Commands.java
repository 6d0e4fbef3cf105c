package budget.operator;

import budget.model.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands: each gets the console and the sentences it needs. */
final class Commands implements IFactory {

    private final Console console;
    private final Messages messages;

    Commands(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(console, messages));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(console, messages));
        }
        if (type == StatusCommand.class) {
            return type.cast(new StatusCommand(console, messages));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
