package budget.operator;

import budget.archive.ArchiveException;
import budget.archive.ArchivedFileKind;
import budget.archive.Verification;
import budget.archive.Verification.Agreeing;
import budget.archive.Verification.Difference;
import budget.archive.Verification.State;
import budget.archive.Verifier;
import budget.base.Messages;
import budget.service.ExitCode;
import budget.waiver.WaiversLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code budget verify}: whether the bytes of a publication, or of an archive of one, are those its manifest lists. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DIR|FILE.zip")
    private Path place = Path.of("");

    @Mixin
    private final StateOptions state = new StateOptions();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path kept = state.files(session);
        if (!Files.exists(place)) {
            throw new NotThereException(session.messages().text("verify.not-there", place.toString()));
        }
        if (Files.isRegularFile(place.resolve("job.yaml"))) {
            return verifyWaivers();
        }
        try {
            Verification verification =
                    Files.isDirectory(place) ? Verifier.ofFolder(place, kept) : Verifier.ofArchive(place);
            session.answer(lines(verification), json(verification));
            return (verification.agrees() ? ExitCode.DONE : ExitCode.IO).number();
        } catch (ArchiveException e) {
            return say(session, e);
        }
    }

    /** Of a job folder: whether the log of its waivers is whole and has each of them. */
    private int verifyWaivers() throws IOException {
        Path log = place.resolve(WaiversLog.FILE);
        Path waivers = place.resolve("waivers.csv");
        if (!Files.exists(log)) {
            throw new NotThereException(session.messages().text("verify.no-log", log.toString()));
        }
        byte[] listed = Files.exists(waivers) ? Files.readAllBytes(waivers) : new byte[0];
        WaiversLog.Proof proof = WaiversLog.proof(Files.readAllBytes(log), listed);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", log.toString());
        json.put("agrees", proof.holds());
        json.put("line", proof.firstBroken());
        json.put("waivers", proof.unlike());
        session.answer(lines(proof, log), json);
        return (proof.holds() ? ExitCode.DONE : ExitCode.IO).number();
    }

    private List<String> lines(WaiversLog.Proof proof, Path log) {
        Messages messages = session.messages();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(proof.holds() ? "verify.log-agrees" : "verify.log-differs", log.toString()));
        if (proof.firstBroken() > 0) {
            lines.add("  " + messages.text("verify.log-line", Long.toString(proof.firstBroken())));
        }
        proof.unlike().forEach(waiver -> lines.add("  " + messages.text("verify.log-waiver", waiver)));
        return lines;
    }

    /** Says why nothing can be packed or verified, and gives back the code that goes with it. */
    static int say(Session session, ArchiveException failure) {
        session.console().remark(failure.in(session.messages()));
        return (failure.isAboutSomethingMissing() ? ExitCode.NOT_THERE : ExitCode.IO).number();
    }

    /** The first line answers; then one line for each file that is not what it should be. */
    private List<String> lines(Verification verification) {
        Messages messages = session.messages();
        Agreeing agreeing = verification.agreeing();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                verification.agrees() ? "verify.agrees" : "verify.differs",
                verification.name(),
                Integer.toString(verification.differences().size()),
                Integer.toString(agreeing.outputs()),
                Integer.toString(agreeing.inputs()),
                Integer.toString(agreeing.jobFiles())));
        for (Difference difference : verification.differences()) {
            lines.add("  " + messages.text(word(difference)) + "  " + difference.path());
        }
        if (verification.isOfOlderBuild()) {
            lines.add("  " + messages.text("verify.older-build"));
        }
        if (agreeing.lastYear() > 0) {
            lines.add("  " + messages.text("verify.last-year", Integer.toString(agreeing.lastYear())));
        }
        if (agreeing.notKept() > 0) {
            lines.add("  " + messages.text("verify.not-kept", Integer.toString(agreeing.notKept())));
        }
        lines.add("  " + messages.text("verify.manifest", verification.manifestHash()));
        return lines;
    }

    private static String word(Difference difference) {
        boolean isOfLastYear = difference.kind() == ArchivedFileKind.LAST_YEAR;
        return isOfLastYear && difference.state() == State.UNPROVEN
                ? "verify.last-year-unproven"
                : "verify." + difference.state().code();
    }

    private static Map<String, Object> json(Verification verification) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publication", verification.name());
        answer.put("agrees", verification.agrees());
        answer.put("manifest_sha256", verification.manifestHash());
        answer.put("outputs", verification.agreeing().outputs());
        answer.put("inputs", verification.agreeing().inputs());
        answer.put("job_files", verification.agreeing().jobFiles());
        if (verification.agreeing().lastYear() > 0) {
            answer.put("last_year_files", verification.agreeing().lastYear());
        }
        answer.put("not_kept", verification.agreeing().notKept());
        if (verification.isOfOlderBuild()) {
            answer.put("older_build", true);
        }
        List<Map<String, Object>> files = new ArrayList<>();
        for (Difference difference : verification.differences()) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("kind", difference.kind().code());
            file.put("file", difference.path());
            file.put("state", difference.state().code());
            files.add(file);
        }
        answer.put("files", files);
        return answer;
    }
}
