package budget.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.ooxml.XmlScanner.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which XML is taken for well-formed, and what stands in it. */
class XmlScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "<a>",
                "<a",
                "<a b",
                "<a b='c",
                "<a></b>",
                "<a></ab>",
                "<a><b></a></b>",
                "</a>",
                "<a/><b/>",
                "<a/>b",
                "<a b='c' b='d'/>",
                "<a b/>",
                "<a b=c/>",
                "<a b='<'/>",
                "<a b='&no;'/>",
                "<a / >",
                "<a ='b'/>",
                "<a b='c'd='e'/>",
                "<a'b'/>",
                "< a/>",
                "<>",
                "<a>&no;</a>",
                "<a>&</a>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>\u0001</a>",
                "<a b='\u0001'/>",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "<a><? </a>",
                "<a><!b></a>",
                "<!DOCTYPE a><a/>",
                "<![CDATA[]]><a/>"
            })
    void whatIsNotWellFormedIsRefused(String xml) {
        assertThatThrownBy(() -> tokens(xml, 16)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 31, 64, 16_384})
    void tagsAndTextsMayBeCutAnywhereByTheEndOfTheBuffer(int buffer) throws IOException {
        String xml = """
                <?xml version="1.0"?>
                <!-- <not> -->
                <x:a xmlns:x = "n" b='>"&amp;&#x4E00;' c="
                '"><b/ ><一>1&lt;2&#13;
                \r3<!-- -->4<![CDATA[<&]]></一 ></x:a>
                <?end?>
                """.replace("<b/ >", "<b  />");

        assertThat(tokens(xml, buffer))
                .containsExactly(
                        "<a b=>\"&一 c= '>",
                        "<b>",
                        "</b>",
                        "<\u00e4\u00b8\u0080>",
                        "1<2\r\n\n3",
                        "4",
                        "<&",
                        "</\u00e4\u00b8\u0080>",
                        "</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<b/><b></b>", "<c>1</c>", "<!-- </a> -->", "<![CDATA[</a>]]>", "<?b </a>?>", "</aa></ba>"})
    void anElementIsPassedWhateverItHolds(String inside) throws IOException {
        XmlScanner scanner = scanner("<r><x:a>" + inside + "</x:a ><b/></r>", 16);
        scanner.next();
        scanner.next();

        scanner.passElement();

        assertThat(scanner.next()).isEqualTo(Token.START);
        assertThat(scanner.name()).isEqualTo("b");
    }

    @Test
    void anElementThatDoesNotEndCannotBePassed() throws IOException {
        XmlScanner scanner = scanner("<a><b></b>", 16);
        scanner.next();

        assertThatThrownBy(scanner::passElement).isInstanceOf(RefusedException.class);
    }

    private static List<String> tokens(String xml, int buffer) throws IOException {
        XmlScanner scanner = scanner(xml, buffer);
        List<String> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != Token.NOTHING; token = scanner.next()) {
            tokens.add(
                    switch (token) {
                        case START -> "<" + scanner.name() + attribute(scanner, "b") + attribute(scanner, "c") + ">";
                        case END -> "</" + scanner.name() + ">";
                        case TEXT -> scanner.lastText().toString();
                        case NOTHING -> "";
                    });
        }
        return tokens;
    }

    private static String attribute(XmlScanner scanner, String name) {
        Slice value = scanner.attributes().value(name);
        return value == null ? "" : " " + name + "=" + value;
    }

    private static XmlScanner scanner(String xml, int buffer) {
        InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return new XmlScanner(in, "part", new XmlNames(), new byte[buffer]);
    }
}
