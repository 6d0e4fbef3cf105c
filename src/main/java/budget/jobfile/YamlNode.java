package budget.jobfile;

import budget.finding.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/** A node of a YAML file with its line: mistakes are reported at that line, and reading continues. */
public final class YamlNode {

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::code).toList();

    private final String file;
    private final @Nullable Node node;
    private final Mistakes mistakes;

    private YamlNode(String file, @Nullable Node node, Mistakes mistakes) {
        this.file = file;
        this.node = node;
        this.mistakes = mistakes;
    }

    /** The root of a file; an empty node where the file cannot be read, which is reported. */
    public static YamlNode parse(String file, String text, Mistakes mistakes) {
        YamlNode nothing = new YamlNode(file, null, mistakes);
        return mistakes.attempt(() -> new YamlNode(file, composed(file, text), mistakes))
                .orElse(nothing);
    }

    /** The same of a file of the job folder. */
    public static YamlNode read(Path file, Mistakes mistakes) {
        return read(file, text -> text, mistakes);
    }

    /** The same of a file whose text is changed before it is parsed. */
    static YamlNode read(Path file, UnaryOperator<String> change, Mistakes mistakes) {
        return mistakes.attempt(() -> JobFile.text(file))
                .map(text -> parse(file.toString(), change.apply(text), mistakes))
                .orElseGet(() -> new YamlNode(file.toString(), null, mistakes));
    }

    /** The root of a file that is not there. */
    public static YamlNode none(Path file, Mistakes mistakes) {
        return new YamlNode(file.toString(), null, mistakes);
    }

    /** Whether the file could be read at all. */
    public boolean isThere() {
        return node != null;
    }

    @Nullable
    Node node() {
        return node;
    }

    /** Another node, whose mistakes are reported to the same list. */
    YamlNode with(Node other) {
        return new YamlNode(file, other, mistakes);
    }

    /** The file this node is written in; a file that was put over another one has nodes of both. */
    private String fileOf(Node part) {
        return part.getStartMark().map(Mark::getName).orElse(file);
    }

    private static Node composed(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            YamlBounds.check(file, text, settings);
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new DefinitionException(Place.of(file), MistakeCode.FILE_EMPTY.of()));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Place.of(file));
            throw new DefinitionException(place, MistakeCode.NOT_YAML.of(e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new DefinitionException(Place.of(file), MistakeCode.NOT_YAML.of(String.valueOf(e.getMessage())), e);
        }
    }

    public Place place() {
        return node == null
                ? Place.of(file)
                : Place.of(fileOf(node), node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }

    /** The place of a character of this value, counted from 1; the value's own line for a block. */
    public Place placeOf(int character) {
        if (!(node instanceof ScalarNode scalar) || scalar.getStartMark().isEmpty()) {
            return place();
        }
        boolean isBlock =
                scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        Mark start = scalar.getStartMark().get();
        return isBlock
                ? Place.of(start.getName(), start.getLine() + 2)
                : new Place(start.getName(), start.getLine() + 1, start.getColumn() + quote + character);
    }

    /** The place of a line of this value, counted from 1. */
    public Place placeOfLine(int line) {
        boolean isBlock = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        return Place.of(place().file(), place().line() + (isBlock ? line : line - 1));
    }

    /** Keeps a mistake at this line; an empty node has none. */
    public void report(Mistake mistake) {
        if (node != null) {
            mistakes.add(place(), mistake);
        }
    }

    /** Reports keys other than these. */
    public YamlNode allowing(List<String> keys) {
        for (NodeTuple tuple : tuples()) {
            YamlNode key = of(tuple.getKeyNode());
            if (!keys.contains(key.text())) {
                key.report(MistakeCode.KEY_UNKNOWN.of(key.text()).offering(key.text(), keys));
            }
        }
        return this;
    }

    /** The value of each key, the first where a key is written twice. */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            YamlNode key = of(tuple.getKeyNode());
            if (entries.putIfAbsent(key.text(), of(tuple.getValueNode())) != null) {
                key.report(MistakeCode.KEY_TWICE.of(key.text()));
            }
        }
        return entries;
    }

    private YamlNode of(Node part) {
        return new YamlNode(file, part, mistakes);
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        report(MistakeCode.NO_LINES_OF_KEYS.of());
        return List.of();
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        report(MistakeCode.NO_SINGLE_VALUE.of());
        return "";
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The value of a key; an empty node where the key is missing, which is reported. */
    public YamlNode need(String key) {
        Optional<YamlNode> found = find(key);
        if (found.isEmpty() && node instanceof MappingNode && !isMisspelt(key)) {
            report(MistakeCode.KEY_MISSING.of(key));
        }
        return found.orElseGet(() -> new YamlNode(file, null, mistakes));
    }

    /** Whether an unknown key was reported with this one as the suggestion. */
    private boolean isMisspelt(String key) {
        return tuples().stream()
                .anyMatch(tuple -> mistakes.haveOffered(of(tuple.getKeyNode()).place(), key));
    }

    /** The text under a key that must be there and must not be left empty; empty where it is, which is reported. */
    public String needText(String key) {
        YamlNode found = need(key);
        if (found.isText() && found.text().isBlank()) {
            found.report(MistakeCode.VALUE_MISSING.of(key));
        }
        return found.text();
    }

    /** The day of a key, if it is there. */
    public Optional<LocalDate> findDate(String key) {
        Optional<String> text = findText(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            need(key).report(MistakeCode.NO_DATE.of(key, text.orElse("")));
            return Optional.empty();
        }
    }

    /** The text under a key; nothing where the key is missing or its value is left empty. */
    public Optional<String> findText(String key) {
        return find(key).map(YamlNode::text).filter(text -> !text.isEmpty());
    }

    /** One of a few words under a key; the usual one where it is another, which is reported. */
    public String choice(String key, String otherwise, List<String> allowed) {
        String word = findText(key).orElse(otherwise);
        if (allowed.contains(word)) {
            return word;
        }
        find(key)
                .ifPresent(found ->
                        found.report(MistakeCode.NOT_ALLOWED.of(key, word).offering(word, allowed)));
        return otherwise;
    }

    /** A whole number under a key, within bounds; the usual one where it is none, which is reported. */
    public int number(String key, int otherwise, int least, int most) {
        Optional<String> text = findText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("-?[0-9]{1,18}")) {
            need(key).report(MistakeCode.NO_WHOLE_NUMBER.of(key, text.get()));
            return otherwise;
        }
        long number = Long.parseLong(text.get());
        if (number < least || number > most) {
            need(key)
                    .report(MistakeCode.OUT_OF_RANGE.of(
                            key, text.get(), Integer.toString(least), Integer.toString(most)));
            return otherwise;
        }
        return (int) number;
    }

    /** One of the severities under a key; blocking where there is none, or another word, which is reported. */
    public Severity severity(String key) {
        return Severity.valueOf(choice(key, SEVERITIES.get(0), SEVERITIES).toUpperCase(Locale.ROOT));
    }

    /** Whether there is a key that can have only one value; another one is reported. */
    public boolean has(String key, String only) {
        choice(key, only, List.of(only));
        return find(key).isPresent();
    }

    public boolean truth(String key, boolean otherwise) {
        return choice(key, Boolean.toString(otherwise), List.of("true", "false"))
                .equals("true");
    }

    /** The parts of a list; a single value counts as a list of one. */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return node == null ? List.of() : List.of(this);
        }
        List<YamlNode> parts = new ArrayList<>();
        sequence.getValue().forEach(part -> parts.add(of(part)));
        return parts;
    }

    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    public List<String> texts(String key) {
        return list(key).stream().map(YamlNode::text).toList();
    }
}
