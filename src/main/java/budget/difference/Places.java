package budget.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers tables and measures in the order in which they are first met. */
final class Places {

    private final List<String> tables = new ArrayList<>();
    private final List<List<String>> measures = new ArrayList<>();
    private final Map<String, Integer> tableNumbers = new HashMap<>();
    private final List<Map<String, Integer>> measureNumbers = new ArrayList<>();

    Entry.Place of(String table, String row, String measure) {
        int number = tableNumbers.computeIfAbsent(table, this::addTable);
        int column = measureNumbers.get(number).computeIfAbsent(measure, name -> add(measures.get(number), name));
        return new Entry.Place(number, row, column);
    }

    private int addTable(String table) {
        measures.add(new ArrayList<>());
        measureNumbers.add(new HashMap<>());
        return add(tables, table);
    }

    private static int add(List<String> names, String name) {
        names.add(name);
        return names.size() - 1;
    }

    NumberKey key(Entry.Place place) {
        return new NumberKey(
                tables.get(place.table()),
                place.row(),
                measures.get(place.table()).get(place.measure()));
    }
}
