package budget.publish;

import budget.published.PublishedFacts;
import budget.submission.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the files of a round contribute to its publication. */
public interface Contributions {

    /** Passes on what every file that was read contributes, in the order of standings. */
    void each(Receiver receiver) throws IOException;

    /** Where the lines lie that were made for this publication. */
    Path made();

    /** The publication where the lines lie of all others. */
    Optional<Path> standing();

    /** Where the facts of each unit are in the publication of what was kept so far. */
    List<PublishedFacts.Place> factsNow();

    /** Where they are in the one before; nothing where it is not known. */
    List<PublishedFacts.Place> factsBefore(Path publication);

    /** Keeps a contribution for the next round; its lines are where this publication has them. */
    void keep(Contribution contribution);

    /** Receives contributions. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Takes one.
         *
         * @param isMade whether it was made for this publication
         */
        void take(Standing standing, Contribution contribution, boolean isMade) throws IOException;
    }

    /** What is kept of a unit is not what it was made of, or its lines are others: a damaged file, or an error of the program. */
    final class DamagedException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final transient Contribution.Label label;

        public DamagedException(Contribution.Label label) {
            super("What is kept of " + label.unit() + " " + label.path() + " is not what was made of it");
            this.label = label;
        }

        /** Of what it is. */
        public Contribution.Label label() {
            return label;
        }
    }
}
