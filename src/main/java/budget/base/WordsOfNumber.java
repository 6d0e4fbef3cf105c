package budget.base;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/** Chooses words by a number that may be given as text: {@code {0} {0,choice,0#units|1#unit|1<units}}; else those of many. */
final class WordsOfNumber extends Format {

    private static final long serialVersionUID = 1;

    private static final int MANY = 2;

    private final ChoiceFormat choice;

    private WordsOfNumber(ChoiceFormat choice) {
        this.choice = choice;
    }

    /** Lets the choices of a sentence take numbers that are texts. */
    static MessageFormat in(MessageFormat sentence) {
        Format[] formats = sentence.getFormats();
        for (int at = 0; at < formats.length; at++) {
            if (formats[at] instanceof ChoiceFormat choice) {
                sentence.setFormat(at, new WordsOfNumber(choice));
            }
        }
        return sentence;
    }

    @Override
    public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
        return to.append(choice.format(number.toString().equals("1") ? 1 : MANY));
    }

    @Override
    public @Nullable Object parseObject(String source, ParsePosition position) {
        return null;
    }
}
