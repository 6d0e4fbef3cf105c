package budget.difference;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.difference.DifferenceSummary.Kept;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.report.PageTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code difference.html}: one self-contained page; units first, then totals, then the largest changes by table. */
final class DifferencePage {

    private static final int UNITS = 500;

    private final JobDefinition job;
    private final Messages messages;
    private final DifferenceWords words;
    private final List<String> about;
    private final List<String> beside;

    /**
     * A page.
     *
     * @param about which publication it is of, in lines; empty where it is of none
     * @param beside the files beside it
     */
    DifferencePage(JobDefinition job, Messages messages, List<String> about, List<String> beside) {
        this.about = about;
        this.beside = beside;
        this.job = job;
        this.messages = messages;
        this.words = new DifferenceWords(messages);
    }

    /** A page that says why there is nothing to compare. */
    void writeNothing(Path folder, String why) throws IOException {
        write(folder, page(why, ""));
    }

    void write(Path folder, Difference difference, DifferenceSummary summary, String now) throws IOException {
        Map<String, Object> page = page(words.headline(summary), compared(difference, now));
        page.put(
                "headline",
                Stream.concat(
                                total("diff.income", difference.totals().income()),
                                total("diff.spending", difference.totals().spending()))
                        .toList());
        List<UnitChange> units = difference.units();
        page.put("hasMoney", true);
        page.put("hasIncome", units.stream().anyMatch(unit -> !unit.income().isNothing()));
        page.put("hasSpending", units.stream().anyMatch(unit -> !unit.spending().isNothing()));
        page.put("hasUnits", !units.isEmpty());
        page.put("units", units.stream().limit(UNITS).map(this::unit).toList());
        page.put(
                "moreUnits",
                units.size() > UNITS
                        ? List.of(messages.text("diff.page.more-units", left(units.size(), UNITS)))
                        : List.of());
        page.put("hasTotals", !summary.totals().isEmpty());
        page.put("totals", summary.totals().stream().map(this::number).toList());
        page.put("tables", summary.tables().stream().map(this::table).toList());
        page.put("hasTables", !summary.tables().isEmpty());
        write(folder, page);
    }

    private String compared(Difference difference, String now) {
        String names = messages.text("diff.page.compared", difference.before(), now);
        return words.years(difference)
                .map(years -> names + messages.text("status.semicolon") + years)
                .orElse(names);
    }

    private static String left(int all, int shown) {
        return Integer.toString(all - shown);
    }

    private Map<String, Object> page(String sentence, String compared) {
        Map<String, Object> page = new HashMap<>();
        page.put("lang", messages.locale().getLanguage().equals("en") ? "en" : "zh-CN");
        page.put("job", job.settings().title());
        page.put("about", about);
        page.put("beside", beside);
        page.put("sentence", sentence);
        page.put("compared", compared);
        page.put("words", wordsOfThePage());
        for (String list : List.of("headline", "units", "moreUnits", "totals", "tables")) {
            page.put(list, List.of());
        }
        for (String claim : List.of("hasMoney", "hasIncome", "hasSpending", "hasUnits", "hasTotals", "hasTables")) {
            page.put(claim, false);
        }
        return page;
    }

    /** The heading of the page, by the names of the template. */
    private Map<String, Object> wordsOfThePage() {
        Map<String, Object> heads = new HashMap<>();
        heads.put("title", messages.text("diff.page.title"));
        heads.put("money", messages.text("diff.page.money"));
        heads.put("units", messages.text("diff.page.units"));
        heads.put("totals", messages.text("diff.page.totals"));
        heads.put("details", messages.text("diff.page.details"));
        heads.put("whole", messages.text("diff.page.whole"));
        heads.put("unit", messages.text("diff.page.unit"));
        heads.put("happened", messages.text("diff.page.happened"));
        heads.put("income", messages.text("diff.income"));
        heads.put("spending", messages.text("diff.spending"));
        heads.put("table", messages.text("diff.page.table"));
        heads.put("row", messages.text("diff.page.row"));
        heads.put("measure", messages.text("diff.page.measure"));
        heads.put("old", messages.text("diff.page.old"));
        heads.put("now", messages.text("diff.page.new"));
        heads.put("change", messages.text("diff.page.change"));
        heads.put("cause", messages.text("diff.page.cause"));
        return heads;
    }

    private Stream<Map<String, Object>> total(String key, Movement movement) {
        if (movement.isNothing()) {
            return Stream.empty();
        }
        Map<String, Object> total = moved(movement, movement.change());
        total.put("name", messages.text(key));
        return Stream.of(total);
    }

    private static Map<String, Object> moved(Movement movement, Amount change) {
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("old", DifferenceWords.amount(movement.before()));
        moved.put("now", DifferenceWords.amount(movement.now()));
        moved.put("change", DifferenceWords.change(change));
        return moved;
    }

    private Map<String, Object> unit(UnitChange unit) {
        return Map.of(
                "code", unit.code(),
                "name", unit.name().equals(unit.code()) ? "" : unit.name(),
                "standing", words.standing(unit),
                "causes", words.causes(unit.reason().causes()),
                "detail", words.detail(unit),
                "income", moved(unit.income(), unit.income().change()),
                "spending", moved(unit.spending(), unit.spending().change()));
    }

    private Map<String, Object> number(Kept kept) {
        DifferenceLine line = kept.line();
        Map<String, Object> number = moved(line.amount(), line.change());
        number.put("table", line.key().table());
        number.put("row", DifferenceWords.row(line));
        number.put("measure", line.key().measure());
        number.put("causes", words.causes(line.causes()));
        number.put("parts", kept.parts().stream().map(this::part).toList());
        number.put(
                "more",
                kept.more() > 0
                        ? List.of(messages.text("diff.page.more-shares", Integer.toString(kept.more())))
                        : List.of());
        return number;
    }

    private Map<String, Object> part(DifferenceLine line) {
        Map<String, Object> part = moved(line.amount(), line.change());
        part.put("unit", BudgetUnit.inWords(line.unitCode(), line.unitName()));
        part.put("causes", words.causes(line.causes()));
        return part;
    }

    private Map<String, Object> table(DifferenceSummary.Table table) {
        List<Kept> largest = table.largest();
        int left = table.numbers() - largest.size();
        return Map.of(
                "name", table.name(),
                "title", messages.text("diff.page.of-table", table.name(), Integer.toString(table.numbers())),
                "numbers", largest.stream().map(this::number).toList(),
                "more",
                        left > 0
                                ? List.of(messages.text("diff.page.more-numbers", Integer.toString(left)))
                                : List.of());
    }

    private static void write(Path folder, Map<String, Object> page) throws IOException {
        String style = PageTemplate.text("difference.css");
        page.put("style", style);
        page.put("policy", PageTemplate.policy(style));
        new PageTemplate("difference.mustache").write(page, folder.resolve(DifferenceFiles.PAGE));
    }
}
