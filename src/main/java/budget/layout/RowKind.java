package budget.layout;

import budget.model.CodeSystem;
import java.util.Optional;

/** The kinds of rows of a panel. */
public enum RowKind {
    /** Codes of the functional classification. */
    FUNCTION,
    /** Codes of the department's economic classification. */
    ECONOMIC,
    /** Codes of the government's economic classification. */
    GOVERNMENT,
    /** Function codes, and projects under them; or projects alone. */
    PROJECT,
    /** Lines the layout lists. */
    ITEMS,
    /** Indicators of a performance target. */
    INDICATORS;

    /** The list its codes belong to. */
    public Optional<CodeSystem> system() {
        return switch (this) {
            case FUNCTION, PROJECT -> Optional.of(CodeSystem.FUNCTIONAL);
            case ECONOMIC -> Optional.of(CodeSystem.ECONOMIC_DEPARTMENT);
            case GOVERNMENT -> Optional.of(CodeSystem.ECONOMIC_GOVERNMENT);
            case ITEMS, INDICATORS -> Optional.empty();
        };
    }
}
