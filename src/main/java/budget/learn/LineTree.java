package budget.learn;

import budget.learn.PanelDraft.Line;
import budget.model.NumberedLabel;
import budget.model.NumberedLabel.Style;
import budget.model.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells from the numbering of labels which line is below which: 一、 over （一） over 1. over (1), 其中： below the line before it. */
final class LineTree {

    private static final int UNNUMBERED = 9;
    private static final int PART_OF = 8;

    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    private LineTree() {}

    /** The lines of a table with their depths; one that stands there twice below the same line is listed once. */
    static List<Line> of(List<String> labels) {
        LineTree tree = new LineTree();
        labels.forEach(tree::add);
        return List.copyOf(tree.lines);
    }

    private void add(String label) {
        String key = Words.key(label).replace('/', '／');
        int style = NumberedLabel.of(key)
                .map(NumberedLabel::style)
                .map(LineTree::depth)
                .orElse(UNNUMBERED);
        boolean isBesidePart = open.contains(PART_OF);
        if (style == UNNUMBERED && isTop(label)) {
            open.clear();
        } else if (style == UNNUMBERED) {
            leaveFor(UNNUMBERED);
        } else if (open.contains(style)) {
            leaveFor(style);
        } else if (style != PART_OF) {
            while (!open.isEmpty() && open.peek() > style) {
                open.pop();
            }
        }
        list(key, open.size());
        open.push(style == UNNUMBERED && isBesidePart ? PART_OF : style);
    }

    private static int depth(Style style) {
        return switch (style) {
            case CHINESE -> 0;
            case CHINESE_IN_BRACKETS -> 1;
            case DIGITS -> 2;
            case DIGITS_IN_BRACKETS -> 3;
            case PART -> PART_OF;
        };
    }

    /** Closes the line of the same style and all below it; an unnumbered line stands beside the part or line before it. */
    private void leaveFor(int style) {
        int wanted = style == UNNUMBERED && open.contains(PART_OF) ? PART_OF : style;
        while (open.contains(wanted)) {
            open.pop();
        }
    }

    /** A line such as 本年收入合计 sums up what stands above it. */
    private static boolean isTop(String label) {
        return FormWords.is("line", label) || FormWords.is("total", label);
    }

    private void list(String label, int depth) {
        while (path.size() > depth) {
            path.remove(path.size() - 1);
        }
        int possible = Math.min(depth, path.size());
        path.add(label);
        if (paths.add(String.join("/", path))) {
            lines.add(new Line(label, possible));
        }
    }
}
