package budget.jobfile;

import budget.base.Messages;
import budget.base.Suggestion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mistake and its place; ordered by file and line. */
public record PlacedMistake(Place place, Mistake mistake) implements Comparable<PlacedMistake> {

    private static final Comparator<PlacedMistake> ORDER = Comparator.comparing((PlacedMistake one) -> one.place.file())
            .thenComparingInt(one -> one.place.line())
            .thenComparingInt(one -> one.place.column())
            .thenComparing(one -> one.mistake.code())
            .thenComparing(one -> String.join("\u0000", one.mistake.words()));

    /** One sentence for the person who wrote the file. */
    public String in(Messages messages) {
        return messages.text("definition.mistake", place.in(messages), mistake.in(messages));
    }

    /** For programs; line and column are 0 where there is none. */
    Map<String, Object> json(Messages messages) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", place.file());
        object.put("line", place.line());
        object.put("column", place.column());
        object.put("code", mistake.code().key().replaceFirst("definition\\.", ""));
        object.put("message", mistake.in(messages));
        object.put("suggestion", mistake.suggestion().flatMap(Suggestion::near).orElse(""));
        return object;
    }

    @Override
    public int compareTo(PlacedMistake other) {
        return ORDER.compare(this, other);
    }
}
