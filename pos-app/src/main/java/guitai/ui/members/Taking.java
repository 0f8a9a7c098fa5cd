package guitai.ui.members;

import guitai.flow.MemberRecords;
import guitai.flow.Refusal;
import guitai.loyalty.book.Newcomers;
import guitai.staff.Approval;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Members of another system: read and looked over first, taken with a second press.
final class Taking {
    /// Lines with a fault that a person reads on a screen; the sum says how many there are.
    private static final int MOST = 100;

    private final TillAccess access;
    private final MemberFiles files;
    private final BiConsumer<List<FigureRow>, Notice> show;
    private Optional<MemberFiles.Told.Read> ready = Optional.empty();

    Taking(TillAccess access, MemberFiles files, BiConsumer<List<FigureRow>, Notice> show) {
        this.access = access;
        this.files = files;
        this.show = show;
    }

    void forget() {
        ready = Optional.empty();
    }

    /// @param typed the file's name
    void pressed(String typed) {
        if (ready.isPresent()) {
            take(ready.get(), Approval.own());
        } else if (typed.isBlank()) {
            show.accept(List.of(), Notice.of(Tone.WARN, Words.of("members.typeFile")));
        } else {
            files.read(typed, told -> access.thread().onScreen(() -> came(told)));
        }
    }

    private void came(MemberFiles.Told told) {
        switch (told) {
            case MemberFiles.Told.Written _ -> {}
            case MemberFiles.Told.Failed(var why) ->
                    show.accept(List.of(), Notice.of(Tone.BAD, Words.of("members.notRead", why)));
            case MemberFiles.Told.Read(var read, var file) ->
                    access.thread()
                            .look(
                                    () -> access.counter().memberRecords().look(read),
                                    looked -> looked(new MemberFiles.Told.Read(looked, file)));
        }
    }

    private void looked(MemberFiles.Told.Read read) {
        var plan = read.newcomers();
        ready = plan.all().isEmpty() ? Optional.empty() : Optional.of(read);
        var points = plan.all().stream().mapToLong(Newcomers.One::points).sum();
        var rows = new ArrayList<FigureRow>();
        rows.add(
                FigureRow.of(
                        Words.of("members.wouldJoin", read.file()),
                        Words.of("members.pointsInAll", MemberPage.count(points)),
                        Words.of("members.lines", plan.all().size()),
                        Words.of("members.linesRefused", plan.refused().size())));
        plan.refused().stream().limit(MOST).map(Taking::row).forEach(rows::add);
        var next = ready.isPresent() ? "members.pressAgain" : "members.nothingToTake";
        show.accept(rows, Notice.of(Tone.PLAIN, Words.of(next)));
    }

    private static FigureRow row(Newcomers.Refused one) {
        return new FigureRow(
                Words.of(why(one.why())),
                Words.NONE,
                Words.of("members.line", one.line()),
                Words.NONE,
                Tone.WARN);
    }

    private static String why(Newcomers.Why why) {
        return switch (why) {
            case UNREADABLE_TEXT -> "newcomer.unreadable";
            case BROKEN_QUOTES -> "newcomer.brokenQuotes";
            case FILE_TOO_LARGE -> "newcomer.fileTooLarge";
            case TOO_MANY_ROWS -> "newcomer.tooManyRows";
            case NO_HEADING -> "newcomer.noHeading";
            case NO_KEY -> "newcomer.noKey";
            case BAD_PHONE -> "newcomer.badPhone";
            case BAD_CARD -> "newcomer.badCard";
            case BAD_NAME -> "newcomer.badName";
            case BAD_BIRTHDAY -> "newcomer.badBirthday";
            case BAD_POINTS -> "newcomer.badPoints";
            case BAD_DATE -> "newcomer.badDate";
            case TWICE -> "newcomer.twice";
            case UNKNOWN_TIER -> "newcomer.unknownTier";
            case MEMBER_ALREADY -> "newcomer.already";
        };
    }

    private void take(MemberFiles.Told.Read read, Approval word) {
        ready = Optional.empty();
        access.thread()
                .ask(
                        () ->
                                access.counter()
                                        .memberRecords()
                                        .take(read.newcomers(), read.file(), word),
                        result -> taken(read, result));
    }

    private void taken(MemberFiles.Told.Read read, MemberRecords.Taken result) {
        switch (result) {
            case MemberRecords.Taken.Joined(var members, var points) ->
                    show.accept(
                            List.of(),
                            Notice.of(
                                    Tone.GOOD,
                                    Words.of("members.taken", members, MemberPage.count(points))));
            case MemberRecords.Taken.Refused(Refusal.NeedsOverride(var permission)) ->
                    access.around().authorise(permission, word -> take(read, word));
            case MemberRecords.Taken.Refused(var why) ->
                    show.accept(List.of(), Notice.of(Tone.BAD, Refusals.of(why)));
        }
    }
}
