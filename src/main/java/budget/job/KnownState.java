package budget.job;

import budget.model.Arrival;
import budget.model.Standing;
import budget.store.ArrivalStore;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.store.StateDatabase;
import budget.store.StateSchema;
import budget.workbook.Passwords;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the state of a job knows, without starting the job.
 *
 * @param arrivals the files that lay in the input folder at the last intake
 * @param kept the hashes of all files whose content holds with the job folder and the program as they are
 * @param standings where each file and unit stood at the end of the last round
 * @param settled the last round that led to a publication
 */
record KnownState(
        List<Arrival> arrivals, Set<String> kept, List<Standing> standings, Optional<RoundStore.Settled> settled) {

    private static final KnownState NOTHING = new KnownState(List.of(), Set.of(), List.of(), Optional.empty());

    /** Reads the state; the caller holds its lock where it is in a folder. */
    static KnownState of(RunRequest request, Passwords passwords) {
        StateDatabase state = request.database();
        if (!state.isThere()) {
            return NOTHING;
        }
        SingleConnectionDataSource database = state.open();
        try {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            if (state.isServer() && !StateSchema.isThere(jdbc)) {
                return NOTHING;
            }
            StateSchema.bringUpToDate(database);
            String job = request.job().settings().name();
            RoundStore round = new RoundStore(jdbc, job);
            Set<String> kept = new ContentStore(
                            jdbc, Stores.readWith(request.job(), passwords, jdbc), DocumentDictionary.in(request.job()))
                    .kept();
            List<Standing> standings = round.standings();
            kept.removeAll(RoundStore.givenUp(standings));
            KnownState known = new KnownState(new ArrivalStore(jdbc, job).all(), kept, standings, round.settled());
            state.leave(database);
            return known;
        } finally {
            database.destroy();
        }
    }
}
