package budget.normalise;

import budget.base.TextCache;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.NumberedLabel;
import budget.model.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the listed line of a label.
 *
 * <p>The same label may be under two parents (一般公共预算拨款 under 本年收入 and under 财政拨款结转), so the lines are
 * taken in their order: the next one that fits is meant.
 */
final class ItemMatcher {

    private static final TextCache<String> CORES = new TextCache<>(ItemMatcher::cut);

    private final List<ItemLayout> items;
    private final Set<Integer> taken = new HashSet<>();
    private int last = -1;

    ItemMatcher(List<ItemLayout> items) {
        this.items = items;
    }

    /** The line with this label. Without its number (单位资金 for 5.单位资金) only its place tells which one is meant. */
    @Nullable
    ItemLayout match(String label) {
        String key = Words.narrowKey(label);
        boolean isNumbered = NumberedLabel.hasLead(key);
        int found = isNumbered ? next(key, false) : -1;
        if (found < 0) {
            found = next(core(key), true);
        }
        if (found < 0) {
            return null;
        }
        taken.add(found);
        last = found;
        return items.get(found);
    }

    /** The first fitting line behind the last one, else the first one not taken yet, else one taken before. */
    private int next(String words, boolean bare) {
        int free = -1;
        int used = -1;
        for (int i = 0; i < items.size(); i++) {
            if (fits(items.get(i), words, bare)) {
                if (i > last && !taken.contains(i)) {
                    return i;
                }
                if (free < 0 && !taken.contains(i)) {
                    free = i;
                }
                used = i;
            }
        }
        return free >= 0 ? free : used;
    }

    private static boolean fits(ItemLayout item, String words, boolean bare) {
        for (String label : item.labels()) {
            if (bare ? core(label).equals(words) : label.equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static String core(String label) {
        return CORES.of(label);
    }

    private static String cut(String label) {
        return Words.bare(NumberedLabel.withoutLead(label));
    }
}
