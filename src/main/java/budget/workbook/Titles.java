package budget.workbook;

import budget.definition.FormLayout;
import budget.model.Remembered;
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

    private final List<Title> titles = new ArrayList<>();
    private final Remembered<Optional<FormLayout>> formByText = new Remembered<>(this::find);

    Titles(List<FormLayout> forms) {
        for (FormLayout form : forms) {
            form.titles().forEach(title -> titles.add(new Title(Words.bare(title), form)));
        }
        titles.sort(
                Comparator.comparingInt((Title title) -> -title.bare().length()).thenComparing(Title::bare));
    }

    /** The form whose title this text is; of several the one with the longest title. */
    Optional<FormLayout> titleOf(String text) {
        return text.indexOf('表') < 0 ? Optional.empty() : formByText.of(text);
    }

    private Optional<FormLayout> find(String text) {
        return mayBeTitle(text) ? mentioned(text).stream().findFirst() : Optional.empty();
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
