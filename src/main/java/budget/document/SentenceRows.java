package budget.document;

import budget.layout.Outline;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.SentenceValue;
import budget.statement.SentenceForm;
import budget.statement.Slot;
import budget.statement.Slot.Kind;
import budget.statement.SlotValue;
import budget.statement.StatementRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a sentence for each of its rows. */
final class SentenceRows {

    private final DocumentSource source;
    private final SlotNumbers numbers;

    SentenceRows(DocumentSource source, SlotNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /** The sentences of a form: one for a row that it names, and for each code that has an amount. */
    List<String> of(SentenceForm form) {
        List<String> sentences = new ArrayList<>();
        switch (form.rows().kind()) {
            case ONE, NAMED ->
                form.rows().named().forEach((row, named) -> {
                    if (!isLeftOut(form, row, named.is())) {
                        sentences.add(named(form, row, named.is()));
                    }
                });
            case CODES -> keys(form).forEach(key -> sentences.add(coded(form, key)));
            case PROJECTS, PARTS, PLACES -> {}
        }
        sentences.removeIf(source::isLeftOut);
        return sentences;
    }

    /** A row without money is left out where rows are listed in one sentence. */
    private boolean isLeftOut(SentenceForm form, String row, String is) {
        return !form.written().join().isEmpty()
                && !is.isEmpty()
                && numbers.statesAmount(form)
                && form.slots().stream()
                        .filter(slot -> slot.kind() == Kind.MONEY)
                        .findFirst()
                        .flatMap(slot -> Optional.ofNullable(
                                numbers.of(form, slot, row, is).get("")))
                        .filter(amount -> amount.signum() == 0)
                        .isPresent();
    }

    /** The sentences of several forms, project by project. */
    List<String> projects(List<SentenceForm> forms) {
        Set<String> keys = new LinkedHashSet<>();
        forms.forEach(form -> keys.addAll(keys(form)));
        List<String> sentences = new ArrayList<>();
        for (String key : keys) {
            String project = key.substring(key.indexOf('/') + 1);
            forms.forEach(form -> sentences.addAll(ofProject(form, key, project)));
        }
        sentences.removeIf(source::isLeftOut);
        return sentences;
    }

    private List<String> ofProject(SentenceForm form, String key, String project) {
        if (form.rows().kind() == StatementRows.Kind.PARTS) {
            return List.of();
        }
        Map<String, SlotValue> values = values(form, project, "");
        numbers(form, key, values);
        return List.of(source.sentence(form, values));
    }

    /** The rows with an amount other than 0. */
    private Set<String> keys(SentenceForm form) {
        Set<String> keys = new LinkedHashSet<>();
        form.slots().stream()
                .filter(slot -> slot.kind() == Kind.MONEY)
                .findFirst()
                .ifPresent(slot -> numbers.of(form, slot, "", "").forEach((key, number) -> {
                    if (number.signum() != 0) {
                        keys.add(key);
                    }
                }));
        return keys;
    }

    private String named(SentenceForm form, String row, String is) {
        Map<String, SlotValue> values = values(form, row, row);
        for (Slot slot : form.slots()) {
            Optional.ofNullable(numbers.of(form, slot, row, is).get(""))
                    .filter(number -> slot.isNumber())
                    .ifPresent(number -> values.put(slot.name(), SlotValue.of(number)));
        }
        return source.sentence(form, values);
    }

    private void numbers(SentenceForm form, String key, Map<String, SlotValue> values) {
        for (Slot slot : form.slots()) {
            BigDecimal number = slot.isNumber() ? numbers.of(form, slot, "", "").get(key) : null;
            if (number != null) {
                values.put(slot.name(), SlotValue.of(number));
            }
        }
    }

    private String coded(SentenceForm form, String digits) {
        Catalogue catalogue =
                source.job().codes().catalogue(form.rows().system().orElseThrow());
        ClassificationCode code = catalogue.code(digits).orElseThrow();
        Map<String, SlotValue> values = values(form, digits, name(catalogue, code));
        for (Slot slot : form.slots()) {
            if (slot.kind() == Kind.TEXT && !values.containsKey(slot.name())) {
                above(catalogue, code, slot.name())
                        .or(() -> below(catalogue, code))
                        .ifPresent(name -> values.put(slot.name(), SlotValue.of(name)));
            }
        }
        numbers(form, digits, values);
        return source.sentence(form, values);
    }

    /** The name of the code above this one at a level, if the slot is called like the level. */
    private static Optional<String> above(Catalogue catalogue, ClassificationCode code, String slot) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, of -> of.flatMap(ClassificationCode::parent))
                .flatMap(Optional::stream)
                .filter(of -> of.level().printed().equals(slot))
                .findFirst()
                .map(catalogue::name);
    }

    /** What money of a code is for: the codes right below it that the unit has. */
    private Optional<String> below(Catalogue catalogue, ClassificationCode code) {
        String names = source.tables().values().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.key().code().stream())
                .filter(other -> other.system() == code.system()
                        && other.digits().length() == code.digits().length() + 2
                        && other.isBelow(code))
                .map(ClassificationCode::digits)
                .distinct()
                .sorted()
                .map(digits -> name(catalogue, catalogue.code(digits).orElseThrow()))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private String name(Catalogue catalogue, ClassificationCode code) {
        String official = catalogue.name(code);
        return official.isEmpty() ? source.nameOf(code) : official;
    }

    /** What is known of a row without its figures: the name of the unit, that of the row, and what the unit itself has said. */
    private Map<String, SlotValue> values(SentenceForm form, String row, String name) {
        Map<String, SlotValue> values = new HashMap<>();
        for (Slot slot : form.slots()) {
            said(form, row, slot).ifPresent(value -> values.put(slot.name(), value));
            if (slot.kind() == Kind.ROW) {
                values.put(slot.name(), SlotValue.of(name.isEmpty() ? row : name));
            } else if (Outline.UNIT.equals("{" + slot.name() + "}")) {
                values.put(slot.name(), SlotValue.of(source.unit().name()));
            }
        }
        return values;
    }

    /** What the unit's own narrative has in a slot. */
    private Optional<SlotValue> said(SentenceForm form, String row, Slot slot) {
        if (source.forPublic().filter(ForPublic::isConcerned).isPresent()) {
            return Optional.empty();
        }
        return source.said().stream()
                .filter(value -> value.table().equals(form.table())
                        && value.row().text().equals(row)
                        && value.slot().equals(slot.name()))
                .filter(value -> slot.isNumber() == value.isNumber() && value.kind() != SentenceValue.Kind.UNREAD)
                .findFirst()
                .map(value -> slot.isNumber() ? SlotValue.of(value.number()) : SlotValue.of(value.value()));
    }
}
