package budget.console;

import budget.check.SheetExcerpts;
import budget.check.SheetExcerpts.Excerpt;
import budget.model.CellRange;
import budget.model.SheetCell;
import budget.service.FindingSearch;
import budget.service.FindingSearch.Facet;
import budget.service.Paged;
import budget.service.PublicationView;
import budget.service.PublishedFinding;
import budget.waiver.Waiver;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of the current publication, and the page of each. */
@Controller
class FindingPages {

    /** Parts of sheets that are shown of one finding; its place names all its cells. */
    private static final int EXCERPTS = 6;

    private final Views views;
    private final ConsoleSettings settings;
    private final Requests requests;

    FindingPages(Views views, ConsoleSettings settings, Requests requests) {
        this.views = views;
        this.settings = settings;
        this.requests = requests;
    }

    @GetMapping("/jobs/{job}/findings")
    String findings(ServedJob job, @RequestParam Map<String, String> given, Model model) throws IOException {
        Query query = Query.of(given, "state", "severity", "rule", "unit", "text", "earlier", "page");
        boolean withEarlier = query.get("earlier").equals("yes");
        List<PublishedFinding> findings = views.of(job).findings().stream()
                .filter(finding -> withEarlier || !finding.isOfEarlierVersion())
                .toList();
        Map<Facet, String> wanted = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            wanted.put(facet, query.get(word(facet)));
        }
        FindingSearch search = new FindingSearch(wanted, query.get("text"));
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(word(facet), search.counts(facet, findings));
        }
        model.addAttribute("query", query);
        model.addAttribute("facets", facets);
        model.addAttribute("found", Paged.of(search.in(findings), query.page()));
        return "findings";
    }

    private static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/jobs/{job}/findings/{id}")
    String finding(ServedJob job, @PathVariable String id, Model model) throws IOException {
        PublicationView view = views.of(job);
        PublishedFinding finding = find(view, id);
        List<PublishedFinding> all = view.findings();
        String root = finding.root().isEmpty() ? id : finding.root();
        model.addAttribute("finding", finding);
        model.addAttribute(
                "root",
                all.stream().filter(one -> one.id().equals(finding.root())).findFirst());
        model.addAttribute(
                "following",
                all.stream()
                        .filter(one -> one.root().equals(root) && !one.id().equals(id))
                        .toList());
        model.addAttribute("excerpts", excerpts(job, view, finding));
        model.addAttribute("waivers", waivers(job, finding));
        model.addAttribute(
                "requests",
                requests.of(job).stream()
                        .filter(request -> request.rule().equals(finding.rule())
                                && request.unit().equals(finding.unit()))
                        .toList());
        model.addAttribute("endOfYear", job.definition().waiverTerms().endOfYear());
        return "finding";
    }

    private static PublishedFinding find(PublicationView view, String id) throws IOException {
        return view.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchPageException("console.no-finding"));
    }

    /** The waivers and answers that are given for its rule and unit, which the next run heeds. */
    private static List<Waiver> waivers(ServedJob job, PublishedFinding finding) {
        return job.definition().rules().waivers().stream()
                .filter(waiver -> waiver.rule().equals(finding.rule())
                        && waiver.unitCode().equals(finding.unit()))
                .toList();
    }

    /** What the sheets show around its cells, from the bytes that came in. */
    private List<Excerpt> excerpts(ServedJob job, PublicationView view, PublishedFinding finding) throws IOException {
        Optional<Path> file = view.units().stream()
                .filter(line -> line.getField("unit_code").equals(finding.unit())
                        && line.getField("file").equals(finding.file()))
                .map(FindingPages::hash)
                .filter(hash -> hash.matches("[0-9a-f]{64}"))
                .map(hash -> job.places().files().resolve(hash))
                .filter(Files::isRegularFile)
                .findFirst();
        List<SheetCell> cells = finding.cells().stream()
                .flatMap(place -> CellRange.cell(place.cell()).map(cell -> new SheetCell(place.sheet(), cell)).stream())
                .toList();
        return file.isEmpty() || cells.isEmpty()
                ? List.of()
                : SheetExcerpts.of(
                                file.get(),
                                finding.file(),
                                job.definition().settings().limits(),
                                settings.passwords(),
                                cells)
                        .around(cells, EXCERPTS);
    }

    private static String hash(NamedCsvRecord line) {
        return line.getField("sha256");
    }
}
