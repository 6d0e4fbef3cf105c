package budget.workbook;

import budget.model.Words;
import budget.workbook.FormatSection.Token;

/** The digits of a format's section with the text between them, and the power of ten it divides a number by. */
final class FormatDigits {

    private static final String PRINTED_POINTS = ".．。·";
    private static final String PRINTED_MARKS = ",，'’";

    private int commas;
    private int thousands;
    private int decimals;
    private int fixed;
    private int sinceMark;
    private boolean grouped;
    private boolean marked;
    private boolean point;
    private boolean printedPoint;
    private boolean decimalsEnded;
    private boolean wordsBehind;
    private boolean unclear;

    /** Reads from the first digit to the last one. */
    void take(Token token) {
        switch (token.type()) {
            case DIGIT -> takeDigit(token.text().equals("0"));
            case COMMA -> commas++;
            case POINT -> takePoint();
            case PRINTED -> takePrinted(token.text().strip());
        }
    }

    /** Reads what follows the last digit: each comma there divides by a thousand. */
    void takeBehind(Token token) {
        switch (token.type()) {
            case COMMA -> {
                thousands++;
                unclear |= wordsBehind;
            }
            case PRINTED -> wordsBehind |= !Words.isBlank(token.text());
            case POINT, DIGIT -> unclear |= point;
        }
    }

    private void takeDigit(boolean isFixed) {
        grouped |= commas > 0;
        unclear |= commas > 0 && (point || printedPoint);
        commas = 0;
        if (point) {
            decimalsEnded |= !isFixed;
            decimals += decimalsEnded ? 0 : 1;
        } else if (printedPoint) {
            unclear |= !isFixed;
            fixed++;
        } else {
            sinceMark++;
        }
    }

    private void takePoint() {
        unclear |= point;
        point = true;
        thousands += commas;
        commas = 0;
    }

    /** A literal point divides the number by a power of ten; literal commas may group thousands. */
    private void takePrinted(String text) {
        boolean isPoint = text.length() == 1 && PRINTED_POINTS.contains(text);
        boolean isMark = text.isEmpty() || (text.length() == 1 && PRINTED_MARKS.contains(text));
        unclear |= commas > 0 || point || printedPoint || !(isPoint || isMark) || (marked && sinceMark != 3);
        printedPoint |= isPoint;
        marked |= isMark;
        sinceMark = 0;
    }

    /** Whether the digits shown are not those of the number divided by a power of ten. */
    boolean isUnclear() {
        boolean marksThousands = !marked || sinceMark == 3;
        return unclear || !marksThousands || (printedPoint && (point || grouped || marked));
    }

    int decimals() {
        return printedPoint ? fixed : decimals;
    }

    int shift() {
        return 3 * thousands + fixed;
    }
}
