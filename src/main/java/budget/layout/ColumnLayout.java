package budget.layout;

import budget.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a panel, known by the words of its header.
 *
 * @param key the measure's key, or the role's name for a key column
 * @param role what the column holds
 * @param header the possible lowest words of its header, as keys
 * @param under the words above them, as keys; they are a condition where one header word occurs twice
 * @param strict whether they are a condition wherever the header word occurs
 * @param economic the economic code of a measure column, or empty
 * @param sumOf the set of measures this one is the total of, or empty
 * @param claim the formula that makes it of the other columns
 * @param unit the unit of what a {@link Role#COUNT} counts, such as 人; else empty
 * @param place the group and the line of a column that holds a line of its own; else {@link Place#NONE}
 * @param template the headers that a blank form has for it, one column for each; looked at where it is a {@link Role#REMARK}
 */
public record ColumnLayout(
        String key,
        Role role,
        List<String> header,
        List<String> under,
        boolean strict,
        String economic,
        List<String> sumOf,
        Claim claim,
        String unit,
        Place place,
        List<String> template) {

    /** The key of a column with the names of units, or with their codes and names. */
    public static final String UNIT = "unit";

    /** The key of a column with the codes of units alone. */
    public static final String UNIT_CODE = "unit-code";

    /** A column of which nothing else is declared. */
    public ColumnLayout(
            String key,
            Role role,
            List<String> header,
            List<String> under,
            boolean strict,
            String economic,
            List<String> sumOf) {
        this(key, role, header, under, strict, economic, sumOf, new Claim("", ""), "", Place.NONE, List.of());
    }

    public ColumnLayout {
        header = header.stream().map(Words::key).toList();
        under = under.stream().map(Words::key).toList();
        sumOf = List.copyOf(sumOf);
        template = List.copyOf(template);
    }

    public boolean isMeasure() {
        return role == Role.MEASURE;
    }

    /** Whether it holds something that is kept but is no money: a percentage, a number of things, words. */
    public boolean isDetail() {
        return role == Role.PERCENT || role == Role.COUNT || role == Role.ATTRIBUTE;
    }

    /** Whether it holds numbers that are no money. */
    public boolean isNumber() {
        return role == Role.PERCENT || role == Role.COUNT;
    }

    /** Whether it tells what a row is about. */
    public boolean isKey() {
        return !isMeasure() && !isDetail() && role != Role.REMARK;
    }

    /** Whether the words above its header, as keys, are the ones it names; false for a column that names none. */
    public boolean isUnder(List<String> above) {
        boolean named = !under.isEmpty() || !place.groups.isEmpty();
        return named && meets(under, above) && meets(place.groups, above);
    }

    private static boolean meets(List<String> wanted, List<String> above) {
        return wanted.isEmpty() || above.stream().anyMatch(wanted::contains);
    }

    /** All the words above its header that are its own. */
    public List<String> groups() {
        return Stream.concat(under.stream(), place.groups.stream()).toList();
    }

    public Optional<String> economicCode() {
        return economic.isEmpty() ? Optional.empty() : Optional.of(economic);
    }

    /**
     * What a column declares to follow from others of its row; a rule follows from it.
     *
     * @param formula over the names of the columns, or empty
     * @param id the rule's id, or empty
     */
    public record Claim(String formula, String id) {}

    /**
     * Where a column belongs that holds the figure of one line: forms that print their lines as columns.
     *
     * @param groups the words above it that tell its measure, as keys
     * @param line the path of the line
     */
    public record Place(List<String> groups, String line) {

        public static final Place NONE = new Place(List.of(), "");

        public Place {
            groups = groups.stream().map(Words::key).toList();
        }
    }

    /** What a column holds. */
    public enum Role {
        /** 类. */
        CATEGORY,
        /** 款. */
        SECTION,
        /** 项. */
        ITEM,
        /** A whole code in one column. */
        CODE,
        /** The name of a code, or the label of a line; may hold the code as well, before or behind the name. */
        NAME,
        /** A project's name. */
        PROJECT,
        /** The unit a row is about, in tables of several units: its name, its code, or both. */
        UNIT,
        /** One of the parts of an indicator: 一级指标 … 分值权重. */
        INDICATOR,
        /** Money. */
        MEASURE,
        /** A percentage: 增减%. Kept and checked, never added up. */
        PERCENT,
        /** A number of persons or things: 人数. Kept, never added up. */
        COUNT,
        /** Words about the row: 项目类型, 负责人. Kept. */
        ATTRIBUTE,
        /** Not used: 序号, 备注. */
        REMARK
    }
}
