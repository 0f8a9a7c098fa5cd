package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.scan.Tap;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeDevices;
import guitai.ui.sample.Shop;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUps;
import guitai.ui.technician.StaffCardsEvent.Asked;
import guitai.ui.technician.StaffCardsEvent.Moved;
import guitai.ui.technician.StaffCardsScreen;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// A manager gives cards to the staff, and takes them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StaffCardsPageTest extends TillAtWork {
    private static final Tap.Card CARD = new Tap.Card("04A1B2C3D4E5F6");
    private static final Tap.Card OTHER = new Tap.Card("B1C2D3E4");

    private final FakeDevices devices = new FakeDevices();

    @Override
    Shop shop(Path at) {
        devices.is(DeviceKind.CARD_READER, Condition.READY, Cause.NONE, 1);
        var shop = super.shop(at);
        shop.technician = new TechnicianParts(devices, SetUps.NONE, Finding.NONE, () -> false);
        return shop;
    }

    private void come() {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        screens.devices.on(DevicesEvent.Asked.STAFF_CARDS);
        assertThat(till.place().get()).isEqualTo(Place.STAFF_CARDS);
    }

    private StaffCardsScreen page() {
        return screens.staffCards.screen().get();
    }

    private List<String> holders() {
        return page().rows().stream()
                .filter(StaffCardsScreen.Row::hasCard)
                .map(row -> row.person().number())
                .toList();
    }

    private String said() {
        return page().notice().what().key();
    }

    private String chosen() {
        return page().rows().get(page().chosen()).person().number();
    }

    @Test
    void a_card_held_to_the_reader_is_the_chosen_persons_and_the_page_knows_who_has_one() {
        come();
        assertThat(holders()).isEmpty();
        assertThat(page().say().key()).isEqualTo("staffCard.hold");
        screens.staffCards.on(new Moved(1));
        till.tapped(CARD);
        assertThat(said()).isEqualTo("staffCard.given");
        assertThat(holders()).containsExactly(chosen());
        assertThat(journal()).contains("STAFF_CARD").doesNotContain(CARD.digits());
        assertThat(page().toString()).doesNotContain("A1B2");
    }

    @Test
    void a_card_that_was_taken_signs_nobody_on_any_more() {
        come();
        till.tapped(CARD);
        screens.staffCards.on(Asked.TAKE);
        assertThat(said()).isEqualTo("staffCard.taken");
        assertThat(holders()).isEmpty();
        till.command(Command.LOCK);
        till.tapped(CARD);
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
    }

    @Test
    void somebody_elses_card_stays_theirs_until_it_is_taken_from_them() {
        come();
        till.tapped(CARD);
        var first = chosen();
        screens.staffCards.on(new Moved(1));
        till.tapped(CARD);
        assertThat(said()).isEqualTo("staffCard.others");
        assertThat(page().notice().what().args()).contains(first);
        assertThat(holders()).containsExactly(first);
        till.tapped(OTHER);
        assertThat(holders()).containsExactly(first, chosen());
    }

    @Test
    void nothing_is_taken_from_somebody_without_a_card() {
        come();
        screens.staffCards.on(Asked.TAKE);
        assertThat(journal()).doesNotContain("STAFF_CARD");
    }

    @Test
    void a_reader_that_is_not_there_is_said_and_a_bank_card_is_nobodys() {
        devices.is(DeviceKind.CARD_READER, Condition.ABSENT, Cause.NOT_FOUND, 0);
        come();
        assertThat(page().say().key()).isEqualTo("staffCard.noReader");
        till.tapped(new Tap.BankCard());
        assertThat(said()).isEqualTo("notice.bankCard");
        assertThat(holders()).isEmpty();
        screens.staffCards.on(Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.DEVICES);
    }
}
