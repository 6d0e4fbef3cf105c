package budget.statement;

import budget.model.AmountUnit;
import budget.model.SentenceValue;
import budget.statement.Slot.Kind;
import budget.statement.StatementRows.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One wording of a sentence as a pattern over {@link PlainText}. */
final class WordingPattern {

    /** Digits are taken as a whole, never a part of a longer number. */
    static final String NUMBER = "-?(?:[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.[0-9]++)?+";

    private static final String MONEY = Stream.of(AmountUnit.values())
            .sorted(Comparator.comparingInt((AmountUnit unit) -> -unit.printed().length()))
            .map(unit -> Pattern.quote(unit.printed()))
            .collect(Collectors.joining("|"));
    private static final String STOPS = "，；。：、";
    private static final String LOOSE_STOPS = "[" + STOPS + "]*+";
    private static final String WORDS_END = "(?=[，；。]|$)";
    private static final String SENTENCE_END = "(?=[；。]|$)";

    private final SentenceForm form;
    private final StringBuilder regex = new StringBuilder();
    private final List<Group> groups = new ArrayList<>();
    private final Pattern pattern;
    private int count;

    WordingPattern(SentenceForm form, Template wording) {
        this.form = form;
        add(wording, true);
        this.pattern = Pattern.compile(regex.toString());
    }

    SentenceForm form() {
        return form;
    }

    Pattern pattern() {
        return pattern;
    }

