package budget.service;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Figure;
import budget.trace.Notes;
import budget.trace.NumberTrace;
import budget.trace.NumberTrace.Cell;
import budget.trace.NumberTrace.Share;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints where a published number comes from: unit, file, sheet and cell, and what was noted there. */
public final class TraceReport {

    private final NumberTrace.Number number;
    private final List<Share> shares;
    private final boolean isWhole;
    private final Messages messages;

    /** Of all units' shares, or of some. */
    public TraceReport(NumberTrace.Number number, List<Share> shares, boolean isWhole, Messages messages) {
        this.number = number;
        this.shares = shares;
        this.isWhole = isWhole;
        this.messages = messages;
    }

    /** The number, then each unit with its share, its file and the cells in it, then whether they add up. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sentence());
        for (Share share : shares) {
            lines.add("├ " + (share.unit().code() + " " + share.unit().name()).strip() + "  " + words(share.amount()));
            lines.add("│   " + share.file() + stored(share));
            share.cells().forEach(cell -> lines.add("│   " + cell(cell)));
        }
        lines.add("└ " + sum());
        return lines;
    }

    /** The number, its amount and how many units have a share. */
    public String sentence() {
        return messages.text(
                "trace.number",
                number.table(),
                number.row(),
                number.name().equals(number.row()) ? "" : number.name(),
                number.measure(),
                words(number.amount()),
                Integer.toString(shares.size()));
    }

    public NumberTrace.Number number() {
        return number;
    }

    public List<Share> shares() {
        return shares;
    }

    /** Whether the shares are the number. */
    public boolean addsUp() {
        return traced().equals(number.amount().plus(number.offset()));
    }

    /** Where the workbook is kept; the state may have been deleted. */
    private String stored(Share share) {
        return Files.exists(share.stored())
                ? "  " + messages.text("trace.stored", share.stored().toString())
                : "";
    }

    /** Whether the shares add up to the number, in a sentence. */
    public String sum() {
        Amount sum = traced();
        if (!isWhole) {
            return messages.text("trace.part", words(sum));
        }
        return addsUp()
                ? messages.text("trace.adds-up", words(sum))
                : messages.text("trace.does-not-add-up", words(sum), words(number.amount()));
    }

    private Amount traced() {
        return shares.stream().map(Share::amount).reduce(Amount.ZERO, Amount::plus);
    }

    /** A cell: where it is, its figure, what was noted there. */
    public String cell(Cell cell) {
        Figure figure = cell.figure();
        String place = cell.place().sheet() + "!" + figure.cell().a1();
        String stated = figure.unit() == AmountUnit.TEN_THOUSAND_YUAN
                ? ""
                : messages.text(
                        "trace.stated-in",
                        figure.amount().inWords(figure.unit()),
                        figure.unit().printed());
        String follows = cell.follows() ? messages.text("trace.follows") : "";
        String notes = cell.notes().stream().map(this::note).distinct().collect(Collectors.joining());
        return place + "  " + words(figure.amount()) + stated + follows + notes;
    }

    private String note(Notes.Note note) {
        return switch (note.kind()) {
            case REPAIR -> messages.text("trace.repaired", note.first(), note.second());
            case FINDING -> messages.text("trace.finding", note.code());
            case WAIVED -> messages.text("trace.waived", note.code(), note.second());
        };
    }

    private String words(Amount amount) {
        return messages.text("trace.amount", amount.inWords(AmountUnit.TEN_THOUSAND_YUAN));
    }

    /** The same for programs; amounts in yuan, as in the datasets. */
    public Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("table", number.table());
        answer.put("row", number.row());
        answer.put("name", number.name());
        answer.put("measure", number.measure());
        answer.put("amount", number.amount().inYuan());
        answer.put("derived", number.derived().inYuan());
        answer.put("traced", traced().inYuan());
        answer.put("units", shares.stream().map(TraceReport::json).toList());
        return answer;
    }

    private static Map<String, Object> json(Share share) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("unit_code", share.unit().code());
        answer.put("unit_name", share.unit().name());
        answer.put("amount", share.amount().inYuan());
        answer.put("file", share.file());
        answer.put("sha256", String.valueOf(share.stored().getFileName()));
        answer.put("cells", share.cells().stream().map(TraceReport::json).toList());
        return answer;
    }

    private static Map<String, Object> json(Cell cell) {
        Figure figure = cell.figure();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sheet", cell.place().sheet());
        answer.put("cell", figure.cell().a1());
        answer.put("amount", figure.amount().inYuan());
        answer.put("decimals", figure.decimals());
        answer.put("money_unit", figure.unit().printed());
        answer.put("follows", cell.follows());
        answer.put(
                "notes",
                cell.notes().stream()
                        .map(note -> Map.of(
                                "kind", note.kind().name().toLowerCase(Locale.ROOT),
                                "code", note.code(),
                                "first", note.first(),
                                "second", note.second()))
                        .toList());
        return answer;
    }
}
