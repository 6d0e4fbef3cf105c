package budget.normalise;

import budget.model.AmountUnit;
import budget.model.Figure;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.Repair;
import budget.model.SheetCell;
import budget.model.Words;
import budget.normalise.AmountReading.Stated;
import budget.normalise.AmountReading.Unreadable;
import budget.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the amount cells of a sheet into figures, and enters what had to be mended into the ledger. */
final class AmountCells {

    private final String sheet;
    private final Discoveries discoveries;
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
            discoveries.find(Finding.at(not.why(), subject, place, shown(cell)));
            return null;
        }
        if (!(reading instanceof Stated stated)) {
            return null;
        }
        for (Repair.Kind kind : stated.repairs()) {
            Repair repair = new Repair(
                    place, kind, Words.trimmed(cell.shown()), stated.number().toPlainString());
            discoveries.repaired(repair);
            if (kind.changesWhatIsRead()) {
                discoveries.find(Finding.at(
                        FindingCode.AMOUNT_REPAIRED, subject, place, repair.before(), repair.after(), kind.code()));
            }
        }
        return new Figure(subject.measure(), stated.amount(), stated.decimals(), stated.unit(), cell.address());
    }

    /** Whether the cell read last held something that is no amount. */
    boolean lastWasUnreadable() {
        return unreadable;
    }

    /** Whether a cell in no particular place holds an amount, or something that stands for one that was lost. */
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
}
