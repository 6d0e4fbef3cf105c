package budget.report;

import budget.model.Amount;
import budget.model.AmountUnit;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Staff, procurement, assets and other facts of units in the page's data: compressed lists, and once what they are about. */
final class OtherFacts implements Closeable {

    private final Map<List<String>, Integer> items = new LinkedHashMap<>();
    private final Packs units;

    OtherFacts(Path folder) throws IOException {
        units = new Packs(folder);
    }

    /** Adds those of a counting unit, which may be none: the list has an element for each of them. */
    void add(int number, List<OtherFact> facts) throws IOException {
        List<List<Object>> shown = new ArrayList<>();
        for (OtherFact fact : facts) {
            List<Object> line =
                    new ArrayList<>(Arrays.asList(number(fact), fact.value(), fact.unit(), fact.file(), fact.place()));
            AmountUnit.printedAs(fact.unit())
                    .map(unit -> unit.convert(new BigDecimal(fact.value())).amount())
                    .map(Amount::fen)
                    .ifPresent(line::add);
            shown.add(line);
        }
        units.add(List.of(number, shown));
    }

    private int number(OtherFact fact) {
        List<String> item = List.of(fact.subject(), fact.item());
        Integer known = items.putIfAbsent(item, items.size());
        return known == null ? items.size() - 1 : known;
    }

    void writeTo(Writer page) throws IOException {
        page.write(",\n\"otherItems\":" + Spool.json(items.keySet()) + ",\n\"others\":");
        units.writeTo(page);
    }

    @Override
    public void close() throws IOException {
        units.close();
    }
}
