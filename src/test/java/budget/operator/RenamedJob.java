package budget.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the sample's job folder in which every form, panel, column, set and row bears another name: its own behind a
 * mark. What is looked for in workbooks, titles, headers and labels, stays as it was.
 */
final class RenamedJob {

    /** A rare character: nothing in the sample contains it. */
    static final String MARK = "彧";

    private static final Set<String> NAMES = Set.of("form", "panel", "measure", "figure", "table", "amount", "across");
    private static final Pattern FIGURE =
            Pattern.compile("(?<=^|[\\s(.])(\\p{IsHan}+\\d*\\p{IsHan}*)\\[([^\\]]*)](\\.(?!各列)(?=\\S))?");
    private static final Pattern TABLE = Pattern.compile("(?<=[(])(\\p{IsHan}+\\d*\\p{IsHan}*)(?=[)])");

    /** Every name of a row that a layout gives: items and totals. */
    private final Set<String> rows = new LinkedHashSet<>();

    private RenamedJob() {}

    static Path in(Path folder) throws IOException {
        JobCopy.in(folder);
        // The sample has no narrative: the forms of its sentences, and the rules about them, are left out.
        for (String ofDocuments : List.of("statement.yaml", "document.yaml", "glossary.yaml")) {
            Files.delete(folder.resolve("layouts").resolve(ofDocuments));
        }
        RenamedJob job = new RenamedJob();
        try (Stream<Path> layouts = Files.list(folder.resolve("layouts"))) {
            for (Path layout : layouts.sorted().toList()) {
                job.rewrite(layout, node -> job.renamed("", node));
            }
        }
        job.rewrite(folder.resolve("rules.yaml"), job::rule);
        job.rewrite(folder.resolve("datasets.yaml"), node -> job.dataset("", node));
        Path waivers = folder.resolve("waivers.csv");
        Files.writeString(waivers, Files.readString(waivers).replace(",合计,", "," + MARK + "合计,"));
        return folder;
    }

    private void rewrite(Path file, UnaryOperator<Object> renaming) throws IOException {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Files.writeString(file, JsonMapper.shared().writeValueAsString(renaming.apply(content)));
    }

    /** A part of a layout, which stands under a key. */
    private Object renamed(String key, Object node) {
        if (node instanceof Map<?, ?> map) {
            return key.equals("sets") ? each(map, RenamedJob::marked, (name, value) -> marks(value)) : part(map);
        }
        if (node instanceof List<?> list) {
            return switch (key) {
                case "sumOf" -> marks(list);
                case "total" -> with(list.get(0), list);
                case "offset" ->
                    list.stream()
                            .map(path -> marked(path).replace("/", "/" + MARK))
                            .toList();
                case "items" -> list.stream().map(this::item).toList();
                default -> list.stream().map(one -> renamed("", one)).toList();
            };
        }
        return NAMES.contains(key) || key.equals("sumOf") ? marked(node) : node;
    }

    private Map<String, Object> part(Map<?, ?> map) {
        return each(map, name -> name, this::renamed);
    }

    /** An item and those below it; its old name becomes an alias. */
    private Map<String, Object> item(Object item) {
        Map<String, Object> part = item instanceof Map<?, ?> map ? part(map) : new LinkedHashMap<>();
        Object label = item instanceof Map<?, ?> map ? Objects.requireNonNull(map.get("label")) : item;
        List<?> aliases = (List<?>) part.getOrDefault("aliases", List.of());
        List<Object> names =
                with(label, Stream.concat(Stream.of(label), aliases.stream()).toList());
        part.put("label", names.get(0));
        part.put("aliases", names.subList(1, names.size()));
        return part;
    }

    private List<Object> with(Object name, List<?> others) {
        rows.add(name.toString());
        return Stream.concat(Stream.of(marked(name)), others.stream()).collect(Collectors.toList());
    }

    private Object rule(Object node) {
        List<Object> rules = new ArrayList<>();
        for (Object rule : (List<?>) node) {
            if (String.valueOf(((Map<?, ?>) rule).get("formula")).contains("说明.")) {
                continue;
            }
            rules.add(each((Map<?, ?>) rule, name -> name, (name, value) -> switch (name) {
                case "formula", "driver" -> formula(value.toString());
                case "pass", "fail" -> example(value.toString());
                default -> value;
            }));
        }
        return rules;
    }

    private Object dataset(String key, Object node) {
        if (node instanceof Map<?, ?> map) {
            return each(map, name -> name, this::dataset);
        }
        if (node instanceof List<?> list) {
            return list.stream().map(one -> dataset(key, one)).toList();
        }
        boolean isWords = key.equals("title") || key.equals("about") || key.equals("aliases");
        return isWords ? node : node.toString().contains("[") ? formula(node.toString()) : marked(node);
    }

    private String formula(String formula) {
        String figures = FIGURE.matcher(formula)
                .replaceAll(found -> marked(found.group(1)) + "[" + path(found.group(2)) + "]"
                        + (found.group(3) == null ? "" : "." + MARK));
        return TABLE.matcher(figures).replaceAll(found -> marked(found.group(1)));
    }

    /** A row's key, or the labels that lead to it. */
    private String path(String path) {
        List<String> labels = List.of(path.split("/"));
        return rows.containsAll(labels)
                ? labels.stream().map(RenamedJob::marked).collect(Collectors.joining("/"))
                : path;
    }

    /** Tables as text: a line with the table's name and columns, then lines with a row's key and amounts. */
    private String example(String tables) {
        return tables.lines()
                .map(line -> {
                    List<String> cells = List.of(line.split(" \\| "));
                    String first = cells.get(0);
                    if (first.matches("(.*[.])?(表\\d+.*|绩效.*)")) {
                        String table = first.replaceFirst("(?=[^.]*$)", MARK);
                        return Stream.concat(
                                        Stream.of(table), cells.stream().skip(1).map(RenamedJob::marked))
                                .collect(Collectors.joining(" | "));
                    }
                    return first.equals("缺表")
                            ? line.replace("| ", "| " + MARK)
                            : path(first) + line.substring(first.length());
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Object marks(Object names) {
        return names instanceof List<?> list
                ? list.stream().map(RenamedJob::marked).toList()
                : marked(names);
    }

    private static String marked(Object name) {
        return MARK + name;
    }

    private static Map<String, Object> each(Map<?, ?> map, UnaryOperator<String> names, Renaming values) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        map.forEach((name, value) -> renamed.put(names.apply(name.toString()), values.of(name.toString(), value)));
        return renamed;
    }

    private interface Renaming {
        Object of(String key, Object value);
    }
}
