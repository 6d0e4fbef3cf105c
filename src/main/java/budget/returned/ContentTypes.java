package budget.returned;

import budget.returned.XmlTree.Element;
import java.io.IOException;
import java.util.Optional;

/** What kind of content each part is. */
final class ContentTypes {

    private static final String FILE = "[Content_Types].xml";

    private final Archive archive;

    ContentTypes(Archive archive) {
        this.archive = archive;
    }

    /** The type that is given for exactly this part. */
    Optional<String> of(String part) throws IOException {
        return archive.tree(FILE)
                .root()
                .children("Override")
                .filter(override -> override.attribute("PartName").equalsIgnoreCase("/" + part))
                .map(override -> override.attribute("ContentType"))
                .findFirst();
    }

    void add(String part, String type) throws IOException {
        append("Override", "PartName=\"/" + part + "\" ContentType=\"" + type + "\"");
    }

    /** Sees to it that parts with this ending have a type. */
    void addEnding(String ending, String type) throws IOException {
        boolean known = archive.tree(FILE)
                .root()
                .children("Default")
                .anyMatch(known1 -> known1.attribute("Extension").equalsIgnoreCase(ending));
        if (!known) {
            append("Default", "Extension=\"" + ending + "\" ContentType=\"" + type + "\"");
        }
    }

    private void append(String name, String attributes) throws IOException {
        XmlTree tree = archive.tree(FILE);
        Element root = tree.root();
        Splices splices = new Splices();
        splices.append(root, "<" + root.prefix() + name + " " + attributes + "/>");
        archive.put(FILE, tree.with(splices));
    }
}
