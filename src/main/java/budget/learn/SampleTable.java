package budget.learn;

import budget.model.AmountUnit;
import budget.model.Words;
import budget.table.HeaderBlock;
import budget.table.HeaderBlock.Path;
import budget.workbook.Row;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A table of a sample: what stands above it, its header and its body.
 *
 * @param title as printed; the sheet's name where it has none
 * @param isTitled whether the sheet prints a title
 * @param number the number printed near the title, such as 公开01表, or empty
 * @param unit the unit of money that is printed
 * @param fields rows of labelled cells between title and header; only of performance targets
 * @param header its rows of words, without the one that numbers the columns
 * @param body the rows below it
 */
record SampleTable(
        SheetGrid sheet,
        String title,
        boolean isTitled,
        String number,
        Optional<AmountUnit> unit,
        List<Row> fields,
        List<Row> header,
        List<Row> body) {

    SampleTable {
        fields = List.copyOf(fields);
        header = List.copyOf(header);
        body = List.copyOf(body);
    }

    /** The key the form has by its printed number or the sheet's name; empty where it has none. */
    String printedKey() {
        return FormWords.is("number", sheet.name()) ? Words.key(sheet.name()) : number;
    }

    /** Whether it is a performance target: its header is that of indicators. */
    boolean isTarget() {
        return !fields.isEmpty();
    }

    /** The words over each column, from left to right. */
    SortedMap<Integer, Path> paths() {
        return new HeaderBlock(header, sheet.merged()).paths();
    }
}
