package budget.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What is asked of a list, as its address has it: filters, sort, page. */
public record Query(Map<String, String> values) {

    /** Longer ones are no words of ours. */
    private static final int LONGEST = 1000;

    /** The values of these names; what is longer than any word that can be found is left out. */
    static Query of(Map<String, String> given, String... names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String value = given.getOrDefault(name, "");
            values.put(name, value.length() > LONGEST ? "" : value);
        }
        return new Query(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    int page() {
        return get("page").matches("[0-9]{1,6}") ? Integer.parseInt(get("page")) : 1;
    }

    /** The address of the same list with another value; it begins at the first page again unless that is what changes. */
    public String with(String name, Object value) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove("page");
        changed.put(name, String.valueOf(value));
        changed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> address.queryParam(entry.getKey(), "{" + entry.getKey() + "}"));
        List<String> words =
                changed.values().stream().filter(word -> !word.isEmpty()).toList();
        String query = address.encode().buildAndExpand(words.toArray()).toUriString();
        return query.isEmpty() ? "?" : query;
    }
}
