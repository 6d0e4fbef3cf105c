package budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of a state are all there in the end, however often it took to make them. */
class StateSchemaTest {

    @TempDir
    private Path folder;

    @Test
    void aKillAmidTheFirstStartIsMadeGoodByTheNext() {
        assertThat(tablesAfter("half", "create table batch_job_instance (job_instance_id bigint primary key)"))
                .isEqualTo(tablesAfter("whole", "values (1)"));
    }

    @Test
    void aStateOfANewerProgramIsLeftAlone() {
        tablesAfter("newer", "values (1)");

        assertThatThrownBy(() -> tablesAfter("newer", "insert into state_step values (99)"))
                .isInstanceOf(NewerStateException.class);
    }

    private List<String> tablesAfter(String state, String before) {
        SingleConnectionDataSource connection =
                StateDatabase.in(folder.resolve(state)).open();
        try {
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            jdbc.execute(before);
            StateSchema.bringUpToDate(connection);
            StateSchema.bringUpToDate(connection);
            return jdbc.queryForList(
                    "select table_name from information_schema.tables where table_schema = current_schema order by 1",
                    String.class);
        } finally {
            connection.destroy();
        }
    }
}
