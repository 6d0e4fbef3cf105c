package budget.learn;

import budget.base.Messages;
import java.util.List;

/**
 * Something that could not be told from the samples, or not be expressed by a layout.
 *
 * @param code behind {@code learn.doubt.} in the messages
 */
record Doubt(String code, List<String> arguments) {

    Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(String code, String... arguments) {
        return new Doubt(code, List.of(arguments));
    }

    String in(Messages messages) {
        return messages.text("learn.doubt." + code, arguments.toArray());
    }
}
