package budget.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small part as a tree of elements with their byte offsets. */
public final class XmlTree {

    /** Limit of elements: a tree takes many times the memory of its text. */
    private static final int MOST_ELEMENTS = 200_000;

    private final byte[] bytes;
    private final Element root;

    private XmlTree(byte[] bytes, Element root) {
        this.bytes = bytes;
        this.root = root;
    }

    public static XmlTree of(byte[] bytes) throws IOException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int elements = 0;
        try (XmlScan scan = XmlScan.of(new ByteArrayInputStream(bytes)).keepingText()) {
            while (scan.next()) {
                Optional.ofNullable(open.peek()).ifPresent(around -> around.text.append(scan.text()));
                if (scan.isStart()) {
                    Element element = new Element(scan);
                    if (++elements > MOST_ELEMENTS) {
                        throw new CannotAnnotateException("a part too large");
                    }
                    root = root == null ? element : root;
                    Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children.add(element));
                    open.push(element);
                } else {
                    open.pop().end(scan);
                }
            }
        }
        if (root == null) {
            throw new CannotAnnotateException("an empty part");
        }
        return new XmlTree(bytes, root);
    }

    public Element root() {
        return root;
    }

    /** The child of the root by that name. */
    public Element section(String name) throws CannotAnnotateException {
        return root.child(name).orElseThrow(() -> new CannotAnnotateException("a part without " + name));
    }

    /** The bytes of an element. */
    public String raw(Element element) {
        return new String(bytes, (int) element.from, (int) (element.to - element.from), StandardCharsets.UTF_8);
    }

    /** An element with the prefix of the part's own elements. */
    public String prefixed(String xml) {
        return root.prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + root.prefix);
    }

    public byte[] with(Splices splices) throws IOException {
        return splices.applyTo(bytes);
    }

    /** An element and its place: [from, contentFrom) is its tag, [contentTo, to) the tag that ends it. */
    public static final class Element {

        private final String name;
        private final String prefix;
        private final String namespace;
        private final Map<String, String> attributes;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final boolean empty;
        private final long from;
        private final long contentFrom;
        private long contentTo;
        private long to;

        private Element(XmlScan scan) throws IOException {
            name = scan.name();
            prefix = scan.prefix();
            namespace = scan.namespace();
            attributes = scan.attributes();
            empty = scan.isEmpty();
            from = scan.from();
            contentFrom = scan.to();
        }

        private void end(XmlScan scan) throws IOException {
            contentTo = empty ? contentFrom : scan.from();
            to = scan.to();
        }

        public String name() {
            return name;
        }

        public String prefix() {
            return prefix;
        }

        public String namespace() {
            return namespace;
        }

        public String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        public Map<String, String> attributes() {
            return attributes;
        }

        /** The characters directly in it. */
        public String text() {
            return text.toString();
        }

        public List<Element> children() {
            return children;
        }

        public Stream<Element> children(String childName) {
            return children.stream().filter(child -> child.name.equals(childName));
        }

        public Optional<Element> child(String childName) {
            return children(childName).findFirst();
        }

        /** The element and all below it, in the order of the part. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        public boolean isEmpty() {
            return empty;
        }

        public long from() {
            return from;
        }

        public long contentFrom() {
            return contentFrom;
        }

        long contentTo() {
            return contentTo;
        }

        public long to() {
            return to;
        }
    }
}
