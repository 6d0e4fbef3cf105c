package budget.learn;

import budget.definition.JobDefinition;
import budget.jobfile.DefinitionException;
import java.nio.file.Path;

/** A draft was written that is not yet a job folder: its layouts have mistakes that only a person can settle. */
public final class InvalidDraftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path folder;
    private final DefinitionException mistakes;

    /** Reads a draft. */
    static JobDefinition read(Path folder) {
        try {
            return JobDefinition.read(folder);
        } catch (DefinitionException e) {
            throw new InvalidDraftException(folder, e);
        }
    }

    private InvalidDraftException(Path folder, DefinitionException mistakes) {
        super(folder + ": " + mistakes.getMessage(), mistakes);
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /** Where the draft is. */
    public Path folder() {
        return folder;
    }

    /** What is wrong in its files. */
    public DefinitionException mistakes() {
        return mistakes;
    }
}
