package budget.table;

import budget.layout.ColumnLayout;
import budget.table.HeaderBlock.Path;
import budget.table.HeaderDrift.HeadedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds measures that are known by their own words but are under a group of other words than the layout's. Words that every
 * group may have, such as 本年预算支出, say nothing.
 */
final class OtherGroups {

    private static final Pattern OF_ANY_GROUP = Pattern.compile(
            "20[0-9]{2}年度?|[本当]年度?|本期|预算|支出|收入|金?额|数|[合总小]计|情况|安排|明细|其中|部门|单位|来源|类别|分类|经费|项目|表|[按的：:（）()]");

    private OtherGroups() {}

    static List<HeadedColumn> in(List<FoundPanel> panels, HeaderBlock block) {
        List<HeadedColumn> found = new ArrayList<>();
        for (FoundPanel panel : panels) {
            int first = panel.measures().stream()
                    .mapToInt(BoundColumn::column)
                    .min()
                    .orElse(0);
            for (BoundColumn measure : panel.measures()) {
                Path path = Objects.requireNonNull(block.paths().get(measure.column()));
                if (isRegrouped(measure.layout(), path)
                        && HeaderFit.headed(path).group().column() >= first) {
                    found.add(HeaderFit.headed(path));
                }
            }
        }
        return found;
    }

    private static boolean isRegrouped(ColumnLayout layout, Path path) {
        List<String> groups = layout.groups();
        return !groups.isEmpty()
                && !path.above().isEmpty()
                && path.above().stream().noneMatch(group -> groups.stream().anyMatch(own -> saysAsMuch(group, own)));
    }

    private static boolean saysAsMuch(String group, String own) {
        String rest = OF_ANY_GROUP.matcher(group).replaceAll("");
        String ofOwn = OF_ANY_GROUP.matcher(own).replaceAll("");
        return rest.isEmpty()
                || group.contains(own)
                || own.contains(group)
                || (!ofOwn.isEmpty() && (rest.contains(ofOwn) || ofOwn.contains(rest)));
    }
}
