package budget.difference;

import budget.submission.SubmissionStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the causes of a unit's change from the data of both publications. */
final class UnitReasons {

    private final ComparedPublication before;
    private final ComparedPublication now;
    private final JobChanges job;
    private final Releases releases;

    private UnitReasons(ComparedPublication before, ComparedPublication now, JobChanges job, Releases releases) {
        this.before = before;
        this.now = now;
        this.job = job;
        this.releases = releases;
    }

    static UnitReasons between(ComparedPublication before, ComparedPublication now, JobChanges job) throws IOException {
        Set<String> heldBack = new TreeSet<>();
        for (String unit : before.unitCodes()) {
            if (before.unit(unit).first(FileState::isLeftOut).isPresent()
                    && now.unit(unit).counted().isPresent()) {
                heldBack.add(unit);
            }
        }
        return new UnitReasons(before, now, job, Releases.between(before, now, heldBack));
    }

    Reason of(String unit) {
        UnitState was = before.unit(unit);
        UnitState is = now.unit(unit);
        Optional<FileState> counted = was.counted();
        Optional<FileState> counts = is.counted();
        if (counted.isPresent()) {
            return counts.isPresent() ? counts(was, counted.get(), is, counts.get()) : countsNoMore(counted.get(), is);
        }
        return counts.isPresent() ? countsNow(was, counts.get()) : Reason.NONE;
    }

    private Reason counts(UnitState was, FileState counted, UnitState is, FileState counts) {
        if (counted.sha256().equals(counts.sha256())) {
            return ofSameBytes();
        }
        String files = counted.file().equals(counts.file()) ? counts.file() : counted.file() + " → " + counts.file();
        if (!before.received(counts.sha256())) {
            return Reason.of(ChangeCause.RESUBMISSION, files);
        }
        if (!now.received(counted.sha256())) {
            return Reason.of(ChangeCause.WITHDRAWN, files);
        }
        Optional<FileState> heldBack =
                is.first(file -> file.isLeftOut() && file.sha256().equals(counted.sha256()));
        if (heldBack.isPresent()) {
            return Reason.of(ChangeCause.HELD_BACK, heldBack.get().reason());
        }
        boolean wasHeldBack = was.first(
                        file -> file.isLeftOut() && file.sha256().equals(counts.sha256()))
                .isPresent();
        return wasHeldBack ? released(counts) : byTheJob(ChangeCause.RESUBMISSION, files);
    }

    private Reason ofSameBytes() {
        Reason figures = job.ofFigures();
        return figures.causes().isEmpty() ? byTheJob(ChangeCause.UNEXPLAINED, "") : figures;
    }

    private Reason countsNoMore(FileState counted, UnitState is) {
        Optional<FileState> other = is.first(FileState::isOtherLevel);
        if (other.isPresent()) {
            return Reason.of(
                    ChangeCause.ROLL_UP, counted.status() + " → " + other.get().status());
        }
        Optional<FileState> heldBack = is.first(FileState::isLeftOut);
        if (heldBack.isPresent()) {
            return Reason.of(ChangeCause.HELD_BACK, heldBack.get().reason());
        }
        if (now.leavesOut(counted.file())) {
            return Reason.of(ChangeCause.HELD_BACK, counted.file());
        }
        return now.received(counted.sha256())
                ? byTheJob(ChangeCause.WITHDRAWN, counted.file())
                : Reason.of(ChangeCause.WITHDRAWN, counted.file());
    }

    private Reason countsNow(UnitState was, FileState counts) {
        Optional<FileState> other = was.first(FileState::isOtherLevel);
        if (other.isPresent()) {
            return Reason.of(ChangeCause.ROLL_UP, other.get().status() + " → " + counts.status());
        }
        boolean wasReceived = before.received(counts.sha256());
        boolean wasHeldBack = was.first(file -> file.isLeftOut() && !file.is(SubmissionStatus.STILL_CHANGING))
                .isPresent();
        if (wasHeldBack) {
            return wasReceived ? released(counts) : Reason.of(ChangeCause.RESUBMISSION, counts.file());
        }
        return wasReceived
                ? byTheJob(ChangeCause.LATE_ARRIVAL, counts.file())
                : Reason.of(ChangeCause.LATE_ARRIVAL, counts.file());
    }

    private Reason released(FileState counts) {
        String waivers = releases.of(counts.unit());
        return waivers.isEmpty()
                ? byTheJob(ChangeCause.RELEASED, counts.file())
                : Reason.of(ChangeCause.WAIVER, waivers);
    }

    /** All that changed in the job folder and the program; where nothing did, another cause. */
    private Reason byTheJob(ChangeCause otherwise, String detail) {
        Reason all = job.all();
        return all.causes().isEmpty() ? Reason.of(otherwise, detail) : all;
    }
}
