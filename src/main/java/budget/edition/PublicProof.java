package budget.edition;

import budget.definition.JobDefinition;
import budget.disclosure.FigureKey;
import budget.disclosure.Margin;
import budget.disclosure.PublicUnit.Entry;
import budget.edition.PublicUnitSet.Concerned;
import budget.published.LastYearPublication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proves that an edition for the public tells no withheld amount, by reading it as a stranger does. */
final class PublicProof {

    private PublicProof() {}

    static void check(
            Path edition, JobDefinition job, PublicUnitSet units, Collection<Path> before, PublicDocuments documents)
            throws IOException {
        Margin margin = new Margin(job.settings().policy().disclosureMargin());
        Map<String, Map<FigureKey, Long>> withheld = new HashMap<>();
        for (Concerned unit : units.all()) {
            Map<FigureKey, Long> amounts = new HashMap<>();
            for (Entry entry : unit.shown().entries()) {
                if (unit.shown().withheld().contains(entry.key())) {
                    amounts.put(entry.key(), entry.amount());
                }
            }
            withheld.put(unit.unit().code(), amounts);
        }
        List<String> disclosed = new ArrayList<>();
        PublicAttack attack = new PublicAttack(edition, job, before, LastYearPublication.publicFolder(job), documents);
        for (PublicAttack.Found found : attack.found(
                (unit, key) -> withheld.getOrDefault(unit, Map.of()).containsKey(key))) {
            long amount = withheld.getOrDefault(found.unit(), Map.of()).getOrDefault(found.key(), 0L);
            if (margin.isDisclosed(found.bounds(), amount)) {
                disclosed.add(found.unit() + " " + found.key().form() + " "
                        + found.key().row() + " " + found.key().measure());
            }
        }
        if (!disclosed.isEmpty()) {
            throw NotForPublicException.disclosed(disclosed);
        }
    }
}
