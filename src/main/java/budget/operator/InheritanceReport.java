package budget.operator;

import budget.base.Messages;
import budget.definition.Inherited;
import budget.definition.Inherited.State;
import budget.jobfile.FolderChain;
import budget.jobfile.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each part of a job folder comes from, in lines and for programs. */
final class InheritanceReport {

    private final FolderChain chain;
    private final List<Inherited> all;
    private final Messages messages;

    InheritanceReport(FolderChain chain, List<Inherited> all, Messages messages) {
        this.chain = chain;
        this.all = all;
        this.messages = messages;
    }

    /** The chain of folders; then, for each kind, one line for all that has the same state and the same files. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(chain.folders().stream().map(Path::toString).collect(Collectors.joining(" ← ")));
        if (chain.folders().size() == 1) {
            lines.add(messages.text("explain.no-base"));
        }
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (Inherited one : all) {
            grouped.computeIfAbsent(heading(one), ignored -> new ArrayList<>()).add(one.name());
        }
        String comma = messages.text("definition.comma");
        grouped.forEach((heading, names) -> lines.add(
                heading + messages.text("explain.names", String.join(comma, names), Integer.toString(names.size()))));
        return lines;
    }

    private String heading(Inherited one) {
        String over = one.over().stream().map(place -> shown(one, place)).collect(Collectors.joining(" ← "));
        boolean isAlone = one.over().isEmpty() || one.state() == State.INHERITED;
        return messages.text("explain.kind." + one.kind().code()) + "  "
                + messages.text("explain." + one.state().code(), one.place().file(), isAlone ? "" : " ← " + over);
    }

    /** The line where something is left out, the file of what is replaced or changed. */
    private String shown(Inherited one, Place place) {
        return one.state() == State.LEFT_OUT ? place.in(messages) : place.file();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folders", chain.folders().stream().map(Path::toString).toList());
        json.put("parts", all.stream().map(InheritanceReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Inherited one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", one.kind().code());
        json.put("name", one.name());
        json.put("state", one.state().code());
        json.put("file", one.place().file());
        json.put("line", one.place().line());
        json.put("over", one.over().stream().map(InheritanceReport::place).toList());
        return json;
    }

    private static Map<String, Object> place(Place place) {
        return Map.of("file", place.file(), "line", place.line());
    }
}
