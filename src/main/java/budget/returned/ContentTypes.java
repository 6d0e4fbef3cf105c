package budget.returned;

import budget.ooxml.Archive;
import budget.ooxml.GrowingPart;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of content each part is. */
final class ContentTypes {

    private static final String FILE = "[Content_Types].xml";

    private final GrowingPart part;
    private final Set<String> endings = new HashSet<>();

    ContentTypes(Archive archive) throws IOException {
        part = new GrowingPart(archive, FILE);
        part.tree()
                .root()
                .children("Default")
                .forEach(known -> endings.add(known.attribute("Extension").toLowerCase(Locale.ROOT)));
    }

    /** The type that the workbook gave for exactly this part. */
    Optional<String> of(String name) {
        return part.tree()
                .root()
                .children("Override")
                .filter(override -> override.attribute("PartName").equalsIgnoreCase("/" + name))
                .map(override -> override.attribute("ContentType"))
                .findFirst();
    }

    void add(String name, String type) throws IOException {
        part.add("Override", "PartName=\"/" + name + "\" ContentType=\"" + type + "\"");
    }

    /** Adds a type for parts with this ending where there is none. */
    void addEnding(String ending, String type) throws IOException {
        if (endings.add(ending)) {
            part.add("Default", "Extension=\"" + ending + "\" ContentType=\"" + type + "\"");
        }
    }
}
