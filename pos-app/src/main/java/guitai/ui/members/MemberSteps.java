package guitai.ui.members;

import guitai.flow.MemberOffice;
import guitai.flow.MemberRecords;
import guitai.flow.Refusal;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Corrections;
import guitai.privacy.Purpose;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Why;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a manager does with the member whose page is open.
final class MemberSteps {
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,7}");

    private final TillAccess access;
    private final MemberFiles files;
    private final Page page;
    private final Function<Words, String> inLanguage;
    private Optional<MemberId> kept = Optional.empty();
    private boolean exporting;

    /// The page they are done on.
    interface Page {
        /// Reads it again.
        void again(Notice notice);

        /// The same, with numbers in full.
        void full(Notice notice);

        /// Another member's page.
        void open(MemberId member, Notice notice);

        /// Back to the list.
        void close(Notice notice);

        /// The same, with nothing typed.
        void blank(Notice notice);

        void arm(Notice notice);

        boolean armed();

        void say(Notice notice);
    }

    /// @param inLanguage says words as whoever is at the till reads them: a chosen reason is
    ///   written down like one that is typed
    MemberSteps(
            TillAccess access, MemberFiles files, Function<Words, String> inLanguage, Page page) {
        this.access = access;
        this.inLanguage = inLanguage;
        this.files = files;
        this.page = page;
    }

    void forget() {
        kept = Optional.empty();
    }

    /// A file shows as much as the screen does: both are allowed and journaled alike.
    void reveal(MemberId member, boolean file) {
        exporting = file;
        ask(word -> access.counter().memberRecords().reveal(member, word), this::came);
    }

    /// Asked for twice here, and then a second person's to allow: nothing brings it back.
    void erase(MemberId member) {
        if (!page.armed()) {
            access.around().play(Sound.QUESTION);
            page.arm(Notice.of(Tone.WARN, Words.of("members.eraseAgain")));
            return;
        }
        access.around()
                .authorise(
                        Permission.MEMBERS,
                        word ->
                                access.thread()
                                        .ask(
                                                () ->
                                                        access.counter()
                                                                .memberRecords()
                                                                .erase(member, word),
                                                this::came));
    }

    /// One touch takes a word back, as one gave it (rule CP-13).
    void withdraw(MemberId member, Purpose purpose) {
        access.thread()
                .ask(
                        () -> access.counter().memberRecords().withdraw(member, purpose),
                        result -> {
                            switch (result) {
                                case MemberRecords.Result.Shown _ -> {
                                    access.around().play(Sound.GOOD);
                                    page.again(Notice.of(Tone.GOOD, Words.of("members.takenBack")));
                                }
                                case MemberRecords.Result.Erased _,
                                        MemberRecords.Result.NoSuchMember _,
                                        MemberRecords.Result.Refused _ ->
                                        came(result);
                            }
                        });
    }

    /// With a reason, and a second person's word where one is needed (rule LY-01).
    ///
    /// @param who as the page is titled
    void adjust(MemberId member, Words who) {
        var reasons = inLanguage.apply(Words.of("members.adjustReasons")).split(",", -1);
        access.around()
                .askWhy(
                        new Why(Why.Kind.POINTS_MORE, who, List.of(reasons)),
                        given -> {
                            if (!POINTS.matcher(given.number()).matches()) {
                                return Optional.of(Words.of("members.wholePoints"));
                            }
                            var points = Long.parseLong(given.number());
                            var signed = given.kind() == Why.Kind.POINTS_LESS ? -points : points;
                            correct(
                                    word ->
                                            access.counter()
                                                    .memberOffice()
                                                    .adjust(member, signed, given.reason(), word),
                                    () -> page.again(done("members.adjusted")));
                            return Optional.empty();
                        });
    }

    /// The first press says who stays, the second, on another page, who becomes that member (rule
    /// LY-53).
    void merge(MemberId member, Words who) {
        if (kept.isEmpty()) {
            kept = Optional.of(member);
            page.close(Notice.of(Tone.PLAIN, Words.of("members.mergeChoose", who)));
            return;
        }
        var stays = kept.get();
        forget();
        if (stays.equals(member)) {
            page.say(Notice.of(Tone.PLAIN, Words.of("members.mergeForgotten")));
            return;
        }
        correct(
                word -> access.counter().memberOffice().merge(stays, member, word),
                () -> page.open(stays, done("members.merged")));
    }

    void undoMerge(MemberId member, Optional<MemberId> gone) {
        if (gone.isEmpty()) {
            refuse(Words.of("members.chooseMerged"));
            return;
        }
        correct(
                word -> access.counter().memberOffice().undoMerge(member, gone.get(), word),
                () -> page.again(done("members.parted")));
    }

    private static Notice done(String key) {
        return Notice.of(Tone.GOOD, Words.of(key));
    }

    /// Asks a second person where one is needed, and says what is in the way.
    void correct(Function<Approval, MemberOffice.Result> step, Runnable done) {
        correct(step, Approval.own(), done);
    }

    private void correct(
            Function<Approval, MemberOffice.Result> step, Approval word, Runnable done) {
        access.thread()
                .ask(
                        () -> step.apply(word),
                        result -> {
                            switch (result) {
                                case MemberOffice.Result.Done() -> {
                                    access.around().play(Sound.GOOD);
                                    done.run();
                                }
                                case MemberOffice.Result.Not(var why) -> refuse(of(why));
                                case MemberOffice.Result.Refused(
                                                Refusal.NeedsOverride(var permission)) ->
                                        access.around()
                                                .authorise(
                                                        permission,
                                                        other -> correct(step, other, done));
                                case MemberOffice.Result.Refused(var why) ->
                                        refuse(Refusals.of(why));
                            }
                        });
    }

    private static Words of(Corrections.Why why) {
        return Words.of(
                switch (why) {
                    case NO_SUCH_MEMBER -> "members.none";
                    case NO_REASON -> "refusal.reasonNeeded";
                    case NO_POINTS -> "members.wholePoints";
                    case SAME_MEMBER -> "members.sameMember";
                    case NOT_MERGED -> "members.notMerged";
                    case TOO_LATE -> "members.tooLate";
                    case KEY_TAKEN -> "members.keyTaken";
                    case LAST_KEY -> "members.lastKey";
                });
    }

    private interface Came {
        void of(MemberRecords.Result result);
    }

    private void ask(Function<Approval, MemberRecords.Result> step, Came came) {
        access.thread()
                .ask(
                        () -> step.apply(Approval.own()),
                        result -> {
                            if (result
                                    instanceof
                                    MemberRecords.Result.Refused(
                                            Refusal.NeedsOverride(var permission))) {
                                access.around()
                                        .authorise(
                                                permission,
                                                word ->
                                                        access.thread()
                                                                .ask(
                                                                        () -> step.apply(word),
                                                                        came::of));
                            } else {
                                came.of(result);
                            }
                        });
    }

    private void came(MemberRecords.Result result) {
        switch (result) {
            case MemberRecords.Result.Shown(var file) when exporting -> export(file.id());
            case MemberRecords.Result.Shown _ ->
                    page.full(Notice.of(Tone.PLAIN, Words.of("members.journaled")));
            case MemberRecords.Result.Erased _ -> {
                access.around().play(Sound.GOOD);
                page.close(done("members.erased"));
            }
            case MemberRecords.Result.NoSuchMember() -> refuse(Words.of("members.none"));
            case MemberRecords.Result.Refused(var why) -> refuse(Refusals.of(why));
        }
    }

    private void export(MemberId member) {
        access.thread()
                .look(
                        () -> access.counter().memberRecords().today(),
                        today ->
                                files.write(
                                        member,
                                        today,
                                        told -> access.thread().onScreen(() -> written(told))));
    }

    private void written(MemberFiles.Told told) {
        switch (told) {
            case MemberFiles.Told.Written(var where) ->
                    page.say(Notice.of(Tone.GOOD, Words.of("members.exported", where)));
            case MemberFiles.Told.Failed(var why) -> refuse(Words.of("reconcile.notWritten", why));
            case MemberFiles.Told.Read _ -> {}
        }
    }

    void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        page.say(Notice.of(Tone.BAD, why));
    }
}
