package budget.statement;

import budget.model.RowKey;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.statement.Slot.Kind;
import budget.statement.WordingPattern.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentences of one paragraph: those of its section one behind the other, others wherever they are. */
final class ParagraphReader {

    private static final Pattern NUMBERING =
            Pattern.compile("(?:[0-9]{1,2}[.．、]|（[0-9一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)");
    private static final String STOPS = "，；。：、";

    private final SheetCell place;
    private final PlainText text;
    private final String plain;
    private final ReadRows rows;
    private final YearScope years;
    /** The text without the names of rows, which may have years of their own. */
    private final StringBuilder unnamed;

    private final BitSet covered = new BitSet();
    private final BitSet reasons = new BitSet();
    private final List<SentenceValue> values = new ArrayList<>();

    ParagraphReader(SheetCell place, PlainText text, ReadRows rows, YearScope years) {
        this.place = place;
        this.text = text;
        this.plain = text.text();
        this.unnamed = new StringBuilder(plain);
        this.rows = rows;
        this.years = years;
    }

    /** Reads the sentences of its section. */
    void read(List<WordingPattern> wordings) {
        List<WordingPattern> whole =
                wordings.stream().filter(wording -> !wording.form().isWithin()).toList();
        int at = 0;
        while (at < plain.length()) {
            Optional<Sentence> sentence = canBegin(at) ? longest(whole, at) : Optional.empty();
            sentence.ifPresent(this::take);
            at = sentence.isPresent() ? Math.max(at + 1, sentence.get().to()) : at + 1;
        }
        readWithin(
                wordings.stream().filter(wording -> wording.form().isWithin()).toList());
    }

    /** A sentence begins with the paragraph, behind its number, or behind punctuation; or where another one ended. */
    private boolean canBegin(int at) {
        if (STOPS.indexOf(plain.charAt(at)) >= 0) {
            return false;
        }
        if (at == 0 || STOPS.indexOf(plain.charAt(at - 1)) >= 0 || covered.get(at - 1)) {
            return true;
        }
        Matcher numbering = NUMBERING.matcher(plain);
        return numbering.lookingAt() && numbering.end() == at;
    }

    private Optional<Sentence> longest(List<WordingPattern> wordings, int at) {
        Optional<Sentence> longest = Optional.empty();
        for (WordingPattern wording : wordings) {
            Matcher match = wording.pattern().matcher(plain).region(at, plain.length());
            if (isMarked(wording, at)
                    && match.lookingAt()
                    && (longest.isEmpty() || match.end() > longest.get().to())) {
                Optional<Sentence> found = sentence(wording, match)
                        .filter(one -> rows.isKnown(wording, one.found(), text) && isOfThisYear(one));
                longest = found.isPresent() ? found : longest;
            }
        }
        return longest;
    }

    /** Whether its figures are of the narrative's year; the name of a row may have another one. */
    private boolean isOfThisYear(Sentence sentence) {
        StringBuilder head = new StringBuilder();
        int at = sentence.from();
        for (Map.Entry<Slot, Found> slot : sentence.found().entrySet()) {
            if (slot.getKey().isNumber()) {
                head.append(plain, at, slot.getValue().from());
                return !years.isOther(unnamed.toString(), sentence.from(), head.toString());
            }
            if (slot.getKey().kind() == Kind.ROW) {
                head.append(plain, at, slot.getValue().from());
                at = slot.getValue().to();
            }
        }
        return true;
    }

    /** Whether the sentence that begins here has one of the words that the form requires. */
    private boolean isMarked(WordingPattern wording, int at) {
        int stop = plain.indexOf('。', at);
        String sentence = plain.substring(at, stop < 0 ? plain.length() : stop);
        List<String> with = wording.form().with();
        return with.isEmpty() || with.stream().anyMatch(sentence::contains);
    }

    /** Reads sentences that are part of others. */
    void readWithin(List<WordingPattern> wordings) {
        for (WordingPattern wording : wordings) {
            Matcher match = wording.pattern().matcher(plain);
            while (match.find()) {
                sentence(wording, match).filter(this::isNew).ifPresent(this::take);
            }
        }
    }

    /** Whether its figures are not read yet, by a longer wording. */
    private boolean isNew(Sentence sentence) {
        return sentence.found().entrySet().stream()
                .filter(entry -> entry.getKey().isNumber())
                .noneMatch(entry -> covered.get(entry.getValue().from()));
    }

