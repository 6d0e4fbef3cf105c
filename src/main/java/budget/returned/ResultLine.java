package budget.returned;

import budget.finding.Severity;
import budget.model.SheetCell;
import budget.ooxml.TextSize;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the sheet that lists all findings.
 *
 * @param number counted from 1
 * @param severity for its colour; none for what has been waived
 * @param cell the target of the link in the column of places; none for a finding about the whole file
 */
record ResultLine(
        int number,
        @Nullable Severity severity,
        Map<ResultColumn, String> texts,
        @Nullable SheetCell cell) {

    ResultLine {
        texts = Map.copyOf(texts);
    }

    String text(ResultColumn column) {
        return texts.getOrDefault(column, "");
    }

    /** How high it is in lines of text: as high as the highest of its cells. */
    int height() {
        int height = 1;
        for (Map.Entry<ResultColumn, String> text : texts.entrySet()) {
            height = Math.max(
                    height, TextSize.lines(text.getValue(), text.getKey().width() - 2));
        }
        return height;
    }
}
