package budget.table;

import budget.layout.FormLayout;
import budget.model.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a title that no form has may be a form's in other words. One of final accounts is none of a budget, nor the other way
 * round, and one that names a part of the money, or another thing, is no form's whose titles do not name it.
 */
final class TitleSubjects {

    private static final Properties WORDS = load();
    private static final Pattern FUNDS = Pattern.compile(word("funds"));
    private static final Pattern SUBJECTS = Pattern.compile(word("subjects"));

    private final boolean isOfFinalAccounts;

    /** Knows what kind of accounts a job has. */
    TitleSubjects(List<FormLayout> forms) {
        this.isOfFinalAccounts = forms.stream().anyMatch(TitleSubjects::isFinal);
    }

    /** The word by which a title is another table's than this form's; nothing where it may be the form's. */
    Optional<String> foreignWord(String title, FormLayout form) {
        String key = key(title);
        return otherAccount(key, form).or(() -> otherSubject(key, form));
    }

    /** The word by which a title with a form's own words is of the other kind of accounts. */
    Optional<String> otherAccount(String title, FormLayout form) {
        boolean isFinal = saysFinal(title);
        if (isFinal == saysBudget(title)) {
            return Optional.empty();
        }
        boolean isOther =
                isFinal ? !isFinal(form) && (isBudget(form) || !isOfFinalAccounts) : isFinal(form) && !isBudget(form);
        return isOther ? Optional.of(word(isFinal ? "final" : "budget")) : Optional.empty();
    }

    private static boolean isFinal(FormLayout form) {
        return form.titles().stream().anyMatch(TitleSubjects::saysFinal);
    }

    private static boolean isBudget(FormLayout form) {
        return form.titles().stream().anyMatch(TitleSubjects::saysBudget);
    }

    private static boolean saysFinal(String title) {
        return title.contains(word("final"));
    }

    private static boolean saysBudget(String title) {
        return FUNDS.matcher(title).replaceAll("").contains(word("budget"));
    }

    private static Optional<String> otherSubject(String key, FormLayout form) {
        List<String> own = form.titles().stream().map(TitleSubjects::key).toList();
        return SUBJECTS.matcher(key)
                .results()
                .map(MatchResult::group)
                .filter(subject -> own.stream().noneMatch(title -> title.contains(subject)))
                .findFirst();
    }

    private static String key(String title) {
        return Words.key(title).replace(word("both"), word("bothAre"));
    }

    private static String word(String name) {
        return Objects.requireNonNull(WORDS.getProperty(name), name);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(TitleSubjects.class.getResourceAsStream("titles.properties")),
                StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
