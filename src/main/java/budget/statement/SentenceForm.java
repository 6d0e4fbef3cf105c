package budget.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence as it is said in every unit's narrative, with slots for what differs.
 *
 * @param table the table of figures that its slots are columns of, such as 说明.收入
 * @param rows the rows it is said of
 * @param wordings the first is written, or a later one where nothing may be left open; all are read
 * @param with words of which one must be in the same sentence; none for any sentence
 * @param isWithin whether it is part of other sentences, and looked for in all of them
 * @param claims what its slots equal, by slot
 * @param written how it is written among others
 */
public record SentenceForm(
        String table,
        StatementRows rows,
        List<Template> wordings,
        List<String> with,
        boolean isWithin,
        Map<String, List<SlotClaim>> claims,
        Writing written) {

    public SentenceForm {
        wordings = List.copyOf(wordings);
        with = List.copyOf(with);
        claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    /** Its slots, each once, in the order of its wordings. */
    public List<Slot> slots() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        wordings.forEach(wording -> wording.slots().forEach(slot -> slots.putIfAbsent(slot.name(), slot)));
        return List.copyOf(slots.values());
    }

    /**
     * The number of the rule that says what a slot equals.
     *
     * @param row the row, for a sentence whose rows have names of their own
     */
    public String rule(String row, String slot) {
        boolean isNamed = rows.kind() == StatementRows.Kind.ONE || rows.kind() == StatementRows.Kind.NAMED;
        return isNamed ? table + "-" + row + "-" + slot : table + "-" + slot;
    }

    /** The slot of this name. */
    public Optional<Slot> slot(String name) {
        return slots().stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** The slot that gives a number its sign: the nearest of its kind before it, with no other number between. */
    Optional<Slot> signOf(String number) {
        return wordings.stream()
                .flatMap(wording -> signIn(wording, number).stream())
                .findFirst();
    }

    private static Optional<Slot> signIn(Template wording, String number) {
        List<Slot> before = new ArrayList<>();
        for (Slot slot : wording.slots().toList()) {
            if (slot.name().equals(number)) {
                return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
            }
            if (slot.isNumber()) {
                before.clear();
            } else if (slot.isSign()) {
                before.add(slot);
            }
        }
        return Optional.empty();
    }

    /** The number that a slot of words gives its sign. */
    Optional<Slot> signed(Slot sign) {
        return slots().stream()
                .filter(slot -> slot.isNumber()
                        && signOf(slot.name()).filter(sign::equals).isPresent())
                .findFirst();
    }

    /** The sentence with these values; what is not among them is left to be filled in. */
    public Sentence say(Map<String, SlotValue> values) {
        return new Sayer(this, values).sentence(wordings.get(0));
    }

    /** The sentence in the first of its wordings all of whose slots have a value; nothing where each has one without. */
    public Optional<Sentence> sayKnown(Map<String, SlotValue> values) {
        return wordings.stream()
                .map(wording -> new Sayer(this, values).sentence(wording))
                .filter(sentence -> sentence.openNumbers() == 0 && sentence.openReasons() == 0)
                .findFirst();
    }

    /**
     * How a form is written among others.
     *
     * @param join what is written between the sentences of two rows
     * @param end what is written behind the last
     * @param isParagraph whether a new paragraph begins with it
     */
    public record Writing(String join, String end, boolean isParagraph) {}

    /**
     * A sentence as it is written.
     *
     * @param openNumbers how many figures and words are left to be filled in
     * @param openReasons how many reasons are
     */
    public record Sentence(String text, int openNumbers, int openReasons) {}
}
