package budget.edition;

import budget.disclosure.FigureKey;
import budget.model.Amount;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of some units in earlier editions for the public. */
final class ToldBefore {

    private final Map<String, List<Map<FigureKey, Long>>> byUnit = new HashMap<>();

    /** What any of the editions left out: it is no row that a reader saw. */
    private final Map<String, Set<FigureKey>> leftOut = new HashMap<>();

    /** Reads the editions, the newest first. */
    ToldBefore(Collection<Path> editions, Collection<String> units) throws IOException {
        for (Path edition : editions) {
            Map<String, Map<FigureKey, Long>> told = new HashMap<>();
            PublishedTable.each(
                    edition,
                    "facts.csv",
                    units,
                    line -> told.computeIfAbsent(line.getField("unit_code"), unit -> new HashMap<>())
                            .put(
                                    key(line),
                                    Amount.ofYuan(line.getField("amount")).fen()));
            PublishedTable.eachSuppressed(edition, line -> {
                if (told.containsKey(line.getField("unit_code"))) {
                    leftOut.computeIfAbsent(line.getField("unit_code"), unit -> new HashSet<>())
                            .add(key(line));
                }
            });
            told.forEach((unit, figures) ->
                    byUnit.computeIfAbsent(unit, ignored -> new ArrayList<>()).add(figures));
        }
    }

    static FigureKey key(NamedCsvRecord line) {
        return new FigureKey(line.getField("table"), line.getField("row"), line.getField("measure"));
    }

    /** The figures of a unit, edition by edition. */
    List<Map<FigureKey, Long>> by(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /**
     * What a reader of an edition knows from the earlier ones of the figures that it leaves out. Where all figures of a form that
     * two editions tell are the same, a reader takes the others of the form to be the same too; and where rows of projects under a
     * code are gone, the row without a name is taken for them.
     */
    Map<FigureKey, Long> of(String unit, Map<FigureKey, Long> now, Collection<FigureKey> leftOut) {
        Map<FigureKey, Long> known = new HashMap<>();
        Set<FigureKey> hidden = this.leftOut.getOrDefault(unit, Set.of());
        Set<String> rows = new HashSet<>();
        now.keySet().forEach(key -> rows.add(place(key)));
        leftOut.forEach(key -> rows.add(place(key)));
        for (Map<FigureKey, Long> before : by(unit)) {
            Set<String> unchanged = unchanged(now, before);
            Map<FigureKey, Long> gone = gone(before, rows);
            for (FigureKey key : leftOut) {
                Long told = before.containsKey(key) || hidden.contains(key) ? before.get(key) : gone(key, gone);
                if (told != null && unchanged.contains(key.form())) {
                    known.putIfAbsent(key, told);
                }
            }
        }
        return known;
    }

    private static Set<String> unchanged(Map<FigureKey, Long> now, Map<FigureKey, Long> before) {
        Set<String> unchanged = new HashSet<>();
        Set<String> changed = new HashSet<>();
        before.forEach((key, value) -> {
            unchanged.add(key.form());
            if (now.containsKey(key) && !value.equals(now.get(key))) {
                changed.add(key.form());
            }
        });
        unchanged.removeAll(changed);
        return unchanged;
    }

    /** The sums of the rows of projects that are no longer there, under the code above them. */
    private static Map<FigureKey, Long> gone(Map<FigureKey, Long> before, Set<String> rows) {
        Map<FigureKey, Long> gone = new HashMap<>();
        before.forEach((key, value) -> {
            if (key.row().indexOf('/') >= 0 && !rows.contains(place(key))) {
                gone.merge(above(key), value, Math::addExact);
                gone.put(new FigureKey(key.form(), above(key).row(), ""), 0L);
            }
        });
        return gone;
    }

    /** What is blank in rows that are gone was nothing. */
    private static @Nullable Long gone(FigureKey key, Map<FigureKey, Long> gone) {
        FigureKey above = above(key);
        Long rows = key.row().indexOf('/') < 0 ? null : gone.get(new FigureKey(above.form(), above.row(), ""));
        return rows == null ? null : gone.getOrDefault(above, 0L);
    }

    private static String place(FigureKey key) {
        return key.form() + "\n" + key.row();
    }

    private static FigureKey above(FigureKey key) {
        int slash = key.row().indexOf('/');
        return new FigureKey(key.form(), slash < 0 ? key.row() : key.row().substring(0, slash), key.measure());
    }
}
