package budget.figures;

import budget.figures.Vocabulary.Panel;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.RowKey;
import java.util.Optional;

/** Reads the key of a row as datasets and examples write it. */
public final class RowKeyText {

    private RowKeyText() {}

    /** The key of a panel's row; none if no row of that panel can have it. */
    public static Optional<RowKey> read(Panel panel, String text) {
        if (panel.total().filter(text::equals).isPresent()) {
            return Optional.of(new RowKey.Total(text));
        }
        if (panel.items().contains(text)) {
            return Optional.of(new RowKey.Item(text));
        }
        int slash = text.indexOf('/');
        try {
            return switch (panel.rows()) {
                case FUNCTION, ECONOMIC, GOVERNMENT -> Optional.of(new RowKey.Code(code(panel, text)));
                case PROJECT ->
                    Optional.of(
                            slash < 0
                                    ? new RowKey.Code(code(panel, text))
                                    : new RowKey.Project(
                                            code(panel, text.substring(0, slash)), text.substring(slash + 1)));
                case ITEMS -> Optional.empty();
                case TARGETS -> Optional.of(new RowKey.Target(text));
                case INDICATORS ->
                    slash < 0
                            ? Optional.empty()
                            : Optional.of(new RowKey.Measured(text.substring(0, slash), text.substring(slash + 1)));
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Rows are found by their text, so the year of the code does not matter here. */
    private static ClassificationCode code(Panel panel, String digits) {
        return new ClassificationCode(panel.rows().system().orElse(CodeSystem.FUNCTIONAL), 0, digits);
    }
}
