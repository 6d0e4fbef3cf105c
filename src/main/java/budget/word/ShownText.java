package budget.word;

import budget.ooxml.RefusedException;
import budget.ooxml.WholeCharacters;

/** Collects the text of a paragraph from its runs. */
final class ShownText {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Traces traces;

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

    Paragraph paragraph(ElementBytes bytes) throws RefusedException {
        if (!text.isEmpty()) {
            traces.takePlace();
        }
        String shown = WholeCharacters.of(text.toString());
        String unmarked = plain.length() == text.length() ? shown : WholeCharacters.of(plain.toString());
        return new Paragraph(shown, unmarked, bytes);
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
