package budget.jobfile;

import budget.base.Messages;
import budget.base.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong at some place of a job folder, not yet in any language.
 *
 * @param words what the catalogue's sentence names, in its order
 * @param suggestion what could have been meant, or what there is to choose from
 */
public record Mistake(MistakeCode code, List<String> words, Optional<Suggestion> suggestion) {

    public Mistake {
        words = List.copyOf(words);
    }

    /** The same mistake, offering the nearest of the known words, or all of them where none is near. */
    public Mistake offering(String word, Collection<String> known) {
        return new Mistake(code, words, Optional.of(Suggestion.of(word, known)));
    }

    /** In words: what was found, and what to write instead. */
    public String in(Messages messages) {
        String sentence = messages.text(code.key(), words.toArray());
        return suggestion.map(offered -> sentence + offered.in(messages)).orElse(sentence);
    }
}
