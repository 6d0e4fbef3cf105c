package budget.statement;

import java.util.List;
import java.util.stream.Stream;

/** The wording of a sentence: words, slots, parts that may be left out, and parts with alternatives. */
record Template(List<Part> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    /** Its slots in the order of the sentence. */
    Stream<Slot> slots() {
        return parts.stream().flatMap(Template::slots);
    }

    private static Stream<Slot> slots(Part part) {
        if (part instanceof Hole hole) {
            return Stream.of(hole.slot());
        }
        if (part instanceof Loose loose) {
            return loose.of().slots();
        }
        return part instanceof Choice choice ? choice.of().stream().flatMap(Template::slots) : Stream.empty();
    }

    /** A part of a wording. */
    sealed interface Part permits Text, Hole, Loose, Choice {}

    /** Words as they are written. */
    record Text(String words) implements Part {}

    /** The place of a slot. */
    record Hole(Slot slot) implements Part {}

    /** A part that may be left out. */
    record Loose(Template of) implements Part {}

    /** Alternatives, of which the first is written. */
    record Choice(List<Template> of) implements Part {
        Choice {
            of = List.copyOf(of);
        }
    }
}
