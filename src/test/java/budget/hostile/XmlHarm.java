package budget.hostile;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Harm to the text of an XML part. */
final class XmlHarm {

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<==\")[^\"]*(?=\")");
    private static final Pattern CONTENT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final Pattern LEAF = Pattern.compile("<([A-Za-z:]+)[^<>]*(?:/>|>[^<>]*</\\1>)");
    private static final Pattern TAG = Pattern.compile("<[^<>?!]+>");
    private static final Pattern VALUE = Pattern.compile("<v>[^<>]*</v>");
    private static final Pattern MERGED = Pattern.compile("(?<=<mergeCell ref=\")[^\"]*");
    private static final Pattern TARGET = Pattern.compile("(?<=Target=\")[^\"]*");
    private static final Pattern ADDRESS = Pattern.compile("(?<=<(?:c|row) r=\")[^\"]*");

    static final List<Rewriting> ALL = List.of(
            (xml, random) -> replaced(xml, ATTRIBUTE, Evil.any(random), random),
            (xml, random) -> replaced(xml, ATTRIBUTE, Evil.any(random), random),
            (xml, random) -> replaced(xml, ATTRIBUTE, Evil.number(random), random),
            (xml, random) -> replaced(xml, CONTENT, Evil.any(random), random),
            (xml, random) -> replaced(xml, CONTENT, Evil.number(random), random),
            (xml, random) -> replaced(xml, CONTENT, Evil.word(random), random),
            (xml, random) -> replaced(xml, ADDRESS, Evil.place(random), random),
            (xml, random) -> replaced(xml, MERGED, Evil.place(random), random),
            (xml, random) -> replaced(xml, TARGET, Evil.word(random), random),
            (xml, random) -> replaced(xml, VALUE, "<f>" + Evil.formula(random) + "</f>", random),
            (xml, random) -> replaced(xml, VALUE, "<f t=\"shared\" si=\"0\" ref=\"A1:Z99\">A1+C4</f>", random),
            (xml, random) ->
                    replaced(xml, VALUE, "<f t=\"array\" ref=\"A1:Z99\">" + Evil.formula(random) + "</f>", random),
            (xml, random) -> replaced(xml, LEAF, "", random),
            XmlHarm::leafRepeated,
            (xml, random) -> replaced(xml, TAG, "", random),
            XmlHarm::nested,
            XmlHarm::withDocumentType,
            XmlHarm::mistyped,
            (xml, random) -> xml.substring(0, random.nextInt(xml.length() + 1)),
            (xml, random) ->
                    xml.replaceFirst("UTF-8", Evil.one(List.of("UTF-16", "GB18030", "EBCDIC-CP-BE", "x"), random)));

    private XmlHarm() {}

    /** What matches the pattern at one place, or now and then at every place, is replaced. */
    private static String replaced(String xml, Pattern pattern, String by, Random random) {
        List<MatchResult> found = pattern.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return xml;
        }
        if (random.nextInt(20) == 0 && by.length() < 1_000) {
            return pattern.matcher(xml).replaceAll(java.util.regex.Matcher.quoteReplacement(by));
        }
        MatchResult one = Evil.one(found, random);
        return xml.substring(0, one.start()) + by + xml.substring(one.end());
    }

    private static String leafRepeated(String xml, Random random) {
        List<MatchResult> found = LEAF.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return xml;
        }
        MatchResult one = Evil.one(found, random);
        int times = Evil.one(List.of(1, 2, 10, 1_000, 20_000), random);
        return xml.substring(0, one.end()) + one.group().repeat(times) + xml.substring(one.end());
    }

    private static String nested(String xml, Random random) {
        List<MatchResult> found = TAG.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return xml;
        }
        int depth = Evil.one(List.of(10, 1_000, 50_000), random);
        int at = Evil.one(found, random).end();
        return xml.substring(0, at) + "<a>".repeat(depth) + "</a>".repeat(depth) + xml.substring(at);
    }

    private static String withDocumentType(String xml, Random random) {
        String entity = Evil.one(
                List.of(
                        "\"" + "x".repeat(100) + "\"",
                        "SYSTEM \"file:///etc/passwd\"",
                        "\"&evil;&evil;\"",
                        "PUBLIC \"a\" \"http://localhost:1/\""),
                random);
        String declaration = "<!DOCTYPE a [<!ENTITY evil " + entity + ">]>";
        return xml.startsWith("<?xml") ? xml.replaceFirst("\\?>", "?>" + declaration) : declaration + xml;
    }

    /** Characters replaced by others that mean something in XML, in numbers or in addresses. */
    private static String mistyped(String xml, Random random) {
        StringBuilder mistyped = new StringBuilder(xml);
        String signs = "<>/\"'&=0123456789.-eE:ABCxrtsv ";
        for (int i = 0; i <= random.nextInt(6) && !xml.isEmpty(); i++) {
            mistyped.setCharAt(random.nextInt(mistyped.length()), signs.charAt(random.nextInt(signs.length())));
        }
        return mistyped.toString();
    }

    /** One way of writing a part anew. */
    interface Rewriting {

        String applied(String xml, Random random);
    }
}
