package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.account.AuditLog;
import budget.journal.Holder;
import budget.journal.RunHost;
import budget.journal.RunLine;
import budget.sample.ManyUnits;
import budget.service.JobRuns;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of runs, and does with them, without a browser. */
class RunPagesTest {

    private static RunningConsole console;
    private static Visitor operator;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException, InterruptedException {
        console = RunningConsole.start(place);
        operator = Visitor.as("operator", console);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void aRunIsListedWithItsCountsAndItsPageHasTheSteps() throws Exception {
        Document list = operator.page(console.page("/runs?outcome=published"));
        assertThat(list.select("table.list tbody tr:last-child").text())
                .contains("2023-02-01")
                .contains("已发布");

        Document page = operator.page(
                console.address(list.select("table.list tbody tr:last-child a").attr("href")));
        assertThat(page.select(".answer").text()).startsWith("已发布 2023-02-01-1");
        assertThat(page.select("table.steps tbody th").eachText()).containsExactly("收件", "读取", "核对", "汇总", "发布", "清理");
        assertThat(page.select("table.steps tbody tr")
                        .get(1)
                        .select("td")
                        .eachText()
                        .subList(2, 5))
                .containsExactly("14", "14", "0");
        assertThat(page.text()).doesNotContain(console.place().toString());
    }

    @Test
    void aFilterLeavesOutWhatItDoesNotName() throws Exception {
        assertThat(operator.page(console.page("/runs?outcome=jump")).text()).contains("没有符合条件的运行");
        assertThat(operator.page(console.page("/runs?to=2001-01-01")).text()).contains("没有符合条件的运行");
        assertThat(operator.page(console.page("/runs?from=2001-01-01")).text()).doesNotContain("没有符合条件的运行");
    }

    @Test
    void aPreviewSaysWhatARunWouldDo() throws Exception {
        assertThat(operator.page(console.page("/plan?date=2023-02-03"))
                        .select("pre.preview")
                        .text())
                .contains("2023年部门预算汇总")
                .contains("沿用 14");
    }

    @Test
    void aStartNeedsAReasonAndADay() throws Exception {
        operator.get(console.page("/plan"));
        HttpResponse<String> answer =
                operator.post(console.page("/runs"), Map.of("way", "RUN", "date", "2023-02-05", "reason", " "));
        assertThat(location(answer)).isEqualTo("/jobs/department-budget-2023/plan");
        assertThat(operator.page(console.page("/plan")).select("[role=alert]").text())
                .startsWith("请写明原因");

        operator.post(console.page("/runs"), Map.of("way", "RUN", "date", "1023-02-05", "reason", "再做一次"));
        assertThat(operator.page(console.page("/plan")).select("[role=alert]").text())
                .startsWith("业务日期应为");
    }

    @Test
    void nobodyElseStartsStopsOrSchedules() throws Exception {
        for (String name : List.of("viewer", "clerk", "reviewer")) {
            Visitor other = Visitor.as(name, console);
            other.get(console.address("/"));
            for (String act : List.of("/runs", "/runs/1/stop", "/schedule")) {
                assertThat(other.post(console.page(act), Map.of("way", "RUN", "reason", "试试", "date", "2023-02-05"))
                                .statusCode())
                        .as(name + act)
                        .isEqualTo(403);
            }
        }
        assertThat(operator.postAsIs(console.page("/runs"), Map.of("way", "RUN", "reason", "试试"))
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void aStartedRunIsAProcessOfItsOwnWhosePageHasReasonAndLog() throws Exception {
        operator.get(console.page("/plan"));
        String to = location(operator.post(
                console.page("/runs"), Map.of("way", "RUN", "date", "2023-02-06", "reason", "补报<script>")));
        assertThat(to).startsWith("/jobs/department-budget-2023/runs/starts/");
        await(() -> ended("2023-02-06"));

        String run = location(operator.get(console.address(to)));
        Document page = operator.page(console.address(run));
        assertThat(page.text())
                .contains("operator 启动：补报<script>")
                .contains("event=start")
                .contains("output=output");
        assertThat(page.select("script[src]")).hasSameSizeAs(page.select("script"));
        assertThat(page.text()).doesNotContain(console.place().toString());
        assertThat(AuditLog.in(
                                console.settings().folder().resolve("audit.log"),
                                console.served().zone())
                        .last(50))
                .anySatisfy(line -> assertThat(line.act() + " " + line.who() + " " + line.what())
                        .isEqualTo("run-start operator run started 2023-02-06 补报<script>"));
    }

    @Test
    void whileOneRunsASecondStartSaysWhoHoldsTheJob() throws Exception {
        try (HeldRun held = HeldRun.of(console.served(), new Holder("node-7", "4711"))) {
            assertThat(held.line().outcome()).isEqualTo(RunLine.Outcome.RUNNING);
            Document plan = operator.page(console.page("/plan"));
            assertThat(plan.select(".answer").text()).contains("node-7").contains("4711");
            assertThat(plan.select("form.go")).isEmpty();

            String to = location(
                    operator.post(console.page("/runs"), Map.of("way", "RUN", "date", "2023-02-07", "reason", "再做")));
            assertThat(operator.page(console.address(to)).text()).contains("没有启动：另一次运行正在进行");
            assertThat(operator.page(console.page("/runs"))
                            .select("table.unbegun")
                            .text())
                    .contains("operator 启动：再做");
        }
    }

    @Test
    void aRunOnAnotherMachineIsFollowedHereAndStoppedThere() throws Exception {
        try (HeldRun held = HeldRun.of(console.served(), new Holder("node-7", "4711"))) {
            String page = console.page("/runs/" + RunView.id(held.line()));
            operator.get(page);
            String events = Visitor.as("operator", console).stream(page + "/events", 3);
            assertThat(events)
                    .contains("event:part")
                    .contains("node-7")
                    .doesNotContain(console.place().toString());

            operator.post(page + "/stop", Map.of("reason", "太慢"));
            assertThat(operator.page(page).select("[role=status]").text()).contains("主机 node-7，进程 4711");
        }
    }

    @Test
    void thisProcessIsNeverTakenForARunToStop() throws Exception {
        try (HeldRun held = HeldRun.of(
                console.served(),
                new Holder(RunHost.name(), Long.toString(ProcessHandle.current().pid())))) {
            String page = console.page("/runs/" + RunView.id(held.line()));
            operator.get(page);
            operator.post(page + "/stop", Map.of("reason", "太慢"));

            assertThat(operator.page(page).select("[role=status]").text()).contains("请在那里停止");
        }
    }

    @Test
    void aRunIsStoppedInOrderAndGoneOnWith() throws Exception {
        ManyUnits.write(console.place().resolve("input"), 60);
        operator.get(console.page("/plan"));
        operator.post(console.page("/runs"), Map.of("way", "RUN", "date", "2023-02-09", "reason", "新到一批"));
        await(() ->
                last().task().date().equals("2023-02-09") && last().progress().read() > 0);

        String page = console.page("/runs/" + RunView.id(last()));
        operator.get(page);
        operator.post(page + "/stop", Map.of("reason", "先停一下"));
        await(() -> ended("2023-02-09"));
        assertThat(last().outcome()).isEqualTo(RunLine.Outcome.STOPPED);
        await(() -> text(page).contains("被要求停止"));
        assertThat(operator.page(page).select("form.rerun button").text()).isEqualTo("接着做业务日期 2023-02-09 的运行");

        operator.post(console.page("/runs"), Map.of("way", "RERUN", "reason", "接着做"));
        await(() -> ended("2023-02-09") && last().outcome() != RunLine.Outcome.STOPPED);
        assertThat(last().task().date()).isEqualTo("2023-02-09");
        assertThat(last().outcome().isUnfinished()).isFalse();
    }

    private static RunLine last() throws IOException {
        return JobRuns.of(console.served().name(), console.served().book())
                .all()
                .get(0);
    }

    private static String text(String page) throws IOException, InterruptedException {
        return operator.page(page).text();
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static boolean ended(String date) throws IOException {
        JobRuns runs = JobRuns.of(console.served().name(), console.served().book());
        return runs.goingOn().isEmpty()
                && runs.all().stream().anyMatch(run -> run.task().date().equals(date));
    }

    static void await(Callable<Boolean> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(wanted);
    }

    @Test
    void theTimeLeftFollowsFromThePaceSoFar() throws Exception {
        try (HeldRun held = HeldRun.of(console.served(), new Holder("node-7", "4711"))) {
            String page = console.page("/runs/" + RunView.id(held.line()));
            assertThat(operator.page(page).select("progress").attr("max")).isEqualTo("12");
            assertThat(operator.page(page).select(".state").text()).contains("已读取 3/12 份工作簿，大约还需 0:18");
        }
    }

    @Test
    void pathsOfTheMachineAreShownByWhatTheyAre() {
        String text = console.place() + "/output/x: denied /etc/budget/key.pem jdbc:postgresql://db/budget a/b";

        assertThat(new PlaceNames(console.served()).in(text))
                .isEqualTo("output/x: denied …/key.pem jdbc:postgresql://db/budget a/b");
    }
}
