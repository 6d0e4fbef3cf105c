package budget.returned;

/**
 * Elements and attributes of documents. They declare their prefix themselves, as a document may name it otherwise.
 *
 * @param namespace of the elements of the document
 */
record DocumentWords(String namespace) {

    private static final String PREFIX = "w:";

    /** An element to be put anywhere. */
    String element(String name, String attributes, String content) {
        return inner(name, " xmlns:w=\"" + namespace + "\"" + attributes, content);
    }

    /** An element inside of one of these. */
    String inner(String name, String attributes, String content) {
        String tag = PREFIX + name;
        return "<" + tag + attributes + (content.isEmpty() ? "/>" : ">" + content + "</" + tag + ">");
    }

    String attribute(String name, String value) {
        return " " + PREFIX + name + "=\"" + value + "\"";
    }

    /** Whether the document is of the strict kind of its format. */
    boolean isStrict() {
        return namespace.contains("purl.oclc.org");
    }
}
