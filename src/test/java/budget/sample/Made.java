package budget.sample;

import budget.sample.FormGrid.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The sheets with a defect, where it is, and what was done. */
record Made(List<TypedSheet> sheets, Places places, String what) {

    /** Makes a defect somewhere in a unit's workbook; nothing where the unit offers no place for it. */
    interface Maker {
        Optional<Made> into(SoundUnit unit, Random random);
    }

    /** Some cells of one form are spoiled. */
    static Made at(List<TypedSheet> sheets, FormGrid after, Collection<Spot> spots, String what) {
        Places places = new Places(spots.stream().map(after::place).toList(), Set.of(), "");
        return new Made(with(sheets, after), places, named(after) + " " + what);
    }

    /** A form is spoiled as a whole. */
    static Made all(List<TypedSheet> sheets, FormGrid after, String what) {
        return new Made(
                with(sheets, after),
                new Places(List.of(), Set.of(after.sheet().name()), named(after)),
                named(after) + " " + what);
    }

    /** The same defect, told rightly anywhere on the form. */
    Made anywhereOn(FormGrid form) {
        return new Made(sheets, new Places(places.cells(), Set.of(form.sheet().name()), named(form)), what);
    }

    /** Both defects, as one. */
    Made and(FormGrid after, Collection<Spot> spots) {
        List<String> cells = new ArrayList<>(places.cells());
        spots.stream().map(after::place).forEach(cells::add);
        Set<String> whole = new LinkedHashSet<>(places.sheets());
        return new Made(with(sheets, after), new Places(cells, whole, ""), what + ", " + named(after));
    }

    private static List<TypedSheet> with(List<TypedSheet> sheets, FormGrid after) {
        List<TypedSheet> changed = new ArrayList<>(sheets);
        changed.set(after.number() - 1, after.sheet());
        return changed;
    }

    static String named(FormGrid form) {
        return form.number() > 10 ? "绩效" : "表" + form.number();
    }
}
