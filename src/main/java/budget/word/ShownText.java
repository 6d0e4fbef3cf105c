package budget.word;

import budget.model.Words;
import budget.ooxml.RefusedException;
import budget.ooxml.WholeCharacters;

/** Collects the text of a paragraph from its runs. */
final class ShownText {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Traces traces;
    private String label = "";

    ShownText(Traces traces) {
        this.traces = traces;
    }

    void add(String run, RunLook look) throws RefusedException {
        if (look.isHidden()) {
            if (!run.isBlank()) {
                traces.countHidden();
            }
            return;
        }
        traces.takeText(run.length());
        text.append(run);
        if (!look.isMarked()) {
            plain.append(run);
        }
    }

    /** Takes the number of the paragraph in its list, which is no text of its own. */
    void number(String ofList) {
        label = ofList;
    }

    Paragraph paragraph(ElementBytes bytes) throws RefusedException {
        if (!text.isEmpty()) {
            traces.takePlace();
        }
        boolean isNumbered = !label.isEmpty() && hasWords();
        String shown = WholeCharacters.of(isNumbered ? label + text : text.toString());
        String unmarked = plain.length() == text.length()
                ? shown
                : WholeCharacters.of(isNumbered ? label + plain : plain.toString());
        return new Paragraph(shown, unmarked, bytes);
    }

    /** Whether a number in front changes no figure: neither one that is alone, nor, by its digits, one that begins the text. */
    private boolean hasWords() {
        String words = Words.narrow(text.toString()).strip();
        boolean isFigure = words.chars().noneMatch(Character::isLetter);
        return !isFigure && !(isDigit(words.charAt(0)) && label.chars().anyMatch(ShownText::isDigit));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /**
     * How a run looks.
     *
     * @param isMarked whether it is superscript, subscript or struck through
     */
    record RunLook(boolean isHidden, boolean isMarked) {

        static final RunLook USUAL = new RunLook(false, false);
    }
}
