package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.AmountUnit;
import budget.model.Figure;
import budget.model.SheetCell;
import budget.model.Words;
import budget.normalise.AmountReader.AmountReading;
import budget.normalise.AmountReader.AmountReading.Stated;
import budget.normalise.AmountReader.AmountReading.Unreadable;
import budget.submission.Repair;
import budget.workbook.Cell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amount cells of a table into figures, and enters what had to be mended into the ledger. What a number format
 * does to many of them is one finding.
 */
final class AmountCells {

    private static final Set<FindingCode> OF_FORMATS =
            EnumSet.of(FindingCode.AMOUNT_SCALED, FindingCode.AMOUNT_NOT_SHOWN, FindingCode.AMOUNT_SHOWN_OTHERWISE);

    private final String sheet;
    private final Discoveries discoveries;
    private final Map<String, List<Cell.Date>> datesByMeasure = new LinkedHashMap<>();
    private final Map<ByFormat, List<Formatted>> byFormat = new LinkedHashMap<>();
    private boolean unreadable;

    AmountCells(String sheet, Discoveries discoveries) {
        this.sheet = sheet;
        this.discoveries = discoveries;
    }

    /** The figure a cell states; nothing for a dash, or for what is no amount, which is then a finding. */
    @Nullable
    Figure figure(Cell cell, AmountUnit unit, Subject subject) {
        unreadable = false;
        AmountReading reading = AmountReader.read(cell, unit);
        discoveries.cellUsed();
        SheetCell place = new SheetCell(sheet, cell.address());
        if (reading instanceof Unreadable not) {
            unreadable = true;
            if (cell instanceof Cell.Date date) {
                datesByMeasure
                        .computeIfAbsent(subject.measure(), ignored -> new ArrayList<>())
                        .add(date);
            } else if (!noteFormat(not.why(), cell, place, "")) {
                discoveries.find(Finding.at(not.why(), subject, place, shown(cell)));
            }
            return null;
        }
        if (!(reading instanceof Stated stated)) {
            return null;
        }
        for (Repair.Kind kind : stated.repairs()) {
            repair(kind, cell, subject, stated, unit);
        }
        return new Figure(subject.measure(), stated.amount(), stated.decimals(), stated.unit(), cell.address());
    }

    private void repair(Repair.Kind kind, Cell cell, Subject subject, Stated stated, AmountUnit unit) {
        String after = stated.number().toPlainString();
        SheetCell place = new SheetCell(sheet, cell.address());
        boolean byFormat = kind == Repair.Kind.FORMAT && noteFormat(FindingCode.AMOUNT_SCALED, cell, place, after);
        String stored = Words.trimmed(cell.shown());
        Repair repair = new Repair(place, kind, byFormat ? stored + " [" + format(cell) + "]" : stored, after);
        discoveries.repaired(repair);
        if (kind.changesWhatIsRead()) {
            discoveries.find(Finding.at(
                    FindingCode.AMOUNT_REPAIRED,
                    subject,
                    place,
                    repair.before(),
                    kind == Repair.Kind.UNIT ? stated.amount().inWords(unit) + unit.printed() : after,
                    kind.code()));
        }
    }

    /**
     * Remembers what the format of a cell did to its number, or that the workbook could not be calculated; says no where it
     * is neither.
     */
    private boolean noteFormat(FindingCode code, Cell cell, SheetCell place, String after) {
        String format = format(cell);
        boolean isOfFormat = OF_FORMATS.contains(code) && !format.isEmpty();
        if (!isOfFormat && code != FindingCode.FORMULAS_NOT_CALCULATED) {
            return false;
        }
        byFormat.computeIfAbsent(new ByFormat(code, format), ignored -> new ArrayList<>())
                .add(new Formatted(place, shown(cell), after));
        return true;
    }

    private static String format(Cell cell) {
        return cell instanceof Cell.Number number ? number.display().format() : "";
    }

    /** Says for each format what it did to amounts of the table. */
    void finish(String form) {
        byFormat.forEach((by, cells) -> discoveries.find(Finding.at(
                by.code,
                Subject.of(form),
                cells.stream().map(Formatted::place).toList(),
                form,
                by.format,
                Integer.toString(cells.size()),
                cells.get(0).stored,
                cells.get(0).read)));
        byFormat.clear();
        datesByMeasure.forEach((measure, cells) -> discoveries.find(Finding.at(
                FindingCode.AMOUNT_SHOWN_AS_DATE,
                new Subject(form, "", measure),
                cells.stream().map(cell -> new SheetCell(sheet, cell.address())).toList(),
                Integer.toString(cells.size()),
                cells.get(0).stored(),
                cells.get(0).day())));
        datesByMeasure.clear();
    }

    /** Whether the cell read last held something that is no amount. */
    boolean lastWasUnreadable() {
        return unreadable;
    }

    /** Whether a cell in no particular place holds an amount, or what is left of one that was lost. */
    boolean isAmount(Cell cell, AmountUnit unit) {
        AmountReading reading = AmountReader.read(cell, unit);
        return reading instanceof Stated
                || (reading instanceof Unreadable not && not.why() != FindingCode.AMOUNT_NOT_A_NUMBER);
    }

    /** The cell's content, cut short: findings show what is needed and no more. */
    private static String shown(Cell cell) {
        String shown = Words.trimmed(cell.shown());
        return shown.length() <= 40 ? shown : shown.substring(0, 40) + "…";
    }

    private record ByFormat(FindingCode code, String format) {}

    /** A cell, the number it stores, and what was read. */
    private record Formatted(SheetCell place, String stored, String read) {}
}
