package budget.workbook;

/** Texts in which every character is whole: half of a pair, which no encoding can write, shows as a mark that something is lost. */
final class WholeCharacters {

    private static final char LOST = '\ufffd';

    private WholeCharacters() {}

    static String of(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (isPair) {
                    i++;
                } else {
                    whole = whole == null ? new StringBuilder(text) : whole;
                    whole.setCharAt(i, LOST);
                }
            }
        }
        return whole == null ? text : whole.toString();
    }
}
