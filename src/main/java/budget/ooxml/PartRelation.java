package budget.ooxml;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The relation of a part to another one.
 *
 * @param kind the last word of its type
 * @param target the other part; of an external one what it names, which is never opened
 */
public record PartRelation(String id, String kind, String target, boolean isExternal) {

    /** The relations of a part, or with an empty name those of the package; none where nothing states them. */
    public static List<PartRelation> of(ZipParts parts, String source) throws IOException {
        String file = Relations.fileOf(source);
        List<PartRelation> relations = new ArrayList<>();
        if (parts.has(file)) {
            try (XmlPart xml = parts.smallXml(file)) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("Relationship")) {
                        relations.add(read(xml, source));
                    }
                }
            }
        }
        return relations;
    }

    private static PartRelation read(XmlPart xml, String source) {
        String type = xml.attribute("Type", "");
        boolean isExternal = xml.attribute("TargetMode", "").equals("External");
        String target = xml.attribute("Target", "");
        return new PartRelation(
                xml.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                isExternal ? target : resolve(source, target),
                isExternal);
    }

    /** A target is absolute, or relative to the folder of the part that names it; a per cent sign may be literal. */
    private static String resolve(String source, String target) {
        String decoded = decoded(target);
        if (decoded.startsWith("/")) {
            return decoded.substring(1);
        }
        Deque<String> path = new ArrayDeque<>();
        for (String step : List.of((Relations.folderOf(source) + decoded).split("/", -1))) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String target) {
        try {
            // The decoder is for web forms, where a plus sign is a blank.
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
