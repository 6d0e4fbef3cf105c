package budget.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to a start tag; the rest of its text is kept as it is. */
public final class Tag {

    private static final Pattern NAME = Pattern.compile("<[^\\s/>]+");

    private Tag() {}

    /** The tag with an attribute set; the value must need no escapes. */
    public static String with(String tag, String attribute, String value) {
        String pair = " " + attribute + "=\"" + value + "\"";
        Matcher present = attribute(attribute).matcher(tag);
        if (present.find()) {
            return present.replaceFirst(Matcher.quoteReplacement(pair));
        }
        return NAME.matcher(tag).replaceFirst("$0" + Matcher.quoteReplacement(pair));
    }

    public static String without(String tag, String attribute) {
        return attribute(attribute).matcher(tag).replaceFirst("");
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    }

    /** The tag of an empty element as one that content can follow. */
    public static String opened(String tag) {
        return tag.replaceFirst("\\s*/>$", ">");
    }
}
