package budget.ooxml;

import budget.ooxml.XmlTree.Element;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The relations of a part, and additions to them. */
public final class Relations {

    private static final String NONE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final Archive archive;
    private final String file;
    private final List<Relation> relations = new ArrayList<>();
    private @Nullable GrowingPart part;

    private Relations(Archive archive, String source) throws IOException {
        this.archive = archive;
        this.file = fileOf(source);
        if (archive.has(file)) {
            part = new GrowingPart(archive, file);
            for (Element element : part.tree().root().children("Relationship").toList()) {
                String type = element.attribute("Type");
                relations.add(new Relation(
                        element.attribute("Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        resolve(source, element.attribute("Target"))));
            }
        }
    }

    /** The relations of a part, or with an empty name those of the package. */
    public static Relations of(Archive archive, String part) throws IOException {
        return new Relations(archive, part);
    }

    /** The part that holds a part's relations. */
    public static String fileOf(String part) {
        return folderOf(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }

    public static String folderOf(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    public Optional<Relation> byId(String id) {
        return relations.stream().filter(relation -> relation.id.equals(id)).findFirst();
    }

    /** The parts of a kind, as the last word of the relation's type names it. */
    public Stream<Relation> ofKind(String kind) {
        return relations.stream().filter(relation -> relation.kind.equals(kind));
    }

    /** Adds a relation to a part and returns its id. */
    public String add(String type, String target) throws IOException {
        int number = relations.size() + 1;
        while (byId("rId" + number).isPresent()) {
            number++;
        }
        String id = "rId" + number;
        part().add("Relationship", "Id=\"" + id + "\" Type=\"" + type + "\" Target=\"/" + target + "\"");
        relations.add(new Relation(id, type.substring(type.lastIndexOf('/') + 1), target));
        return id;
    }

    private GrowingPart part() throws IOException {
        GrowingPart known = part;
        if (known == null) {
            archive.put(file, NONE.getBytes(StandardCharsets.UTF_8));
            known = new GrowingPart(archive, file);
            part = known;
        }
        return known;
    }

    /** A target is absolute, or relative to the folder of the part that names it. */
    private static String resolve(String source, String target) {
        String decoded = target.indexOf('%') < 0 ? target : URLDecoder.decode(target, StandardCharsets.UTF_8);
        if (decoded.startsWith("/")) {
            return decoded.substring(1);
        }
        Deque<String> path = new ArrayDeque<>();
        for (String step : List.of((folderOf(source) + decoded).split("/", -1))) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** A relation of a part to another one. */
    public record Relation(String id, String kind, String target) {}
}
