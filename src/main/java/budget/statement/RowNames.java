package budget.statement;

import budget.model.ClassificationCode;
import budget.model.CodeLevel;
import budget.model.CodeSystem;
import java.util.List;
import java.util.Optional;

/** Which code a sentence means by a name. */
@FunctionalInterface
public interface RowNames {

    /**
     * The only code that can be meant.
     *
     * @param above other names in the sentence, among them those of the codes above it
     */
    Optional<ClassificationCode> code(CodeSystem system, Optional<CodeLevel> level, String name, List<String> above);
}
