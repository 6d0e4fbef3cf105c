package budget.layout;

import budget.model.AmountUnit;
import budget.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A province's own words around its tables, beside those that are read everywhere.
 *
 * @param unit labels before the unit's name, such as 填报部门, without a colon
 * @param empty phrases that declare a table empty
 * @param secret phrases that declare projects secret
 * @param money words for units of money, such as 万 for 万元, as they stand behind 单位：
 */
public record JobWords(List<String> unit, List<String> empty, List<String> secret, Map<String, AmountUnit> money) {

    public static final JobWords NONE = new JobWords(List.of(), List.of(), List.of(), Map.of());

    public JobWords {
        unit = unit.stream().map(Words::key).toList();
        empty = List.copyOf(empty);
        secret = List.copyOf(secret);
        money = Map.copyOf(money);
    }

    public boolean declareEmpty(String text) {
        return empty.stream().anyMatch(text::contains);
    }

    public boolean declareSecret(String text) {
        return secret.stream().anyMatch(text::contains);
    }

    /** The name behind one of the labels; empty where it stands in the next cell; nothing without a label. */
    public Optional<String> unitName(String text) {
        String key = Words.key(text).replace(':', '：');
        for (String label : unit) {
            if (key.equals(label)) {
                return Optional.of("");
            }
            if (key.startsWith(label + "：")) {
                return Optional.of(key.substring(label.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The unit of money that a line such as 单位：万 names. */
    public Optional<AmountUnit> unitOfMoney(String text) {
        String key = Words.key(text).replace(':', '：');
        String named = key.substring(key.indexOf('：') + 1);
        return key.contains("单位：") ? Optional.ofNullable(money.get(named)) : Optional.empty();
    }
}
