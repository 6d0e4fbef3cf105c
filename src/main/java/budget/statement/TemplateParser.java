package budget.statement;

import budget.model.AmountUnit;
import budget.statement.Slot.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a wording. Its grammar:
 *
 * <pre>
 * wording := { words | "{" slot "}" | "[" choices "]" | "(" choices ")" }
 * choices := wording { "|" wording }
 * slot    := name [ ":" ( kind | word { "/" word } [ "|" word { "/" word } ] ) ]
 * </pre>
 *
 * <p>A slot before a unit of money is an amount, one before a per cent sign is a percentage; the unit belongs to the slot.
 */
final class TemplateParser {

    private static final List<AmountUnit> UNITS = Stream.of(AmountUnit.values())
            .sorted(Comparator.comparingInt((AmountUnit unit) -> -unit.printed().length()))
            .toList();

    private final String text;
    private final Map<String, Slot> known;
    private int at;

    private TemplateParser(String text, Map<String, Slot> known) {
        this.text = text;
        this.known = new HashMap<>(known);
    }

    /**
     * The wording of a text.
     *
     * @param known the slots whose kinds are declared elsewhere, by their names
     */
    static Template parse(String text, Map<String, Slot> known) {
        TemplateParser parser = new TemplateParser(text, known);
        Template whole = parser.wording();
        if (parser.at < text.length()) {
            throw new TemplateException(parser.at + 1, text.substring(parser.at));
        }
        return whole;
    }

    private Template wording() {
        List<Template.Part> parts = new ArrayList<>();
        while (at < text.length() && "|)]}".indexOf(text.charAt(at)) < 0) {
            parts.add(part());
        }
        return new Template(parts);
    }

    private Template.Part part() {
        return switch (text.charAt(at)) {
            case '{' -> hole();
            case '[' -> {
                List<Template> left = choices(']');
                yield new Template.Loose(
                        left.size() == 1 ? left.get(0) : new Template(List.of(new Template.Choice(left))));
            }
            case '(' -> new Template.Choice(choices(')'));
            default -> words();
        };
    }

    /** The alternatives up to a closing bracket; the opening one is next. */
    private List<Template> choices(char end) {
        at++;
        List<Template> choices = new ArrayList<>(List.of(wording()));
        while (take('|')) {
            choices.add(wording());
        }
        need(end);
        return choices;
    }

    private Template.Text words() {
        int from = at;
        while (at < text.length() && "{}[]()|".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Template.Text(text.substring(from, at));
    }

    private Template.Hole hole() {
        int from = ++at;
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw new TemplateException(from, text.substring(from - 1));
        }
        String inside = text.substring(from, end);
        at = end + 1;
        int colon = inside.indexOf(':');
        String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        Slot slot = colon < 0 ? slot(name, from) : declared(name, inside.substring(colon + 1), from);
        return new Template.Hole(slot);
    }

    /** A slot by the unit behind it, else as it is declared elsewhere. */
    private Slot slot(String name, int from) {
        for (AmountUnit unit : UNITS) {
            if (text.startsWith(unit.printed(), at)) {
                at += unit.printed().length();
                return new Slot(name, Kind.MONEY, Optional.of(unit), List.of(), List.of());
            }
        }
        if (take('%')) {
            return Slot.of(name, Kind.PERCENT);
        }
        Slot slot = known.get(name);
        if (slot == null) {
            throw new TemplateException(from, name);
        }
        return slot;
    }

    private static Slot declared(String name, String as, int from) {
        return of(name, as).orElseThrow(() -> new TemplateException(from, name + ":" + as));
    }

    /** A slot as it is declared: by its kind, or by its words. */
    static Optional<Slot> of(String name, String declared) {
        for (Kind kind : List.of(Kind.COUNT, Kind.TEXT, Kind.REASON, Kind.ROW)) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(declared)) {
                return Optional.of(Slot.of(name, kind));
            }
        }
        String[] sides = declared.split("\\|", 2);
        List<String> rising = words(sides[0]);
        List<String> falling = sides.length == 1 ? List.of() : words(sides[1]);
        boolean isSound = !rising.isEmpty()
                && declared.codePoints().anyMatch(c -> c > 0x7f)
                && (sides.length == 1 || !falling.isEmpty());
        return isSound ? Optional.of(new Slot(name, Kind.WORD, Optional.empty(), rising, falling)) : Optional.empty();
    }

    private static List<String> words(String listed) {
        return Stream.of(listed.split("/"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean take(char sign) {
        boolean isNext = at < text.length() && text.charAt(at) == sign;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void need(char sign) {
        if (!take(sign)) {
            throw new TemplateException(at + 1, text.substring(at));
        }
    }

    /** A wording that cannot be read; its place is counted from 1. */
    static final class TemplateException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int column;
        private final String found;

        TemplateException(int column, String found) {
            super(found);
            this.column = column;
            this.found = found;
        }

        int column() {
            return column;
        }

        String found() {
            return found;
        }
    }
}
