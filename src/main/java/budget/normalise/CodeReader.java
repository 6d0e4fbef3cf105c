package budget.normalise;

import budget.definition.Catalogue;
import budget.definition.ColumnLayout.Role;
import budget.definition.RowKind;
import budget.model.ClassificationCode;
import budget.model.CodeLevel;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.FoundPanel;
import budget.workbook.Row;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the code of a row, whichever way the form spreads it: over three columns, in one, or in front of the name.
 *
 * <p>A blank column at the left means «as above»; a blank column at the right means a higher level.
 */
final class CodeReader {

    private static final Pattern ENUMERATOR = Pattern.compile("^(?:[（(][一二三四五六七八九十]+[）)][、.．]?|[一二三四五六七八九十]+[、.．])");

    /** 301.10 that somebody let become a number is kept as 301.1. */
    private static final Pattern WITHOUT_LAST_ZERO = Pattern.compile("[0-9]{3}\\.[0-9](?:[0-9]{2})?");

    private final FoundPanel panel;
    private final Catalogue catalogue;
    private String above = "";

    CodeReader(FoundPanel panel, Catalogue catalogue) {
        this.panel = panel;
        this.catalogue = catalogue;
    }

    /** The row's code; nothing if there is none or it cannot be one. */
    @Nullable
    CodeReading read(Row row) {
        CodeReading reading = hasCodeCell(row) ? fromColumns(row) : fromName(row);
        if (reading != null) {
            above = reading.code().digits();
        }
        return reading;
    }

    /** The code that stands above a row without one of its own. */
    @Nullable
    ClassificationCode codeAbove() {
        return above.isEmpty() ? null : catalogue.code(above).orElse(null);
    }

    /** Whether anything stands in the row's code columns. */
    boolean hasCodeCell(Row row) {
        return first(row) != null || panel.at(row, Role.SECTION) != null || panel.at(row, Role.ITEM) != null;
    }

    private @Nullable Cell first(Row row) {
        Cell category = panel.at(row, Role.CATEGORY);
        return category != null ? category : panel.at(row, Role.CODE);
    }

    private @Nullable CodeReading fromColumns(Row row) {
        Cell name = panel.at(row, Role.NAME);
        Partial category = category(name == null ? "" : name.shown(), first(row));
        Partial section = category == null ? null : further(category, panel.at(row, Role.SECTION), 5);
        Partial item = section == null ? null : further(section, panel.at(row, Role.ITEM), 7);
        return item == null ? null : reading(item);
    }

    private @Nullable Partial category(String name, @Nullable Cell cell) {
        if (cell == null) {
            return above.isEmpty() ? null : new Partial(above.substring(0, 3), false, name);
        }
        CodeNotation code = whole(cell).orElse(null);
        return code == null ? null : new Partial(code.digits(), code.lostZeros(), name.isEmpty() ? code.rest() : name);
    }

    /** A 款 or 项 column: two digits, or the whole code once more; blank means that the code ends here, or is as above. */
    private @Nullable Partial further(Partial so, @Nullable Cell cell, int length) {
        if (cell == null || so.digits.length() >= length) {
            return so;
        }
        CodeNotation whole = whole(cell).orElse(null);
        if (whole != null && whole.digits().length() == length) {
            return whole.digits().startsWith(so.digits) ? so.with(whole.digits(), whole.lostZeros()) : null;
        }
        CodeNotation part = CodeNotation.part(cell.shown()).orElse(null);
        String upper = so.digits.length() == length - 2 ? so.digits : sectionAbove(so.digits, length);
        return part == null || upper.isEmpty()
                ? null
                : so.with(upper + part.digits(), so.lostZeros || part.lostZeros());
    }

    private static Optional<CodeNotation> whole(Cell cell) {
        String shown = cell.shown();
        boolean lostZero =
                cell instanceof Cell.Number && WITHOUT_LAST_ZERO.matcher(shown).matches();
        return lostZero ? CodeNotation.whole(shown + "0").map(CodeNotation::repaired) : CodeNotation.whole(shown);
    }

    private String sectionAbove(String category, int length) {
        return above.length() >= length - 2 && above.startsWith(category) ? above.substring(0, length - 2) : "";
    }

    private @Nullable CodeReading fromName(Row row) {
        Cell name = panel.at(row, Role.NAME);
        CodeNotation code =
                name == null ? null : CodeNotation.whole(name.shown()).orElse(null);
        CodeReading reading = code == null ? null : reading(new Partial(code.digits(), code.lostZeros(), code.rest()));
        return reading == null && name instanceof Cell.Text text ? fromNameAlone(text.text()) : reading;
    }

    /** Forms that print no code at all number the 类 一、二、三: there a name that only one 类 bears is taken. */
    private @Nullable CodeReading fromNameAlone(String text) {
        boolean codeless = panel.column(Role.CATEGORY).isEmpty()
                && panel.column(Role.CODE).isEmpty()
                && panel.layout().rows() == RowKind.FUNCTION;
        if (!codeless) {
            return null;
        }
        String name = ENUMERATOR.matcher(Words.key(text)).replaceFirst("");
        return catalogue
                .onlyOneNamed(name, CodeLevel.CATEGORY)
                .map(entry -> new CodeReading(entry.code(), name, CodeReading.Source.NAME))
                .orElse(null);
    }

    private @Nullable CodeReading reading(Partial so) {
        ClassificationCode code = catalogue.code(so.digits).orElse(null);
        CodeReading.Source source = so.lostZeros ? CodeReading.Source.REPAIRED : CodeReading.Source.TYPED;
        return code == null ? null : new CodeReading(code, so.name, source);
    }

    private record Partial(String digits, boolean lostZeros, String name) {

        private Partial with(String longer, boolean lost) {
            return new Partial(longer, lost, name);
        }
    }
}
