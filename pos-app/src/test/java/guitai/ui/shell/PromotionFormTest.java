package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.key.Command;
import guitai.ui.promotion.OfferField;
import guitai.ui.promotion.OfferType;
import guitai.ui.promotion.OffersEvent;
import guitai.ui.promotion.OffersEvent.Asked;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.sale.SaleEvent;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The form of an offer, and what stands beside it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PromotionFormTest extends PromotionsAtWork {

    @Test
    void while_it_is_written_the_basket_at_the_counter_shows_what_would_come_of_it() {
        var price = scan(0);
        list();
        fifth();
        assertThat(trial().tried()).isTrue();
        assertThat(trial().before()).isEqualTo(price);
        assertThat(trial().after()).isEqualTo(price.timesRatio(4, 5));
        assertThat(trial().rows().getFirst().ours()).isTrue();
        assertThat(trial().rows().getFirst().applies()).isTrue();

        type(OfferField.CATEGORIES, "no-such-shelf");
        assertThat(trial().after()).isEqualTo(price);
        assertThat(say(trial().rows().getFirst().what()))
                .isEqualTo("no goods of this offer in the basket");
        type(OfferField.OFF, "much");
        assertThat(trial().tried()).as("what cannot be read is not tried").isFalse();
    }

    @Test
    void it_is_tried_on_a_parked_sale_and_on_a_finished_one_by_its_number() {
        scan(0);
        screens.sale.on(SaleEvent.Asked.PARK);
        screens.sale.on(SaleEvent.Asked.PARK);
        list();
        fifth();
        assertThat(say(trial().basket())).startsWith("Parked");
        screens.offers.on(new OffersEvent.NumberTyped("S001-02-20261121-000999"));
        press(Asked.FIND);
        assertThat(form().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(trial().tried()).isTrue();
    }

    @Test
    void what_is_wrong_is_named_at_its_field_and_stops_publishing() {
        list();
        fifth();
        type(OfferField.TO, "yesterday");
        press(Asked.PUBLISH);
        assertThat(form().side()).isInstanceOf(Side.Trial.class);
        assertThat(form().at()).isEqualTo(OfferField.TO);
        assertThat(say(form().notice().what())).startsWith("Last day: ");
        assertThat(form().cells())
                .filteredOn(cell -> cell.field() == OfferField.TO)
                .singleElement()
                .satisfies(cell -> assertThat(cell.wrong()).isNotEqualTo(Words.NONE));
        assertThat(shop.counter().offers().list()).isEmpty();
    }

    @Test
    void a_form_that_makes_no_offer_yet_is_not_lost_by_leaving() {
        list();
        fifth();
        type(OfferField.OFF, "a fifth");
        press(Asked.BACK);
        assertThat(listing().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(say(listing().rows().getFirst().state())).isEqualTo("unfinished");
        press(Asked.ENTER);
        assertThat(form().cells())
                .filteredOn(cell -> cell.field() == OfferField.OFF)
                .singleElement()
                .satisfies(cell -> assertThat(cell.text()).isEqualTo("a fifth"));
        type(OfferField.OFF, "20%");
        publish();
        assertThat(listing().rows()).hasSize(1);
    }

    @Test
    void locking_the_till_in_the_middle_of_a_form_loses_nothing() {
        list();
        fifth();
        manager();
        till.command(Command.PROMOTIONS);
        assertThat(say(form().title())).contains("A fifth off");
    }

    @Test
    void the_checker_names_traps_before_it_is_published() {
        list();
        fifth();
        type(OfferField.CATEGORIES, "no-such-shelf");
        press(Asked.PUBLISH);
        var found = ((Side.Check) form().side()).found();
        assertThat(found.getFirst().tone()).isEqualTo(Tone.BAD);
        assertThat(say(found.getFirst().what()))
                .isEqualTo("No goods that may be reduced are in its range");
        type(OfferField.CATEGORIES, "");
        assertThat(form().side())
                .as("another offer is looked over anew")
                .isInstanceOf(Side.Trial.class);
    }

    @Test
    void goods_are_found_by_name_or_initials_and_taken_with_enter() {
        var item = shop.plain(0);
        list();
        fifth();
        type(OfferField.SKUS, item.nameZh());
        var hits = (Side.Hits) form().side();
        assertThat(hits.hits()).anyMatch(hit -> hit.word().equals(item.sku().value()));
        while (!((Side.Hits) form().side())
                .hits()
                .get(((Side.Hits) form().side()).selected())
                .word()
                .equals(item.sku().value())) {
            screens.offers.on(new OffersEvent.Moved(1));
        }
        press(Asked.ENTER);
        assertThat(form().cells())
                .filteredOn(cell -> cell.field() == OfferField.SKUS)
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.text()).isEqualTo(item.sku().value() + " ");
                            assertThat(say(cell.about())).isEqualTo(item.nameEn());
                        });
    }

    @Test
    void enter_goes_through_every_field_of_the_form_and_a_choice_is_changed_by_it() {
        list();
        begin(OfferType.SUM_AMOUNT);
        screens.offers.on(new OffersEvent.At(OfferField.EVERY));
        press(Asked.ENTER);
        assertThat(form().cells()).anyMatch(cell -> cell.field() == OfferField.MOST_EVERY);
        screens.offers.on(new OffersEvent.Moved(1));
        assertThat(form().at()).isEqualTo(OfferField.MOST_EVERY);
        press(Asked.ENTER);
        assertThat(form().section()).isEqualTo(OfferField.Section.GOODS);
        screens.offers.on(new OffersEvent.Turned(-1));
        assertThat(form().section()).isEqualTo(OfferField.Section.WHAT);
    }
}
