package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sees to it that an erased person is in no file of the home: the list first, then the books, then
/// the copies the home keeps and what was exported.
///
/// A stop in between leaves somebody on the list who is still in the books; the next opening of the
/// home ends what was begun.
final class Erasing {
    private static final String REWRITE = "personal_rewrite";
    private static final String COPIES = "personal_copies";
    private static final String DUE = "due";

    private final Disk disk;
    private final Erasures erasures;
    private final InstantSource clock;
    private final MessageFolder messages;

    Erasing(Disk disk, MessageFolder messages, InstantSource clock) {
        this.disk = disk;
        this.messages = messages;
        this.erasures = new Erasures(disk.home());
        this.clock = clock;
    }

    /// Writes down who is about to be wiped by a commit.
    ///
    /// @return they, and who became one with them
    List<MemberId> begin(Commit commit) {
        var wiped = new LinkedHashSet<MemberId>();
        for (var change : commit.personal()) {
            if (change instanceof Personal.Wipe(var member)) wiped.addAll(family(member));
        }
        if (wiped.isEmpty()) return List.of();
        var on = erasedOn(commit);
        try {
            erasures.add(wiped.stream().map(member -> new Erasures.Line(member, on)).toList());
        } catch (IOException refused) {
            throw new BooksUnavailable(BooksUnavailable.Reason.OTHER, refused);
        }
        return List.copyOf(wiped);
    }

    private List<MemberId> family(MemberId member) {
        return disk.read(in -> PersonalTables.family(member, in));
    }

    private LocalDate erasedOn(Commit commit) {
        return commit.facts().stream()
                .flatMap(
                        fact ->
                                fact instanceof Fact.MemberMoved(MemberEvent.Erased(_, var on), _)
                                        ? Optional.of(on).stream()
                                        : Optional.<LocalDate>empty().stream())
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// Remembers in the commit that wipes what is left to do after it.
    static void remember(Tx tx) {
        // The next start has the time for many.
        if (PersonalTables.small(tx)) PersonalTables.rewrite(tx);
        else tx.set(REWRITE, DUE);
        tx.set(COPIES, DUE);
    }

    /// What was deleted may still stand where rows were moved: the next start writes them anew.
    static void rewriteLater(Tx tx) {
        tx.set(REWRITE, DUE);
    }

    /// After it; where the disk refuses, the next opening tries again.
    void end(List<MemberId> wiped) {
        var exports = MemberExports.removeAll(disk.home());
        var told = messages.forget(wiped);
        if (disk.inCopies(tx -> wipe(wiped, tx)) && exports && told) done(COPIES);
    }

    /// What a till before this one left to do.
    void catchUp() throws IOException {
        if (due(REWRITE)) {
            disk.write(
                    tx -> {
                        PersonalTables.rewrite(tx);
                        tx.set(REWRITE, "");
                        return REWRITE;
                    });
        }
        if (due(COPIES)) end(erasures.all().stream().map(Erasures.Line::member).toList());
    }

    private boolean due(String what) {
        return disk.read(in -> in.setting(what)).filter(DUE::equals).isPresent();
    }

    private void done(String what) {
        disk.write(
                tx -> {
                    tx.set(what, "");
                    return what;
                });
    }

    // An older program's copy knows no members.
    private static void wipe(List<MemberId> wiped, Tx tx) {
        var knows =
                tx.one(
                        "SELECT 1 AS found FROM sqlite_schema WHERE name = 'member_key'",
                        row -> row.flag("found"));
        if (knows.isEmpty()) return;
        for (var member : wiped) PersonalTables.follow(new Personal.Wipe(member), tx);
    }

    /// What erases those again who are on the list and in the books: these come from a copy that
    /// was made before.
    Optional<Commit> again() throws IOException {
        var lines = erasures.all();
        if (lines.isEmpty()) return Optional.empty();
        var facts = new ArrayList<Fact>();
        var personal = new ArrayList<Personal>();
        for (var line : disk.read(in -> stillThere(lines, in))) {
            var event = new MemberEvent.Erased(line.member(), line.on());
            facts.add(new Fact.MemberMoved(event, TillStart.ITSELF));
            personal.add(new Personal.Wipe(line.member()));
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Commit.of(facts.toArray(new Fact[0])).knowing(personal));
    }

    private static List<Erasures.Line> stillThere(Set<Erasures.Line> lines, Reads in) {
        return lines.stream().filter(line -> stillThere(line.member(), in)).toList();
    }

    private static boolean stillThere(MemberId member, Reads in) {
        return in.one(
                        "SELECT EXISTS (SELECT 1 FROM member WHERE id = ?1 AND erased IS NULL)"
                                + " OR EXISTS (SELECT 1 FROM member_key WHERE member = ?1)"
                                + " OR EXISTS (SELECT 1 FROM member_person WHERE member = ?1)"
                                + " AS there",
                        row -> row.flag("there"),
                        member.value())
                .orElse(false);
    }
}
