package budget.normalise;

import budget.layout.ColumnLayout.Role;
import budget.layout.RowKind;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.CodeLevel;
import budget.model.NumberedLabel;
import budget.model.Words;
import budget.table.FoundPanel;
import budget.workbook.Cell;
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

    /** 301.10 that became a number is kept as 301.1. */
    private static final Pattern WITHOUT_LAST_ZERO = Pattern.compile("[0-9]{3}\\.[0-9](?:[0-9]{2})?");

    private static final Pattern STARTS_WITH_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]*[0-9０-９]");

    /** The digits of another code, in whole or of its 类. */
    private static final Pattern ANOTHER_CODE = Pattern.compile("(?<![0-9])(?:[0-9]{3}|[0-9]{5}|[0-9]{7})(?![0-9])");

    private static final Pattern NOTHING_NAMED = Pattern.compile("[类款项]?");

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
        } else if (startsWithDigit(first(row))) {
            // Blanks below it mean this code, which is not known.
            above = "";
        }
        return reading;
    }

    /** Forgets the code above: what follows is elsewhere in the table. */
    void leave() {
        above = "";
    }

    private static boolean startsWithDigit(@Nullable Cell cell) {
        return cell != null && STARTS_WITH_DIGIT.matcher(cell.shown()).lookingAt();
    }

    /** The code above a row without one of its own. */
    @Nullable
    ClassificationCode codeAbove() {
        return above.isEmpty() ? null : catalogue.code(above).orElse(null);
    }

    /** Whether the row's code columns have any content. */
    boolean hasCodeCell(Row row) {
        return first(row) != null || panel.at(row, Role.SECTION) != null || panel.at(row, Role.ITEM) != null;
    }

    private @Nullable Cell first(Row row) {
        Cell category = panel.at(row, Role.CATEGORY);
        return category != null ? category : panel.at(row, Role.CODE);
    }

    private @Nullable CodeReading fromColumns(Row row) {
        Cell name = panel.at(row, Role.NAME);
        Partial category = category(name == null ? "" : plain(name), first(row));
        Partial section = category == null ? null : further(category, panel.at(row, Role.SECTION), 5);
        Partial item = section == null ? null : further(section, panel.at(row, Role.ITEM), 7);
        return item == null ? null : reading(item);
    }

    private @Nullable Partial category(String name, @Nullable Cell cell) {
        if (cell == null) {
            return above.isEmpty() ? null : new Partial(above.substring(0, 3), CodeReading.Source.TYPED, name);
        }
        CodeNotation code = whole(cell).orElse(null);
        if (code == null) {
            return null;
        }
        if (name.isEmpty()) {
            return mayBeName(code.rest(), code.digits()) ? new Partial(code, code.rest()) : null;
        }
        String beside = withoutCode(name, code.digits());
        return addsNothing(code, beside) && !startsWithAnotherCode(beside) ? new Partial(code, beside) : null;
    }

    /** Whether the words after a code are only its name, which is in its own column. */
    private boolean addsNothing(CodeNotation code, String name) {
        return NOTHING_NAMED.matcher(code.rest()).matches()
                || Words.bare(code.rest()).equals(Words.bare(name))
                || isNamed(code.digits(), code.rest());
    }

    /** Whether the words behind a code name it, and do not go on with another code. */
    private boolean mayBeName(String words, String digits) {
        return isNamed(digits, words)
                || !ANOTHER_CODE.matcher(Words.narrow(words)).find();
    }

    private boolean isNamed(String digits, String words) {
        return catalogue.find(digits).filter(entry -> entry.isNamed(words)).isPresent();
    }

    /** The name, before which the row's code may have been typed once more. */
    private static String withoutCode(String name, String digits) {
        return CodeNotation.whole(name)
                .filter(again -> again.digits().equals(digits) && !again.rest().isEmpty())
                .map(CodeNotation::rest)
                .orElse(name);
    }

    /** A name such as 301医院 may begin with digits; with a code that is in the list it does not. */
    private boolean startsWithAnotherCode(String name) {
        return CodeNotation.whole(name)
                .filter(other -> catalogue.find(other.digits()).isPresent())
                .filter(other ->
                        other.digits().length() > 3 || other.rest().isEmpty() || isNamed(other.digits(), other.rest()))
                .isPresent();
    }

    /** A 款 or 项 column: two digits, or the whole code once more; blank means that the code ends here, or is as above. */
    private @Nullable Partial further(Partial so, @Nullable Cell cell, int length) {
        if (cell == null) {
            return so;
        }
        CodeNotation whole = whole(cell).orElse(null);
        CodeNotation part = notation(cell, CodeNotation.part(plain(cell))).orElse(null);
        if (so.digits.length() >= length) {
            return repeats(so, whole, part, length) ? so : null;
        }
        if (whole != null && whole.digits().length() == length) {
            return whole.digits().startsWith(so.digits) && addsNothing(whole, so.name) ? so.with(whole) : null;
        }
        String upper = so.digits.length() == length - 2 ? so.digits : sectionAbove(so.digits, length);
        return part == null || upper.isEmpty()
                ? null
                : new Partial(upper + part.digits(), so.source.and(part.source()), so.name);
    }

    /** Whether a column says again what an earlier one has said. */
    private static boolean repeats(Partial so, @Nullable CodeNotation whole, @Nullable CodeNotation part, int length) {
        return (whole != null && so.digits.startsWith(whole.digits()))
                || (part != null && so.digits.startsWith(part.digits(), length - 2));
    }

    private static String plain(Cell cell) {
        return cell instanceof Cell.Text text ? text.plain() : cell.shown();
    }

    /** What was struck through or superscript in the cell is no part of its code; that some was is for the ledger. */
    private static Optional<CodeNotation> notation(Cell cell, Optional<CodeNotation> read) {
        boolean isMarked = cell instanceof Cell.Text text && !text.plain().equals(text.text());
        return isMarked ? read.map(CodeNotation::marked) : read;
    }

    private static Optional<CodeNotation> whole(Cell cell) {
        String shown = plain(cell);
        boolean lostZero =
                cell instanceof Cell.Number && WITHOUT_LAST_ZERO.matcher(shown).matches();
        return lostZero
                ? CodeNotation.whole(shown + "0").map(CodeNotation::repaired)
                : notation(cell, CodeNotation.whole(shown));
    }

    private String sectionAbove(String category, int length) {
        return above.length() >= length - 2 && above.startsWith(category) ? above.substring(0, length - 2) : "";
    }

    private @Nullable CodeReading fromName(Row row) {
        Cell name = panel.at(row, Role.NAME);
        CodeNotation code = name == null
                ? null
                : notation(name, CodeNotation.whole(plain(name))).orElse(null);
        CodeReading reading = code != null && mayBeName(code.rest(), code.digits())
                ? reading(new Partial(code, code.rest()))
                : behindName(name);
        return reading == null && name instanceof Cell.Text text ? fromNameAlone(text.plain()) : reading;
    }

    /** Where codes have no column of their own, one may be after its name as well. */
    private @Nullable CodeReading behindName(@Nullable Cell name) {
        return name != null && hasNoCodeColumn()
                ? notation(name, CodeNotation.behindName(plain(name)))
                        .map(code -> reading(new Partial(code, code.rest())))
                        .orElse(null)
                : null;
    }

    private boolean hasNoCodeColumn() {
        return panel.column(Role.CATEGORY).isEmpty() && panel.column(Role.CODE).isEmpty();
    }

    /** Forms that print no code at all number the 类 一、二、三: there a name that only one 类 has is taken. */
    private @Nullable CodeReading fromNameAlone(String text) {
        if (!hasNoCodeColumn() || panel.layout().rows() != RowKind.FUNCTION) {
            return null;
        }
        String name = NumberedLabel.nameOf(text);
        return catalogue
                .onlyOneNamed(name, CodeLevel.CATEGORY)
                .map(entry -> new CodeReading(entry.code(), name, sourceOfNames()))
                .orElse(null);
    }

    /** A form that says its rows are numbered names states no code, so nothing is mended. */
    private CodeReading.Source sourceOfNames() {
        return panel.layout().print().hasNumberedNames() ? CodeReading.Source.TYPED : CodeReading.Source.NAME;
    }

    private @Nullable CodeReading reading(Partial so) {
        ClassificationCode code = catalogue.code(so.digits).orElse(null);
        return code == null ? null : new CodeReading(code, so.name, so.source);
    }

    private record Partial(String digits, CodeReading.Source source, String name) {

        private Partial(CodeNotation code, String name) {
            this(code.digits(), code.source(), name);
        }

        private Partial with(CodeNotation longer) {
            return new Partial(longer.digits(), longer.source(), name);
        }
    }

    /**
     * The code of a row.
     *
     * @param name the words beside it
     */
    record CodeReading(ClassificationCode code, String name, Source source) {

        /** How the code was come by. */
        enum Source {
            /** As typed. */
            TYPED,
            /** With signs between its groups that are none of those in use. */
            ODDLY_PARTED,
            /** With lost zeros put back. */
            REPAIRED,
            /** By the name of a 类, no code being there. */
            NAME;

            /** The one of two parts of a code that asked for more. */
            Source and(Source other) {
                return compareTo(other) >= 0 ? this : other;
            }
        }
    }
}
