package budget.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.waiver.WaiverRequests.Request;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverRequestsTest {

    private static final Request ONE = request("1", "job");

    @TempDir
    Path folder;

    private WaiverRequests requests;

    @BeforeEach
    void askForTwo() throws IOException {
        requests = new WaiverRequests(folder.resolve("requests.json"));
        requests.add(ONE);
        requests.add(request("2", "other job"));
    }

    @Test
    void whatIsAskedForIsThereForTheNextProcess() throws IOException {
        assertThat(new WaiverRequests(folder.resolve("requests.json")).of("job"))
                .containsExactly(ONE);
    }

    @Test
    void whatIsSettledIsOffTheList() throws IOException {
        assertThat(requests.settle("job", "1", request -> true)).isTrue();
        assertThat(requests.of("job")).isEmpty();
        assertThat(requests.settle("job", "1", request -> true)).isFalse();
    }

    @Test
    void whatCannotBeSettledStays() throws IOException {
        assertThat(requests.settle("job", "1", request -> false)).isTrue();
        assertThatThrownBy(() -> requests.settle("job", "1", request -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(requests.of("job")).containsExactly(ONE);
    }

    @Test
    void aRequestOfAnotherJobIsNotSettled() throws IOException {
        assertThat(requests.settle("job", "2", request -> true)).isFalse();
        assertThat(requests.of("other job")).hasSize(1);
    }

    private static Request request(String id, String job) {
        return new Request(
                id, job, "2023-02-01T08:00:00+08:00", "R1", "101", "合计", "因为“如此”", "甲", "2023-12-31", "", false);
    }
}
