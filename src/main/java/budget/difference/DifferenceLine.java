package budget.difference;

import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of what changed: a number, or a part of its change.
 *
 * @param unitCode empty unless the line is a unit's
 */
public record DifferenceLine(
        Level level,
        NumberKey key,
        String name,
        String unitCode,
        String unitName,
        Movement amount,
        Amount change,
        Set<ChangeCause> causes,
        String detail) {

    /** The columns of the machine file. */
    public static final List<String> COLUMNS = List.of(
            "level",
            "table",
            "row",
            "name",
            "measure",
            "unit_code",
            "unit_name",
            "old",
            "new",
            "change",
            "cause",
            "detail");

    public DifferenceLine {
        causes = Set.copyOf(causes);
    }

    /** The kinds of lines. */
    public enum Level {
        /** A consolidated number. */
        NUMBER,
        /** A unit's part in the change of the number above. */
        UNIT,
        /** The part that no unit's figures explain. */
        RESIDUAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lines of a number, which but for the first add up to its change. */
    public static List<DifferenceLine> of(NumberChange number) {
        List<DifferenceLine> lines = new ArrayList<>();
        lines.add(new DifferenceLine(
                Level.NUMBER,
                number.key(),
                number.name(),
                "",
                "",
                number.amount(),
                number.change(),
                number.causes(),
                ""));
        number.shares().forEach(share -> lines.add(of(number, share)));
        if (!number.derived().change().isZero()) {
            lines.add(residual(number, number.derived(), number.derived().change(), ChangeCause.DERIVED));
        }
        if (!number.unexplained().isZero()) {
            lines.add(residual(number, Movement.NONE, number.unexplained(), ChangeCause.UNEXPLAINED));
        }
        return lines;
    }

    private static DifferenceLine of(NumberChange number, Share share) {
        UnitChange unit = share.unit();
        return new DifferenceLine(
                Level.UNIT,
                number.key(),
                number.name(),
                unit.code(),
                unit.name(),
                new Movement(share.before(), share.now()),
                share.change(),
                unit.reason().causes(),
                unit.reason().detail());
    }

    private static DifferenceLine residual(NumberChange number, Movement amount, Amount change, ChangeCause cause) {
        return new DifferenceLine(
                Level.RESIDUAL, number.key(), number.name(), "", "", amount, change, Set.of(cause), "");
    }

    /** The line in the machine file. */
    public List<String> fields() {
        return List.of(
                level.code(),
                key.table(),
                key.row(),
                name,
                key.measure(),
                unitCode,
                unitName,
                yuan(amount.before()),
                yuan(amount.now()),
                change.inYuan(),
                ChangeCause.codes(causes),
                detail);
    }

    /** An amount as the machine files have it; empty where there is none. */
    public static String yuan(@Nullable Amount amount) {
        return amount == null ? "" : amount.inYuan();
    }
}
