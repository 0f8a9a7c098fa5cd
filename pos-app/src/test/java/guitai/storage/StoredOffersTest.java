package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.planning.Edition;
import guitai.promotion.planning.OfferRecords.Draft;
import guitai.promotion.planning.OfferRecords.Kept;
import guitai.promotion.planning.OfferState;
import guitai.staff.OperatorId;
import guitai.store.sqlite.SqliteOptions;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredOffersTest {
    private static final OperatorId BOSS = new OperatorId("2001");
    private static final Offer TWELVE = OfferExamples.plain(new OfferRule.PercentOff(1_200));
    private static final Offer TWENTY =
            Edition.versioned(OfferExamples.plain(new OfferRule.PercentOff(2_000)), 2);

    @TempDir private Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(Day.NINE);

    private TillStore open() {
        var opening = TillStore.open(home, now::get, Money.CNY, SqliteOptions.small());
        if (opening instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError(opening);
    }

    private static void publish(TillStore till, Offer offer) {
        till.books().write(Commit.of(new Fact.OfferPublished(offer, BOSS)));
    }

    private static Offer until(Instant end, Offer offer) {
        return windowed(
                offer, new OfferWindow(Optional.empty(), Optional.of(end), Set.of(), List.of()));
    }

    private static Offer windowed(Offer o, OfferWindow window) {
        return new Offer(
                o.id(),
                o.version(),
                o.nameZh(),
                o.nameEn(),
                o.rule(),
                o.scope(),
                window,
                o.stores(),
                o.channels(),
                o.member(),
                o.limits(),
                o.priority(),
                o.group(),
                o.exclusive(),
                o.excludes(),
                o.onlyFullPrice(),
                o.funder());
    }

    @Test
    void a_published_offer_holds_at_once_and_after_a_restart() {
        try (var till = open()) {
            assertThat(till.offers().published()).isEmpty();
            publish(till, TWELVE);
            assertThat(till.offers().published()).containsExactly(TWELVE);
        }
        try (var till = open()) {
            assertThat(till.offers().published()).containsExactly(TWELVE);
        }
    }

    @Test
    void a_changed_offer_is_its_next_version_and_the_one_before_stays_what_it_was() {
        try (var till = open()) {
            publish(till, TWELVE);
            publish(till, TWENTY);

            assertThat(till.offers().published()).containsExactly(TWENTY);
            assertThat(till.offers().versions(TWELVE.id()))
                    .extracting(Kept::offer)
                    .containsExactly(TWENTY, TWELVE);
        }
    }

    @Test
    void a_version_that_was_published_cannot_be_written_again() {
        try (var till = open()) {
            publish(till, TWELVE);
            var other = Edition.versioned(TWENTY, 1);

            assertThatThrownBy(() -> publish(till, other)).isInstanceOf(RuntimeException.class);
            assertThat(till.offers().published()).containsExactly(TWELVE);
            assertThat(till.offers().versions(TWELVE.id())).hasSize(1);
        }
    }

    @Test
    void a_withdrawn_offer_holds_no_more_until_it_is_published_again() {
        try (var till = open()) {
            publish(till, TWELVE);
            till.books().write(Commit.of(new Fact.OfferWithdrawn(TWELVE.id(), BOSS)));

            assertThat(till.offers().published()).isEmpty();
            assertThat(till.offers().newest().getFirst().state(now.get()))
                    .isEqualTo(OfferState.WITHDRAWN);

            publish(till, TWENTY);
            assertThat(till.offers().published()).containsExactly(TWENTY);
        }
    }

    @Test
    void an_offer_is_gone_at_the_moment_its_window_ends() {
        var end = Day.NINE.plusSeconds(60);
        try (var till = open()) {
            var short_ = until(end, TWELVE);
            publish(till, short_);

            now.set(end.minusMillis(1));
            assertThat(till.offers().published()).containsExactly(short_);
            now.set(end);
            assertThat(till.offers().published()).isEmpty();
            assertThat(till.offers().newest().getFirst().state(end)).isEqualTo(OfferState.OVER);
        }
    }

    @Test
    void the_journal_alone_gives_the_same_offers_again() {
        var random = new Random(5);
        List<Kept> before;
        try (var till = open()) {
            for (int i = 0; i < 60; i++) {
                now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
                var offer = RandomOffers.any(random);
                var newest = till.offers().versions(offer.id()).stream().findFirst();
                int next = newest.map(kept -> kept.offer().version() + 1).orElse(1);
                publish(till, Edition.versioned(offer, next));
                if (i % 7 == 0) {
                    till.books().write(Commit.of(new Fact.OfferWithdrawn(offer.id(), BOSS)));
                }
            }
            before = till.offers().newest();
            assertThat(before).hasSizeGreaterThan(20);
        }
        SmallTills.rebuild(home);
        try (var till = open()) {
            assertThat(till.offers().newest()).isEqualTo(before);
        }
    }

    @Test
    void a_draft_is_kept_and_dropped_and_nobody_gets_it() {
        var draft = new Draft(Edition.versioned(TWELVE, 0), Day.NINE, BOSS);
        try (var till = open()) {
            till.offers().keep(draft);
            assertThat(till.offers().published()).isEmpty();
        }
        try (var till = open()) {
            assertThat(till.offers().drafts()).containsExactly(draft);
            till.offers().drop(new OfferId("PLAIN"));
            assertThat(till.offers().drafts()).isEmpty();
        }
    }
}
