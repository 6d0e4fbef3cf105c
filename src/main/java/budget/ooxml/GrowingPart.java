package budget.ooxml;

import java.io.IOException;

/** A part whose root element gets further children at its end. */
public final class GrowingPart {

    private final Archive archive;
    private final String name;
    private final XmlTree tree;
    private final StringBuilder added = new StringBuilder();

    public GrowingPart(Archive archive, String name) throws IOException {
        this.archive = archive;
        this.name = name;
        this.tree = archive.tree(name);
    }

    /** The part as it was. */
    public XmlTree tree() {
        return tree;
    }

    /** Adds an element without content. */
    public void add(String element, String attributes) throws IOException {
        added.append('<')
                .append(tree.root().prefix())
                .append(element)
                .append(' ')
                .append(attributes)
                .append("/>");
        Splices splices = new Splices();
        splices.append(tree.root(), added.toString());
        archive.put(name, tree.with(splices));
    }
}
