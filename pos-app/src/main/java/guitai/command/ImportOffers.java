package guitai.command;

import guitai.importing.OfferFile;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.promotion.Offer;
import guitai.promotion.planning.Edition;
import guitai.promotion.planning.ImportedOffers;
import guitai.promotion.planning.OfferRecords.Kept;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `import promotions FILE`: what is new or changed is published as the next version of its offer.
///
/// An offer that holds in the same form already is left alone, so a file can be imported again. One
/// whose version was published before in another form is refused like a bad one.
final class ImportOffers {
    private static final OperatorId TECHNICIAN = OperatorId.TECHNICIAN;

    private final TillStarter starter;
    private final Path home;
    private final Path file;
    private final boolean skipBad;

    ImportOffers(TillStarter starter, Path home, Path file, boolean skipBad) {
        this.starter = starter;
        this.home = home;
        this.file = file;
        this.skipBad = skipBad;
    }

    int call() throws Exception {
        if (!Files.isReadable(file)) {
            return Opened.refused(file + " cannot be read", "check the name");
        }
        return Opened.anyBooks(starter, home, this::take);
    }

    private int take(OpenTill till) {
        ImportedOffers plan;
        try {
            var counter = till.counter().rules();
            plan = OfferFile.read(file, counter.currency(), till.settings().calendar().zone());
        } catch (IOException unreadable) {
            return Opened.refused(file + " cannot be read: " + unreadable, "check the file");
        }
        for (var place : plan.ignored()) System.out.println("ignored " + place);
        for (var one : plan.refused()) System.out.println("refused " + words(one));
        var editions = editions(till, plan);
        int bad = plan.bad();
        for (var edition : editions) {
            if (!(edition instanceof Edition.Used(var wanted, var newest))) continue;
            bad++;
            System.out.println(
                    "refused %s: version %d was used before in another form, the newest is %d"
                            .formatted(wanted.id(), wanted.version(), newest));
        }
        if (bad > 0 && !skipBad) {
            System.out.println("taken 0, refused " + bad);
            return Opened.refused(
                    "nothing was imported: " + bad + " promotions are bad",
                    "correct them, or use --skip-bad");
        }
        return publish(till, editions, bad);
    }

    private static List<Edition> editions(OpenTill till, ImportedOffers plan) {
        var newest =
                till.store().offers().newest().stream()
                        .collect(Collectors.toMap(kept -> kept.offer().id(), Function.identity()));
        var editions = new ArrayList<Edition>();
        for (Offer offer : plan.offers()) {
            editions.add(
                    Edition.of(offer, java.util.Optional.<Kept>ofNullable(newest.get(offer.id()))));
        }
        return editions;
    }

    private static int publish(OpenTill till, List<Edition> editions, int bad) {
        var facts = new ArrayList<Fact>();
        int unchanged = 0;
        for (var edition : editions) {
            switch (edition) {
                case Edition.Next(var offer) ->
                        facts.add(new Fact.OfferPublished(offer, TECHNICIAN));
                case Edition.Unchanged _ -> unchanged++;
                case Edition.Used _ -> {}
            }
        }
        if (!facts.isEmpty()) {
            till.store().books().write(Commit.of(facts.toArray(Fact[]::new)));
        }
        System.out.println(
                "taken %d, unchanged %d, refused %d, in force or to come now %d"
                        .formatted(
                                facts.size(),
                                unchanged,
                                bad,
                                till.store().offers().published().size()));
        return Exit.GOOD;
    }

    private static String words(ImportedOffers.Refused one) {
        return (one.place().isEmpty() ? "file" : one.place())
                + ": "
                + one.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (one.shown().isEmpty() ? "" : " ('" + one.shown() + "')");
    }
}
