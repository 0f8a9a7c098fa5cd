package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.promotion.OfferId;
import guitai.ui.key.Command;
import guitai.ui.promotion.OfferField;
import guitai.ui.promotion.OfferType;
import guitai.ui.promotion.OffersEvent;
import guitai.ui.promotion.OffersEvent.Asked;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The list of offers, their versions and the calendar.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PromotionListTest extends PromotionsAtWork {

    @Test
    void a_cashier_is_told_that_offers_are_not_theirs() {
        till.command(Command.PROMOTIONS);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().notice().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void an_offer_is_written_looked_over_published_and_sold_with() {
        list();
        assertThat(listing().rows()).isEmpty();
        fifth();
        assertThat(say(form().summary())).contains("20% off").contains("all goods");
        publish();
        assertThat(listing().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(listing().rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(say(row.state())).isEqualTo("open");
                            assertThat(say(row.rule())).contains("20% off");
                            assertThat(say(row.used())).isEqualTo("not used yet");
                            assertThat(row.draft()).isFalse();
                        });
        press(Asked.BACK);
        var price = scan(0);
        assertThat(goods(0).amount()).isEqualTo(price.timesRatio(4, 5));
    }

    @Test
    void a_published_offer_can_be_begun_again_as_another_one() {
        list();
        fifth();
        publish();
        var id = listing().rows().getFirst().id();
        press(Asked.COPY);
        assertThat(form().version()).isEqualTo(1);
        assertThat(say(form().summary())).contains("20% off");
        press(Asked.BACK);

        assertThat(listing().rows()).hasSize(2);
        var copy = listing().rows().stream().filter(row -> !row.id().equals(id)).findFirst();
        assertThat(copy).hasValueSatisfying(row -> assertThat(row.draft()).isTrue());
        assertThat(shop.counter().offers().versions(new OfferId(id))).hasSize(1);
    }

    @Test
    void leaving_keeps_a_draft_that_nobody_gets() {
        list();
        fifth();
        press(Asked.BACK);
        assertThat(listing().rows().getFirst().draft()).isTrue();
        assertThat(say(listing().rows().getFirst().state())).isEqualTo("draft");
        press(Asked.BACK);
        var price = scan(0);
        assertThat(goods(0).amount()).isEqualTo(price);
    }

    @Test
    void changing_an_offer_that_holds_makes_its_next_version() {
        list();
        fifth();
        publish();
        press(Asked.ENTER);
        assertThat(say(form().title())).contains("version 1 stands, this will be 2");
        type(OfferField.OFF, "30%");
        publish();
        var versions = shop.counter().offers().versions(new OfferId("FIFTH"));
        assertThat(versions).hasSize(2);
        press(Asked.ENTER);
        press(Asked.VERSIONS);
        assertThat(((Side.Versions) form().side()).versions()).hasSize(2);
        press(Asked.BACK);
        publish();
        assertThat(listing().notice().tone()).as("nothing was changed").isEqualTo(Tone.WARN);
        assertThat(shop.counter().offers().versions(new OfferId("FIFTH"))).hasSize(2);
    }

    @Test
    void withdrawing_asks_once_and_another_key_takes_it_back() {
        list();
        fifth();
        publish();
        press(Asked.WITHDRAW);
        assertThat(listing().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(listing().rows().getFirst().asked()).isTrue();
        press(Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.PROMOTIONS);
        assertThat(shop.store().offers().published()).hasSize(1);
        press(Asked.WITHDRAW);
        press(Asked.WITHDRAW);
        assertThat(shop.store().offers().published()).isEmpty();
        assertThat(say(listing().rows().getFirst().state())).isEqualTo("withdrawn");
    }

    @Test
    void a_draft_is_thrown_away_only_when_asked_twice() {
        list();
        fifth();
        press(Asked.BACK);
        press(Asked.DROP);
        assertThat(shop.store().offers().drafts()).hasSize(1);
        press(Asked.DROP);
        assertThat(shop.store().offers().drafts()).isEmpty();
        assertThat(listing().rows()).isEmpty();
    }

    @Test
    void the_calendar_says_in_words_which_offers_stand_in_each_others_way() {
        list();
        fifth();
        type(OfferField.GROUP, "G");
        publish();
        begin(OfferType.UNIT_AMOUNT);
        type(OfferField.ID, "RIVAL");
        type(OfferField.NAME_EN, "Rival");
        type(OfferField.AMOUNT, "1");
        type(OfferField.GROUP, "G");
        press(Asked.CALENDAR);
        var calendar = (Calendar) screen();
        assertThat(calendar.days()).hasSize(28);
        assertThat(calendar.lines()).hasSize(2);
        assertThat(say(calendar.lines().getFirst().conflict())).startsWith("not with “Rival” from");
        press(Asked.BACK);
        assertThat(say(form().title())).contains("Rival");
        publish();
        press(Asked.CALENDAR);
        screens.offers.on(new OffersEvent.Turned(1));
        screens.offers.on(new OffersEvent.Moved(1));
        press(Asked.ENTER);
        assertThat(say(form().title())).contains("Rival");
    }
}
