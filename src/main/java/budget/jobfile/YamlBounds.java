package budget.jobfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * How deep and how large a YAML file may be. Nodes are composed and read recursively, and an alias repeats all that stands
 * under its anchor, so both are counted on the flat events first.
 */
final class YamlBounds {

    /** Limit: 50 levels; the files of a job folder have fewer than 10. */
    private static final int DEEPEST = 50;

    /** Limit: 500,000 nodes, those repeated by an alias counted each time; the sample's largest file has 3,000. */
    private static final long MOST_NODES = 500_000;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private long nodes;

    private YamlBounds(String file) {
        this.file = file;
    }

    static void check(String file, String text, LoadSettings settings) {
        YamlBounds bounds = new YamlBounds(file);
        for (Event event : new Parse(settings).parseString(text)) {
            bounds.count(event);
        }
    }

    private void count(Event event) {
        if (event instanceof AliasEvent alias) {
            // Within its own anchor an alias would repeat itself without end: there is no size yet.
            add(event, sizes.getOrDefault(alias.getAlias(), MOST_NODES));
        } else if (event instanceof CollectionStartEvent start) {
            open.push(new Open(start.getAnchor().orElse(null), nodes));
            add(event, 1);
        } else if (event instanceof CollectionEndEvent) {
            Open ended = open.pop();
            if (ended.anchor() != null) {
                sizes.put(ended.anchor(), nodes - ended.before());
            }
        } else if (event instanceof ScalarEvent scalar) {
            scalar.getAnchor().ifPresent(anchor -> sizes.put(anchor, 1L));
            add(event, 1);
        }
    }

    private void add(Event event, long size) {
        nodes += size;
        if (nodes > MOST_NODES || open.size() > DEEPEST) {
            int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
            throw new DefinitionException(
                    Place.of(file, line), MistakeCode.YAML_TOO_DEEP.of(Integer.toString(DEEPEST)));
        }
    }

    /** A list or a mapping that has begun, and the number of nodes before it. */
    private record Open(@Nullable Anchor anchor, long before) {}
}
