package budget.jobfile;

import budget.base.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mistakes of a job folder, by file and line: what was found, what to write instead. */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** How many mistakes a screen shows; the answer for programs has all of them. */
    private static final int MOST_SHOWN = 50;

    private final transient List<PlacedMistake> all;

    public DefinitionException(Place place, Mistake mistake) {
        this(place, mistake, null);
    }

    public DefinitionException(Place place, Mistake mistake, @Nullable Throwable cause) {
        super(cause);
        this.all = List.of(new PlacedMistake(place, mistake));
    }

    DefinitionException(Collection<PlacedMistake> all) {
        this.all = all.stream().sorted().toList();
    }

    /** Every mistake, by file and line. */
    public List<PlacedMistake> all() {
        return all;
    }

    /** One line for each mistake, for the person who wrote the files; above fifty their number. */
    public String in(Messages messages) {
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_SHOWN).forEach(one -> lines.add(one.in(messages)));
        if (all.size() > MOST_SHOWN) {
            lines.add(messages.text("definition.and-more", Integer.toString(all.size() - MOST_SHOWN)));
        }
        return String.join("\n", lines);
    }

    /** All mistakes for programs: {@code file}, {@code line} and {@code column} (0 where there is none), {@code code} and the sentence. */
    public List<Map<String, Object>> json(Messages messages) {
        return all.stream().map(one -> one.json(messages)).toList();
    }

    /** The sentences in English, for the log. */
    @Override
    public String getMessage() {
        return in(Messages.in(Locale.ENGLISH));
    }
}
