package budget.operator;

import budget.base.Messages;
import budget.disclosure.Bounds;
import budget.edition.AttackResult;
import budget.edition.AttackResult.Figure;
import budget.edition.AttackResult.State;
import budget.model.Amount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an attack on an edition for the public found, for people and programs. */
final class DisclosureReport {

    private final Messages messages;
    private final Path edition;
    private final AttackResult result;

    DisclosureReport(Messages messages, Path edition, AttackResult result) {
        this.messages = messages;
        this.edition = edition;
        this.result = result;
    }

    /** First what is disclosed, then what is protected, then what is left out although it could be published. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "disclose.result",
                edition.toString(),
                Long.toString(result.open()),
                count(State.DISCLOSED),
                count(State.PROTECTED),
                count(State.OPEN)));
        if (!result.isLogged() && !result.figures().isEmpty()) {
            lines.add("  " + messages.text("disclose.not-logged"));
        }
        for (State state : State.values()) {
            result.in(state).forEach(figure -> lines.add("  " + line(figure)));
        }
        return lines;
    }

    private String count(State state) {
        return Integer.toString(result.in(state).size());
    }

    private String line(Figure figure) {
        String found = messages.text("disclose." + figure.state().code()) + "  " + figure.unit() + "  "
                + figure.key().form() + " " + figure.key().row() + " "
                + figure.key().measure() + "  "
                + range(figure.bounds());
        return figure.amount() == null
                ? found
                : found + "  " + messages.text("disclose.true", figure.amount().inYuan());
    }

    private String range(Bounds bounds) {
        String least = Amount.ofFen(bounds.least()).inYuan();
        if (bounds.greatest().isEmpty()) {
            return messages.text("disclose.at-least", least);
        }
        String greatest = Amount.ofFen(bounds.greatest().getAsLong()).inYuan();
        return bounds.isExact()
                ? messages.text("disclose.exactly", least)
                : messages.text("disclose.between", least, greatest);
    }

    /** One object; amounts in yuan, an amount without a bound is null. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edition", edition.toString());
        json.put("open", result.open());
        json.put("disclosed", result.in(State.DISCLOSED).size());
        json.put("protected", result.in(State.PROTECTED).size());
        json.put(
                "figures", result.figures().stream().map(DisclosureReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit_code", figure.unit());
        json.put("table", figure.key().form());
        json.put("row", figure.key().row());
        json.put("measure", figure.key().measure());
        json.put("state", figure.state().code());
        json.put("least", Amount.ofFen(figure.bounds().least()).inYuan());
        json.put(
                "greatest",
                figure.bounds().greatest().isEmpty()
                        ? null
                        : Amount.ofFen(figure.bounds().greatest().getAsLong()).inYuan());
        json.put("amount", figure.amount() == null ? null : figure.amount().inYuan());
        return json;
    }
}
