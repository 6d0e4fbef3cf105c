package budget.operator;

import budget.base.Messages;
import budget.base.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words. */
final class UsageMistake {

    private final ParameterException failure;
    private final Messages messages;

    UsageMistake(ParameterException failure, Messages messages) {
        this.failure = failure;
        this.messages = messages;
    }

    String inWords() {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(
                    unmatched.getUnmatched().get(0), unmatched.getCommandLine().getCommandSpec());
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return messages.text("usage.option-twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null || failure.getValue() == null
                ? messages.text("usage.other", String.valueOf(failure.getMessage()))
                : wrong(argument, failure.getValue());
    }

    private String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            return unknownOption(word.replaceFirst("=.*", ""), command);
        }
        return command.subcommands().isEmpty()
                ? messages.text("usage.argument-unexpected", word)
                : messages.text("usage.command-unknown", word)
                        + nearest(word, command.subcommands().keySet());
    }

    private String unknownOption(String option, CommandSpec command) {
        boolean isOfACommand = command.subcommands().values().stream()
                .anyMatch(below -> below.getCommandSpec().optionsMap().containsKey(option));
        return isOfACommand
                ? messages.text("usage.option-before-command", option)
                : messages.text("usage.option-unknown", option)
                        + nearest(option, command.optionsMap().keySet());
    }

    /** Of words with a letter or two everything is near. */
    private String nearest(String word, Collection<String> known) {
        return word.length() < 3
                ? ""
                : Suggestion.nearest(word, known)
                        .map(near -> messages.text("definition.did-you-mean", near))
                        .orElse("");
    }

    /** What must be given and is not; or, for an option that need not be given, its value. */
    private String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        if (first.isOption() && !first.required()) {
            return messages.text("usage.value-missing", name(first), first.paramLabel());
        }
        return messages.text(
                "usage.argument-missing",
                missing.stream()
                        .map(argument -> argument.isOption()
                                ? name(argument) + "=" + argument.paramLabel()
                                : argument.paramLabel())
                        .collect(Collectors.joining(messages.text("definition.comma"))));
    }

    private String wrong(ArgSpec argument, String value) {
        if (argument.arity().max() == 0) {
            return messages.text("usage.value-unexpected", name(argument), value);
        }
        String key = "usage.value." + argument.paramLabel();
        String expected = messages.has(key) ? messages.text(key) : argument.paramLabel();
        return messages.text("usage.value-wrong", name(argument), value, expected);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