    private static Optional<Sentence> sentence(WordingPattern wording, Matcher match) {
        return wording.found(match).map(found -> new Sentence(wording, found, match.start(), match.end()));
    }

    private void take(Sentence sentence) {
        Optional<RowKey> row = rows.row(sentence.wording(), sentence.found(), text, place);
        if (row.isEmpty()) {
            return;
        }
        covered.set(sentence.from(), sentence.to());
        boolean isWithin = sentence.wording().form().isWithin();
        int from = isWithin ? plain.lastIndexOf('。', sentence.from()) + 1 : sentence.from();
        int stop = plain.indexOf('。', sentence.to());
        int to = !isWithin ? sentence.to() : stop < 0 ? plain.length() : stop;
        sentence.found().forEach((slot, found) -> {
            if (slot.kind() == Kind.ROW) {
                unnamed.replace(found.from(), found.to(), "_".repeat(found.to() - found.from()));
            }
            if (slot.kind() == Kind.REASON) {
                covered.clear(found.from(), found.to());
                reasons.set(found.from(), found.to());
            }
            boolean isOpen = found.text().startsWith(Sayer.OPENING);
            if (!isOpen && (slot.isNumber() || slot.kind() == Kind.REASON)) {
                values.add(value(sentence, row.get(), slot, found, from, to));
            }
        });
    }

    private SentenceValue value(Sentence sentence, RowKey row, Slot slot, Found found, int from, int to) {
        String typed = text.typed(from, to);
        int start = text.place(found.from()) - text.place(from);
        return new SentenceValue(
                sentence.wording().form().table(),
                row,
                slot.name(),
                WordingPattern.kind(slot),
                slot.isNumber() ? number(sentence, slot, found) : text.typed(found.from(), found.to()),
                unit(slot, found),
                place,
                typed,
                start,
                Math.min(typed.length(), start + text.end(found.to()) - text.place(found.from())));
    }

    private String unit(Slot slot, Found found) {
        return switch (slot.kind()) {
            case PERCENT -> "%";
            case COUNT -> WordingPattern.Figures.thing(plain, found.to());
            default -> found.unit();
        };
    }

    /** The number with the sign of its word. */
    private static String number(Sentence sentence, Slot slot, Found found) {
        String digits = found.text().replace(",", "");
        boolean isFall = sentence.wording().form().signOf(slot.name()).stream()
                .flatMap(sign -> Optional.ofNullable(sentence.found().get(sign)).stream()
                        .map(word -> sign.falling().stream()
                                .map(falling -> new PlainText(falling).text())
                                .anyMatch(word.text()::equals)))
                .findFirst()
                .orElse(false);
        boolean isNothing = new BigDecimal(digits).signum() == 0;
        return isFall && !isNothing ? "-" + digits : digits;
    }

    List<SentenceValue> values() {
        return List.copyOf(values);
    }

    /** The sentences with figures that no form has read, and whether all of these are within reasons. */
    Map<String, Boolean> unread() {
        Map<String, Boolean> unread = new LinkedHashMap<>();
        int from = 0;
        while (from < plain.length()) {
            int stop = plain.indexOf('。', from);
            int to = stop < 0 ? plain.length() : stop + 1;
            String sentence = text.typed(from, to).strip();
            unreadIn(from, to).ifPresent(isReason -> unread.merge(sentence, isReason, Boolean::logicalAnd));
            from = to;
        }
        return unread;
    }

    /** Whether all unread figures of a part are within reasons; nothing where there are none. */
    private Optional<Boolean> unreadIn(int from, int to) {
        Optional<Boolean> areReasons = Optional.empty();
        Matcher figure = WordingPattern.Figures.IN_WORDS.matcher(plain).region(from, to);
        while (figure.find()) {
            int at = figure.start();
            if (!covered.get(at)) {
                areReasons = Optional.of(areReasons.orElse(true) && isOfReason(at));
            }
        }
        return areReasons;
    }

    /** A reason goes on until the next sentence that is read. */
    private boolean isOfReason(int at) {
        return reasons.get(at) || reasons.previousSetBit(at) > covered.previousSetBit(at);
    }

    private record Sentence(WordingPattern wording, Map<Slot, Found> found, int from, int to) {}
}
