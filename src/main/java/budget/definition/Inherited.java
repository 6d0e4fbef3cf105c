package budget.definition;

import budget.jobfile.Place;
import java.util.List;
import java.util.Locale;

/**
 * One thing of a job folder, or of its bases, and where it comes from.
 *
 * @param place where it is written
 * @param over the places of what it replaces or changes; of what is left out: where that is said
 */
public record Inherited(Kind kind, String name, State state, Place place, List<Place> over) {

    public Inherited {
        over = List.copyOf(over);
    }

    /** What a job folder consists of. */
    public enum Kind {
        SETTING,
        FORM,
        RULE,
        DATASET,
        CODE_LIST,
        FILE;

        /** Its name for programs and in the keys of the catalogue. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is the job's own or a base's, and what became of what a base has. */
    public enum State {
        OWN,
        INHERITED,
        REPLACED,
        CHANGED,
        LEFT_OUT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
