package budget.operator;

import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.journal.RunLine;
import budget.model.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Describes the run that holds the state, for processes that cannot open it now. */
final class GoingOn {

    private final List<RunLine> runs;
    private final RunWords words;

    private GoingOn(List<RunLine> runs, RunWords words) {
        this.runs = runs;
        this.words = words;
    }

    static GoingOn in(RunBook book, JobDefinition definition, Messages messages) throws IOException {
        return new GoingOn(
                book.runs(),
                new RunWords(messages, definition.settings().presentation().zone()));
    }

    List<String> lines() {
        return runs.stream().limit(1).map(words::goingOn).toList();
    }

    Map<String, Object> json() {
        return Map.of("running", runs.stream().limit(1).map(RunWords::json).toList());
    }
}
