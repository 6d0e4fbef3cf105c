package budget.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML file that knows its line, so that every mistake in it can be named where it stands. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode parse(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> new DefinitionException(Place.of(file), MistakeCode.FILE_EMPTY.of()));
            return new YamlNode(file, root);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.of(file));
            throw new DefinitionException(place, MistakeCode.NOT_YAML.of(e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new DefinitionException(Place.of(file), MistakeCode.NOT_YAML.of(String.valueOf(e.getMessage())), e);
        }
    }

    Place place() {
        return Place.of(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }

    /** The place of a character of this value, counted from 1; the value's own line where it stands in a block. */
    Place placeOf(int character) {
        if (!(node instanceof ScalarNode scalar) || scalar.getStartMark().isEmpty()) {
            return place();
        }
        boolean isBlock =
                scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        Mark start = scalar.getStartMark().get();
        return isBlock
                ? Place.of(file, start.getLine() + 2)
                : new Place(file, start.getLine() + 1, start.getColumn() + quote + character);
    }

    /** The place of a line of this value, counted from 1. */
    Place placeOfLine(int line) {
        boolean isBlock = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        return Place.of(file, place().line() + (isBlock ? line : line - 1));
    }

    DefinitionException mistake(Mistake mistake) {
        return new DefinitionException(place(), mistake);
    }

    /** Refuses keys other than these. */
    YamlNode allowing(List<String> keys) {
        for (NodeTuple tuple : tuples()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (!keys.contains(key.text())) {
                throw key.mistake(MistakeCode.KEY_UNKNOWN.of(key.text()).offering(key.text(), keys));
            }
        }
        return this;
    }

    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.mistake(MistakeCode.KEY_TWICE.of(key.text()));
            }
        }
        return entries;
    }

    private List<NodeTuple> tuples() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(MistakeCode.NO_LINES_OF_KEYS.of());
        }
        return mapping.getValue();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake(MistakeCode.NO_SINGLE_VALUE.of());
        }
        return scalar.getValue();
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    YamlNode need(String key) {
        return find(key).orElseThrow(() -> mistake(MistakeCode.KEY_MISSING.of(key)));
    }

    /** The text under a key that must be there and must not be left empty. */
    String needText(String key) {
        YamlNode found = need(key);
        if (found.text().isBlank()) {
            throw found.mistake(MistakeCode.VALUE_MISSING.of(key));
        }
        return found.text();
    }

    /** The text under a key; nothing where the key is missing or its value is left empty. */
    Optional<String> findText(String key) {
        return find(key).map(YamlNode::text).filter(text -> !text.isEmpty());
    }

    /** One of a few words under a key. */
    String choice(String key, String otherwise, List<String> allowed) {
        String word = findText(key).orElse(otherwise);
        if (!allowed.contains(word)) {
            throw need(key).mistake(MistakeCode.NOT_ALLOWED.of(key, word).offering(word, allowed));
        }
        return word;
    }

    /** A whole number under a key, within bounds. */
    int number(String key, int otherwise, int least, int most) {
        Optional<String> text = findText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("-?[0-9]{1,18}")) {
            throw need(key).mistake(MistakeCode.NO_WHOLE_NUMBER.of(key, text.get()));
        }
        long number = Long.parseLong(text.get());
        if (number < least || number > most) {
            throw need(key)
                    .mistake(MistakeCode.OUT_OF_RANGE.of(
                            key, text.get(), Integer.toString(least), Integer.toString(most)));
        }
        return (int) number;
    }

    boolean truth(String key, boolean otherwise) {
        return choice(key, Boolean.toString(otherwise), List.of("true", "false"))
                .equals("true");
    }

    /** The parts of a list; a single value counts as a list of one. */
    List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> parts = new ArrayList<>();
        sequence.getValue().forEach(part -> parts.add(new YamlNode(file, part)));
        return parts;
    }

    List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key).stream().map(YamlNode::text).toList();
    }
}
