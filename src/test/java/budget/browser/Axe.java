package budget.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Rules of accessibility, checked on the page that a browser shows. */
public final class Axe {

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                result => done(result.violations.flatMap(rule => rule.nodes.map(node => ({
                    rule: rule.id, at: node.target.join(' '), why: node.failureSummary})))),
                failure => done([{rule: 'axe', at: '', why: String(failure)}]));
            """;

    private final String script;

    public Axe() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the page: the rule, the element, the reason. */
    public List<String> violations(Browser browser) {
        browser.run(script);
        List<?> found = (List<?>) browser.driver().executeAsyncScript(RUN);
        return found.stream()
                .map(one -> (Map<?, ?>) one)
                .map(one -> one.get("rule") + " at " + one.get("at") + ": "
                        + String.valueOf(one.get("why")).replaceAll("\\s+", " "))
                .toList();
    }
}
