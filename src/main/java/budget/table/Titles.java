package budget.table;

import budget.base.TextCache;
import budget.layout.FormLayout;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the titles of all forms, and a title from a sentence that merely mentions one. */
final class Titles {

    /** Longer texts are prose. A title may carry a year, a number and the unit's name besides the form's own words. */
    private static final int LONGEST = 80;

    private static final String SENTENCE_MARKS = "。；，！？;!?";

    private static final Pattern REMARK =
            Pattern.compile("^\\s*(?:备?注|说明|见|同|与|按)|本表|一致|相符|相等|等于|参见|详见|见表|来源|取自|根据|按照|对应|核对|勾稽");

    /** A line like a title: some words that end in 表, perhaps with a bracket behind them. */
    private static final Pattern LIKE_A_TITLE =
            Pattern.compile("[（(]?[0-9]*[）)、.．]?.*\\p{IsHan}{3,}[”\"]?\\p{IsHan}*表(?:[（(][^）)]{1,12}[）)])?");

    private static final Pattern NO_TITLE = Pattern.compile("^(?:表|附表|公开)|[：:]|空表|预算公开表$");

    private final List<Title> titles = new ArrayList<>();
    private final List<FormLayout> ignored;
    private final TitleSubjects subjects;
    private final boolean allSayTable;
    private final TextCache<Optional<FormLayout>> formByText = new TextCache<>(this::find);

    /**
     * The titles of forms.
     *
     * @param ignored titles of tables that are known and not read
     */
    Titles(List<FormLayout> forms, List<String> ignored) {
        for (FormLayout form : forms) {
            form.titles().forEach(title -> titles.add(new Title(Words.bare(title), form)));
        }
        this.subjects = new TitleSubjects(forms);
        this.ignored = ignored.stream()
                .filter(title -> !Words.isBlank(title))
                .map(FormLayout::titledOnly)
                .toList();
        this.ignored.forEach(form -> titles.add(new Title(Words.bare(form.name()), form)));
        this.allSayTable = titles.stream().allMatch(title -> title.bare().indexOf('表') >= 0);
        titles.sort(
                Comparator.comparingInt((Title title) -> -title.bare().length()).thenComparing(Title::bare));
    }

    /** The form whose title this text is; of several the one with the longest title. */
    Optional<FormLayout> titleOf(String text) {
        return allSayTable && text.indexOf('表') < 0 ? Optional.empty() : formByText.of(text);
    }

    /** Whether the form is a title that the job says not to read. */
    boolean isIgnored(FormLayout form) {
        return ignored.contains(form);
    }

    /** Whether a whole sheet has the name of a table that is not read. */
    boolean isIgnored(String sheet) {
        String bare = Words.bare(sheet);
        return ignored.stream().anyMatch(form -> Words.bare(form.name()).equals(bare));
    }

    /** Whether a text is a title of some form that the job does not know. */
    boolean isUnknownTitle(String text) {
        if (text.indexOf('表') < 0 || !mayBeTitle(text)) {
            return false;
        }
        String key = Words.key(text);
        return !NO_TITLE.matcher(key).find()
                && LIKE_A_TITLE.matcher(key).matches()
                && titleOf(text).isEmpty();
    }

    private Optional<FormLayout> find(String text) {
        return mayBeTitle(text)
                ? mentioned(text).stream()
                        .findFirst()
                        .filter(form -> isIgnored(form)
                                || subjects.otherAccount(Words.key(text), form).isEmpty())
                : Optional.empty();
    }

    /** The word by which a title is not a form's; nothing where it may be the form's in other words. */
    Optional<String> foreignWord(String title, FormLayout form) {
        return subjects.foreignWord(title, form);
    }

    /** The forms whose titles occur in a text, such as a sentence that declares them empty; longer titles first. */
    List<FormLayout> mentioned(String text) {
        String rest = Words.bare(text);
        List<FormLayout> mentioned = new ArrayList<>();
        for (Title title : titles) {
            if (rest.contains(title.bare())) {
                rest = rest.replace(title.bare(), "|");
                if (!mentioned.contains(title.form())) {
                    mentioned.add(title.form());
                }
            }
        }
        return mentioned;
    }

    private static boolean mayBeTitle(String text) {
        return text.length() <= LONGEST
                && !REMARK.matcher(text).find()
                && text.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                && !text.contains("空表")
                && !text.contains("没有");
    }

    private record Title(String bare, FormLayout form) {}
}
