package budget.job;

import budget.base.CodePoints;
import budget.publish.Contribution.Kept;
import budget.publish.Contribution.Label;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Contributions in the order of standings, passed over until the one that is looked for. */
final class EarlierContributions {

    private final Iterator<Kept> all;
    private @Nullable Kept first;

    EarlierContributions(Iterator<Kept> all) {
        this.all = all;
        advance();
    }

    private void advance() {
        first = all.hasNext() ? all.next() : null;
    }

    /** The one of this label, if it is kept; those before it are passed over for good. */
    @Nullable
    Kept find(Label label) {
        while (first != null && isBefore(first.label(), label)) {
            advance();
        }
        Kept found = first;
        if (found == null || !found.label().key().equals(label.key())) {
            return null;
        }
        advance();
        return found;
    }

    private static boolean isBefore(Label one, Label other) {
        int order = CodePoints.ORDER.compare(one.unit(), other.unit());
        return order < 0 || (order == 0 && CodePoints.ORDER.compare(one.path(), other.path()) < 0);
    }
}
