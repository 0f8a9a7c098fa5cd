package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.key.Command;
import guitai.ui.promotion.OfferField;
import guitai.ui.promotion.OfferType;
import guitai.ui.promotion.OffersEvent;
import guitai.ui.promotion.OffersEvent.Asked;
import guitai.ui.promotion.OffersScreen;
import guitai.ui.promotion.OffersScreen.Choosing;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Listing;
import guitai.ui.promotion.OffersScreen.Side;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;

/// A manager at the offers of the shop.
abstract class PromotionsAtWork extends TillAtWork {

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    /// Who may make offers takes the place of the cashier.
    void manager() {
        till.command(Command.LOCK);
        var people = shop.store().staff().all();
        for (int i = 0; i < people.size(); i++) {
            var shown = screens.signOn.screen().get().people().get(i);
            if (shown.number().equals("2001")) screens.signOn.on(new SignOnEvent.Chose(i));
        }
        screens.signOn.on(new SignOnEvent.Entered("8888"));
    }

    void list() {
        manager();
        till.command(Command.PROMOTIONS);
        assertThat(till.place().get()).isEqualTo(Place.PROMOTIONS);
    }

    OffersScreen screen() {
        return screens.offers.screen().get();
    }

    Listing listing() {
        return (Listing) screen();
    }

    Editing form() {
        return (Editing) screen();
    }

    Side.Trial trial() {
        return (Side.Trial) form().side();
    }

    void press(Asked step) {
        screens.offers.on(step);
    }

    void type(OfferField field, String text) {
        screens.offers.on(new OffersEvent.Typed(field, text));
    }

    static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    void begin(OfferType type) {
        press(Asked.NEW);
        assertThat(screen()).isInstanceOf(Choosing.class);
        screens.offers.on(new OffersEvent.Chosen(List.of(OfferType.values()).indexOf(type)));
    }

    /// A fifth off everything, ready to be published.
    void fifth() {
        begin(OfferType.PERCENT);
        type(OfferField.ID, "FIFTH");
        type(OfferField.NAME_ZH, "八折");
        type(OfferField.NAME_EN, "A fifth off");
        type(OfferField.OFF, "20%");
    }

    void publish() {
        press(Asked.PUBLISH);
        assertThat(form().side()).isInstanceOf(Side.Check.class);
        press(Asked.PUBLISH);
    }
}
