package budget.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The style sheet and the script of the page, and the policy by which a browser takes
 * these two and nothing else, wherever it comes from.
 */
record PageAssets(String style, String script, String policy) {

    static PageAssets read() throws IOException {
        String style = Resource.text("report.css");
        String script = Resource.text("report.js") + Resource.text("report-data.js") + Resource.text("report-views.js");
        return new PageAssets(
                style, script, PageTemplate.policy(style) + "; script-src 'sha256-" + PageTemplate.hash(script) + "'");
    }

    /** The pages' own files, which lie beside the catalogue of sentences. */
    static final class Resource {

        private Resource() {}

        static String text(String name) throws IOException {
            try (InputStream stream = PageAssets.class.getResourceAsStream("/budget/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException("Writing a page: the program lacks its own " + name);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
