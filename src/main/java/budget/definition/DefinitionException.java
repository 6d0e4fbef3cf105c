package budget.definition;

import budget.model.Messages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mistake in a job folder: where it stands, what was found, what to write instead. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final transient Mistake mistake;

    public DefinitionException(Place place, Mistake mistake) {
        this(place, mistake, null);
    }

    public DefinitionException(Place place, Mistake mistake, @Nullable Throwable cause) {
        super(cause);
        this.place = place;
        this.mistake = mistake;
    }

    public Place place() {
        return place;
    }

    public Mistake mistake() {
        return mistake;
    }

    /** One sentence for the person who wrote the file. */
    public String in(Messages messages) {
        return messages.text("definition.mistake", place.in(messages), mistake.in(messages));
    }

    /** The sentence in English, for the log. */
    @Override
    public String getMessage() {
        return in(Messages.in(Locale.ENGLISH));
    }
}
