package budget.difference;

import budget.model.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The parts of units in one number, 20 bytes each: there are millions of them when every figure of a province changed. */
final class ShareList {

    private static final long NONE = Long.MIN_VALUE;

    private int[] units = {};
    private long[] before = {};
    private long[] now = {};
    private int size;

    void add(int unit, @Nullable Amount was, @Nullable Amount is) {
        if (size == units.length) {
            int larger = size + size / 4 + 4;
            units = Arrays.copyOf(units, larger);
            before = Arrays.copyOf(before, larger);
            now = Arrays.copyOf(now, larger);
        }
        units[size] = unit;
        before[size] = fen(was);
        now[size] = fen(is);
        size++;
    }

    private static long fen(@Nullable Amount amount) {
        return amount == null ? NONE : amount.fen();
    }

    List<Share> of(IntFunction<UnitChange> changes) {
        List<Share> shares = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            shares.add(new Share(changes.apply(units[i]), amount(before[i]), amount(now[i])));
        }
        return shares;
    }

    private static @Nullable Amount amount(long fen) {
        return fen == NONE ? null : Amount.ofFen(fen);
    }
}
