package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scan.Tap;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.status.Light;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CardsAtTheTillTest extends TillAtWork {
    private static final Tap.Card CARD = new Tap.Card("04A1B2C3D4E5F6");

    private String saidAtSignOn() {
        return screens.signOn.screen().get().notice().what().key();
    }

    private String saidAtSale() {
        return screens.sale.screen().get().notice().what().key();
    }

    private void give(String manager, String pin) {
        screens.signOn.on(new SignOnEvent.Chose(0));
        till.tapped(CARD);
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised(manager, pin));
    }

    @Test
    void a_card_nobody_knows_asks_whose_it_is() {
        till.tapped(CARD);
        assertThat(saidAtSignOn()).isEqualTo("signon.cardOfNobody");
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
    }

    @Test
    void a_manager_gives_a_card_to_the_chosen_person_and_from_then_on_it_signs_on() {
        give("2001", "8888");
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(saidAtSignOn()).isEqualTo("signon.cardGiven");
        till.tapped(CARD);
        assertThat(till.place().get()).isEqualTo(Place.OPEN_SHIFT);
    }

    @Test
    void a_supervisor_cannot_give_a_card() {
        give("3001", "3333");
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Dismissed());
        till.tapped(CARD);
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
    }

    @Test
    void while_selling_a_card_is_a_members_and_a_token_is_as_good_as_scanned() {
        openShift();
        till.tapped(CARD);
        assertThat(saidAtSale()).isEqualTo(notServedKey());
        till.tapped(new Tap.Text(shop.code(0)));
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }

    private String notServedKey() {
        till.scanned("MB:04A1B2C3D4E5F6");
        return saidAtSale();
    }

    @Test
    void a_bank_card_is_sent_to_the_terminal_and_a_phone_without_a_card_is_named() {
        openShift();
        till.tapped(new Tap.BankCard());
        assertThat(saidAtSale()).isEqualTo("notice.bankCard");
        till.tapped(new Tap.Unusable(Tap.Why.PHONE));
        assertThat(saidAtSale()).isEqualTo("notice.cardPhone");
    }

    private Light.Health light() {
        return till.status().get().lights().stream()
                .filter(light -> light.part() == Light.Part.CARD_READER)
                .map(Light::health)
                .findFirst()
                .orElse(Light.Health.NONE);
    }

    @Test
    void the_strip_shows_a_reader_that_was_set_up_and_says_when_it_is_gone() {
        till.device(Light.Part.CARD_READER, new DeviceHealth.None());
        assertThat(light()).isEqualTo(Light.Health.NONE);
        till.device(Light.Part.CARD_READER, new DeviceHealth.Ready(false));
        assertThat(light()).isEqualTo(Light.Health.READY);
        till.device(
                Light.Part.CARD_READER, new DeviceHealth.NotReady(PrintJob.Trouble.NOT_REACHABLE));
        assertThat(light()).isEqualTo(Light.Health.GONE);
    }
}
