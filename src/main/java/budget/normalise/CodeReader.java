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
    Optional<CodeReading> read(Row row) {
        Optional<CodeReading> reading = hasCodeCell(row) ? fromColumns(row) : fromName(row);
        reading.ifPresent(found -> above = found.code().digits());
        return reading;
    }

    /** The code that stands above a row without one of its own. */
    Optional<ClassificationCode> codeAbove() {
        return above.isEmpty() ? Optional.empty() : catalogue.code(above);
    }

    /** Whether anything stands in the row's code columns. */
    boolean hasCodeCell(Row row) {
        return first(row) != null || panel.at(row, Role.SECTION) != null || panel.at(row, Role.ITEM) != null;
    }

    private @Nullable Cell first(Row row) {
        Cell category = panel.at(row, Role.CATEGORY);
        return category != null ? category : panel.at(row, Role.CODE);
    }

    private Optional<CodeReading> fromColumns(Row row) {
        Cell name = panel.at(row, Role.NAME);
        Optional<Partial> code = Optional.of(new Partial("", false, name == null ? "" : name.shown()));
        code = code.flatMap(so -> category(so, first(row)));
        code = code.flatMap(so -> further(so, panel.at(row, Role.SECTION), 5));
        code = code.flatMap(so -> further(so, panel.at(row, Role.ITEM), 7));
        return code.flatMap(this::reading);
    }

    private Optional<Partial> category(Partial so, @Nullable Cell cell) {
        if (cell == null) {
            return above.isEmpty() ? Optional.empty() : Optional.of(so.with(above.substring(0, 3), false));
        }
        Optional<CodeNotation> whole = whole(cell);
        return whole.map(code -> {
            Partial with = so.with(code.digits(), code.lostZeros());
            return code.rest().isEmpty() || !so.name.isEmpty() ? with : with.named(code.rest());
        });
    }

    /** A 款 or 项 column: two digits, or the whole code once more; blank means that the code ends here, or is as above. */
    private Optional<Partial> further(Partial so, @Nullable Cell cell, int length) {
        if (cell == null || so.digits.length() >= length) {
            return Optional.of(so);
        }
        Optional<CodeNotation> whole = whole(cell).filter(code -> code.digits().length() == length);
        if (whole.isPresent()) {
            boolean continues = whole.get().digits().startsWith(so.digits);
            return continues
                    ? Optional.of(so.with(whole.get().digits(), whole.get().lostZeros()))
                    : Optional.empty();
        }
        Optional<CodeNotation> part = CodeNotation.part(cell.shown());
        String upper = so.digits.length() == length - 2 ? so.digits : sectionAbove(so.digits, length);
        return upper.isEmpty()
                ? Optional.empty()
                : part.map(found -> so.with(upper + found.digits(), so.lostZeros || found.lostZeros()));
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

    private Optional<CodeReading> fromName(Row row) {
        Cell name = panel.at(row, Role.NAME);
        if (!(name instanceof Cell.Text text)) {
            return name == null ? Optional.empty() : fromNameText(name.shown());
        }
        return fromNameText(text.text()).or(() -> fromNameAlone(text.text()));
    }

    private Optional<CodeReading> fromNameText(String text) {
        return CodeNotation.whole(text)
                .flatMap(code -> reading(new Partial(code.digits(), code.lostZeros(), code.rest())));
    }

    /** Forms that print no code at all number the 类 一、二、三: there a name that only one 类 bears is taken. */
    private Optional<CodeReading> fromNameAlone(String text) {
        boolean codeless = panel.column(Role.CATEGORY).isEmpty()
                && panel.column(Role.CODE).isEmpty()
                && panel.layout().rows() == RowKind.FUNCTION;
        if (!codeless) {
            return Optional.empty();
        }
        String name = ENUMERATOR.matcher(Words.key(text)).replaceFirst("");
        return catalogue
                .onlyOneNamed(name, CodeLevel.CATEGORY)
                .map(entry -> new CodeReading(entry.code(), name, CodeReading.Source.NAME));
    }

    private Optional<CodeReading> reading(Partial so) {
        CodeReading.Source source = so.lostZeros ? CodeReading.Source.REPAIRED : CodeReading.Source.TYPED;
        return catalogue.code(so.digits).map(code -> new CodeReading(code, so.name, source));
    }

    private record Partial(String digits, boolean lostZeros, String name) {

        private Partial with(String longer, boolean lost) {
            return new Partial(longer, lost, name);
        }

        private Partial named(String other) {
            return new Partial(digits, lostZeros, other);
        }
    }
}
