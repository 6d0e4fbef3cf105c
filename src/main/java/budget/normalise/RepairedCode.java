package budget.normalise;

import budget.model.Repair;
import budget.model.SheetCell;

/** The ledger's line for a code that was not read quite as typed. */
final class RepairedCode {

    private RepairedCode() {}

    static Repair of(SheetCell place, RowKeys.Keyed keyed, String typed) {
        Repair.Kind kind = switch (keyed.source()) {
            case NAME -> Repair.Kind.CODE_FROM_NAME;
            case ODDLY_PARTED -> Repair.Kind.CODE_SIGNS;
            case TYPED, REPAIRED -> Repair.Kind.CODE_ZEROS;
        };
        String code = keyed.key().code().map(Object::toString).orElse("");
        return new Repair(place, kind, typed, code);
    }
}
