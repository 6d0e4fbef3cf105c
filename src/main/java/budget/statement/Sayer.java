package budget.statement;

import budget.statement.SentenceForm.Sentence;
import budget.statement.Slot.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Writes one sentence. */
final class Sayer {

    /** What is written for a figure that is not known; it is read as none. */
    static final String OPEN = "〔请填写〕";

    /** How what is left to be filled in begins. */
    static final String OPENING = "〔请填写";

    private final SentenceForm form;
    private final Map<String, SlotValue> values;
    private final StringBuilder text = new StringBuilder();
    private int openNumbers;
    private int openReasons;

    Sayer(SentenceForm form, Map<String, SlotValue> values) {
        this.form = form;
        this.values = Map.copyOf(values);
    }

    Sentence sentence(Template wording) {
        say(wording);
        return new Sentence(text.toString(), openNumbers, openReasons);
    }

    private void say(Template wording) {
        for (Template.Part part : wording.parts()) {
            if (part instanceof Template.Text words) {
                text.append(words.words());
            } else if (part instanceof Template.Hole hole) {
                say(hole.slot());
            } else if (part instanceof Template.Choice choice) {
                say(choice.of().get(0));
            } else if (part instanceof Template.Loose loose && isKnown(loose.of())) {
                say(loose.of());
            }
        }
    }

    /** A part that may be left out is written where all its slots are known; one without slots is only read. */
    private boolean isKnown(Template part) {
        return part.slots().findAny().isPresent()
                && part.slots()
                        .allMatch(slot -> slot.isSign()
                                ? form.signed(slot).filter(this::hasValue).isPresent()
                                : hasValue(slot));
    }

    private boolean hasValue(Slot slot) {
        return values.containsKey(slot.name());
    }

    private void say(Slot slot) {
        Optional<SlotValue> value = Optional.ofNullable(values.get(slot.name()));
        if (slot.kind() == Kind.WORD) {
            sayWord(slot, value);
        } else if (slot.isNumber()) {
            value.flatMap(SlotValue::number).ifPresentOrElse(number -> text.append(printed(slot, number)), this::leave);
            text.append(
                    slot.kind() == Kind.PERCENT
                            ? "%"
                            : slot.unit().map(unit -> unit.printed()).orElse(""));
        } else if (value.isPresent()) {
            text.append(value.get().words());
        } else if (slot.kind() == Kind.REASON) {
            text.append(OPENING).append(slot.name()).append("〕");
            openReasons++;
        } else {
            leave();
        }
    }

    private void leave() {
        text.append(OPEN);
        openNumbers++;
    }

    /** A direction is that of the number it gives its sign. */
    private void sayWord(Slot slot, Optional<SlotValue> value) {
        Optional<BigDecimal> signed = form.signed(slot)
                .flatMap(number -> Optional.ofNullable(values.get(number.name())))
                .flatMap(SlotValue::number);
        if (value.isPresent()) {
            text.append(value.get().words());
        } else if (signed.isPresent()) {
            text.append((signed.get().signum() < 0 ? slot.falling() : slot.rising()).get(0));
        } else if (slot.isSign()) {
            leave();
        } else {
            text.append(slot.rising().get(0));
        }
    }

    private String printed(Slot slot, BigDecimal number) {
        BigDecimal shown = form.signOf(slot.name()).isPresent() ? number.abs() : number;
        return (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    }
}
