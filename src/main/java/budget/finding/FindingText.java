package budget.finding;

import budget.base.Messages;
import budget.finding.Finding.Subject;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A finding in words: where, what, and what to do. */
public final class FindingText {

    private static final int MOST_CELLS_QUOTED = 3;

    private static final Pattern LINE = Pattern.compile("\\d+");

    private final Messages messages;
    private final JudgementText judgements;

    /** Sentences in which long sums are shortened. */
    public FindingText(Messages messages) {
        this(messages, false);
    }

    private FindingText(Messages messages, boolean inFull) {
        this.messages = messages;
        this.judgements = new JudgementText(messages, inFull);
    }

    /** Sentences in which sums show all their parts. */
    public static FindingText inFull(Messages messages) {
        return new FindingText(messages, true);
    }

    /** What is wrong, with table, row and column named in the form's words. */
    public String message(Finding finding) {
        if (finding.judgement() != null) {
            return judgements.message(finding, finding.judgement());
        }
        String sentence = finding.code() == FindingCode.AMOUNT_IMPLAUSIBLE
                ? implausible(finding.arguments())
                : messages.text(
                        key(
                                "finding." + finding.code().code(),
                                ".unlabelled",
                                finding.arguments().contains("")),
                        finding.arguments().stream()
                                .map(word -> word(finding, word))
                                .toArray());
        String subject = subject(finding.subject());
        boolean isNamed = finding.code() == FindingCode.ROW_MISSING || sentence.startsWith(subject);
        return isNamed ? sentence : subject + messages.text("finding.colon") + sentence;
    }

    /** The sentence by the key and arguments among the arguments; one of these is the key of the comparison. */
    private String implausible(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments.subList(3, arguments.size()));
        String with = arguments.get(1);
        words.add(with.isEmpty() ? "" : messages.text(with, arguments.get(2)));
        return messages.text("finding.amount-implausible", messages.text(arguments.get(0), words.toArray()));
    }

    /** What to do about it: the rule's remedy, else that of its code. */
    public String remedy(Finding finding) {
        String own = finding.code() == FindingCode.RULE_BROKEN
                ? finding.judged()
                        .map(judged -> judged.wording().remedy().in(messages.locale()))
                        .orElse("")
                : "";
        if (!own.isEmpty()) {
            return own;
        }
        String key = "finding." + finding.code().code() + ".remedy";
        List<String> arguments = finding.arguments();
        boolean suggestsNothing =
                arguments.isEmpty() || arguments.get(arguments.size() - 1).isEmpty();
        return messages.text(key(key, ".without-suggestion", suggestsNothing), arguments.toArray());
    }

    /** What is broken, in short: a rule by its number, any other finding by the name of its kind. */
    public String rule(Finding finding) {
        String code = finding.code().code();
        return finding.rule().equals(code) ? messages.text("finding." + code + ".name") : finding.rule();
    }

    /** The key of the sentence that leaves an empty argument out, where there is one; else the usual key. */
    private String key(String usual, String ending, boolean isEmpty) {
        return isEmpty && messages.has(usual + ending) ? usual + ending : usual;
    }

    /** What is wrong; of notes of one kind, their number and the first message. */
    public String message(FindingGroup group) {
        Finding first = group.root().finding();
        return group.alike().isEmpty()
                ? message(first)
                : messages.text(
                        "finding.alike",
                        first.subject().table(),
                        messages.text("finding." + first.code().code() + ".name"),
                        Integer.toString(group.alike().size() + 1),
                        message(first));
    }

    /** The message with its hints, as one text. */
    public String whole(Finding finding) {
        List<String> sentences = new ArrayList<>(List.of(message(finding)));
        sentences.addAll(hints(finding));
        return String.join(messages.text("finding.stop"), sentences);
    }

    /** The hints, one sentence each. */
    public List<String> hints(Finding finding) {
        return finding.judged().map(judgements::hints).orElse(List.of());
    }

    /** An argument in words; kinds of files and reasons for a cause are keys of the catalogue. */
    private String word(Finding finding, String argument) {
        if (finding.code() == FindingCode.DUPLICATE_ROW) {
            return LINE.matcher(argument).matches() ? messages.text("finding.line", argument) : argument;
        }
        String key = switch (finding.code()) {
            case NOT_A_WORKBOOK -> "file." + argument;
            case CODE_MISTYPED, COLUMN_SHIFTED, TABLE_DISAGREES, INDICATOR_INCOMPLETE -> "cause." + argument;
            default -> "";
        };
        return !key.isEmpty() && messages.has(key) ? messages.text(key) : argument;
    }

    private static String subject(Subject subject) {
        List<String> words = new ArrayList<>();
        for (String word : List.of(subject.table(), subject.row(), subject.measure())) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** Its state and its unit's explanation, in one sentence; empty for an open one without. */
    public String handling(Handling handling) {
        FindingState state = handling.state();
        String said =
                state == FindingState.OPEN ? "" : messages.text("finding.state." + state.code() + ".by", handling.by());
        String words =
                handling.explanation().isEmpty() ? "" : messages.text("finding.explanation", handling.explanation());
        return said.isEmpty() || words.isEmpty() ? said + words : said + messages.text("finding.stop") + words;
    }

    /** Its place: the sheet and up to three cells, then their number. */
    public String place(Finding finding) {
        return place(finding.cells());
    }

    /** The same of any cells. */
    public String place(List<SheetCell> all) {
        if (all.isEmpty()) {
            return "";
        }
        SheetCell first = all.get(0);
        List<String> cells = all.stream()
                .limit(MOST_CELLS_QUOTED)
                .map(cell -> cell.seenFrom(first.sheet()))
                .toList();
        String quoted = first.printed()
                + String.join("", cells.stream().skip(1).map(cell -> " " + cell).toList());
        return all.size() == cells.size()
                ? quoted
                : messages.text("finding.and-more", quoted, Integer.toString(all.size()));
    }

    /** 必须修改, 须作说明 or 提示. */
    public String severity(Severity severity) {
        return messages.text("severity." + severity.code());
    }
}