    private void add(Template wording, boolean isLast) {
        List<Template.Part> parts = wording.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean isEnd = isLast && i == parts.size() - 1;
            Template.Part part = parts.get(i);
            if (part instanceof Template.Text words) {
                addWords(new PlainText(words.words()).text());
            } else if (part instanceof Template.Hole hole) {
                addSlot(hole.slot(), isEnd);
            } else if (part instanceof Template.Loose loose) {
                regex.append("(?:");
                add(loose.of(), isEnd);
                regex.append(")?");
            } else if (part instanceof Template.Choice choice) {
                addChoice(choice, isEnd);
            }
        }
    }

    private void addChoice(Template.Choice choice, boolean isEnd) {
        regex.append("(?:");
        for (int i = 0; i < choice.of().size(); i++) {
            regex.append(i == 0 ? "" : "|");
            add(choice.of().get(i), isEnd);
        }
        regex.append(')');
    }

    /** Punctuation between words may be other punctuation, or left out. */
    private void addWords(String words) {
        int from = 0;
        while (from < words.length()) {
            int to = from;
            boolean isStop = STOPS.indexOf(words.charAt(from)) >= 0;
            while (to < words.length() && (STOPS.indexOf(words.charAt(to)) >= 0) == isStop) {
                to++;
            }
            regex.append(isStop ? LOOSE_STOPS : Pattern.quote(words.substring(from, to)));
            from = to;
        }
    }

    private void addSlot(Slot slot, boolean isEnd) {
        regex.append('(').append(expression(slot)).append(')');
        int value = ++count;
        int unit = 0;
        if (slot.kind() == Kind.MONEY) {
            regex.append('(').append(MONEY).append(')');
            unit = ++count;
        } else if (slot.kind() == Kind.PERCENT) {
            regex.append('%');
        } else if (isEnd && slot.kind() == Kind.REASON) {
            regex.append(SENTENCE_END);
        } else if (isEnd && (slot.kind() == Kind.TEXT || isFreeRow(slot))) {
            regex.append(WORDS_END);
        }
        groups.add(new Group(slot, value, unit));
    }

    private boolean isFreeRow(Slot slot) {
        return slot.kind() == Kind.ROW && form.rows().named().isEmpty();
    }

    private String expression(Slot slot) {
        return switch (slot.kind()) {
            case MONEY, PERCENT, COUNT -> NUMBER + "|" + Pattern.quote(Sayer.OPEN);
            case WORD ->
                words(Stream.concat(
                        Stream.of(Sayer.OPEN), Stream.concat(slot.rising().stream(), slot.falling().stream())));
            case TEXT -> "[^，；。：]{1,80}?";
            case REASON -> "[^；。]{0,600}?";
            case ROW -> rows();
        };
    }

    private String rows() {
        return switch (form.rows().kind()) {
            case ONE, NAMED ->
                words(form.rows().named().entrySet().stream()
                        .flatMap(row -> Stream.concat(Stream.of(row.getKey()), row.getValue().aliases().stream())));
            case CODES -> "[^，；。：0-9]{2,60}?";
            case PARTS -> "(?!每)[^，；。：、0-9]{1,60}?";
            case PROJECTS, PLACES -> "[^，；。：]{2,120}?";
        };
    }

    private static String words(Stream<String> words) {
        return words.map(word -> new PlainText(word).text())
                .sorted(Comparator.comparingInt((String word) -> -word.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What the slots have in a match; nothing where they contradict one another. */
    Optional<Map<Slot, Found>> found(Matcher match) {
        Map<Slot, Found> found = new LinkedHashMap<>();
        for (Group group : groups) {
            if (match.group(group.value()) != null) {
                String unit = group.unit() == 0 ? "" : match.group(group.unit());
                Found value = new Found(
                        match.group(group.value()), unit, match.start(group.value()), match.end(group.value()));
                found.put(group.slot(), value);
            }
        }
        return isSound(found) ? Optional.of(found) : Optional.empty();
    }

    /** Words hide no figures, and a fall has no minus sign as well. */
    private boolean isSound(Map<Slot, Found> found) {
        return found.entrySet().stream().allMatch(entry -> {
            Slot slot = entry.getKey();
            String text = entry.getValue().text();
            boolean isWords = slot.kind() == Kind.TEXT || (slot.kind() == Kind.ROW && statesNumber(found));
            boolean hidesFigures = isWords && Figures.IN_WORDS.matcher(text).find();
            boolean isSignedTwice = slot.isNumber()
                    && text.startsWith("-")
                    && form.signOf(slot.name()).isPresent();
            return !hidesFigures && !isSignedTwice;
        });
    }

    private static boolean statesNumber(Map<Slot, Found> found) {
        return found.keySet().stream().anyMatch(Slot::isNumber);
    }

    /** The row that a name of the form's own means. */
    Optional<String> row(String name) {
        String plain = new PlainText(name).text();
        for (Map.Entry<String, Named> row : form.rows().named().entrySet()) {
            boolean isMeant = Stream.concat(Stream.of(row.getKey()), row.getValue().aliases().stream())
                    .anyMatch(word -> new PlainText(word).text().equals(plain));
            if (isMeant) {
                return Optional.of(row.getKey());
            }
        }
        return Optional.empty();
    }

    private record Group(Slot slot, int value, int unit) {}

    /** The text of a slot and its place in the plain text. */
    record Found(String text, String unit, int from, int to) {}

    /** Figures as a reader sees them. */
    static final class Figures {

        /** A number with what it is a number of; money also in words, and where it is not exact. */
        static final Pattern IN_WORDS = Pattern.compile(NUMBER
                + "[余多）]?(?:亿元?|百万元|万[余多]?元?|千元|元|%|个|人|名|台|辆|套|项|次|平方米)"
                + "|[〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]{2,}[余多]?(?:亿元|万[余多]?元)");

        private static final Pattern THING = Pattern.compile("平方米|[个人名台辆套项次]");

        private Figures() {}

        /** What is counted by a number that ends here; empty where the next word is none of these. */
        static String thing(String text, int end) {
            Matcher thing = THING.matcher(text).region(end, text.length());
            return thing.lookingAt() ? thing.group() : "";
        }
    }

    /** The kind of a slot's value. */
    static SentenceValue.Kind kind(Slot slot) {
        return switch (slot.kind()) {
            case MONEY -> SentenceValue.Kind.MONEY;
            case PERCENT -> SentenceValue.Kind.PERCENT;
            case COUNT -> SentenceValue.Kind.COUNT;
            case WORD, TEXT, REASON, ROW -> SentenceValue.Kind.TEXT;
        };
    }
}
