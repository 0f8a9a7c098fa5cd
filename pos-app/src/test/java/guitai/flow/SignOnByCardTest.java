package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scan.Tap;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOnByCardTest {
    private static final Tap.Card CARD = new Tap.Card("04A1B2C3D4E5F6");
    private static final Tap.Card OTHER = new Tap.Card("B1C2D3E4");
    private static final Approval MANAGER =
            new Approval.ByOverride(new OperatorId("2001"), Permission.SET_UP);

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.in(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private SignOn signOn() {
        return till.counter().signOn();
    }

    private String whoComesWith(Tap.Card card) {
        return switch (signOn().signOn(card)) {
            case SignOn.CardResult.SignedOn(var who) -> who.id().value();
            case SignOn.CardResult.NobodysCard() -> "nobody";
        };
    }

    @Test
    void a_card_signs_on_whom_a_manager_gave_it_to_and_the_journal_knows() {
        assertThat(whoComesWith(CARD)).isEqualTo("nobody");
        assertThat(signOn().giveCard("1001", CARD, MANAGER)).isEmpty();
        assertThat(whoComesWith(CARD)).isEqualTo("1001");
        assertThat(signOn().operator().orElseThrow().id().value()).isEqualTo("1001");
        assertThat(till.journal("STAFF_CARD")).hasSize(1);
        assertThat(till.journal("SIGNED_ON")).hasSize(1);
        assertThat(till.entries().toString()).contains("2001").doesNotContain(CARD.digits());
    }

    @Test
    void nobody_but_a_manager_gives_or_takes_a_card() {
        till.signOn("1001", "1111");
        var needed = new Refusal.NeedsOverride(Permission.SET_UP);
        assertThat(signOn().giveCard("1001", CARD, Approval.own())).contains(needed);
        assertThat(signOn().takeCard("1001", Approval.own())).contains(needed);
        var other = new Approval.ByOverride(new OperatorId("3001"), Permission.RETURN_GOODS);
        assertThat(signOn().giveCard("1001", CARD, other)).contains(needed);
        assertThat(whoComesWith(CARD)).isEqualTo("nobody");
        assertThat(till.journal("STAFF_CARD")).isEmpty();
    }

    @Test
    void another_card_takes_the_place_of_the_lost_one() {
        signOn().giveCard("1001", CARD, MANAGER);
        signOn().giveCard("1001", OTHER, MANAGER);
        assertThat(whoComesWith(CARD)).isEqualTo("nobody");
        assertThat(whoComesWith(OTHER)).isEqualTo("1001");
        assertThat(signOn().takeCard("1001", MANAGER)).isEmpty();
        assertThat(whoComesWith(OTHER)).isEqualTo("nobody");
    }

    @Test
    void a_card_given_to_someone_else_is_no_longer_the_first_ones() {
        signOn().giveCard("1001", CARD, MANAGER);
        signOn().giveCard("3001", CARD, MANAGER);
        assertThat(whoComesWith(CARD)).isEqualTo("3001");
    }

    @Test
    void someone_who_does_not_work_here_gets_no_card() {
        assertThat(signOn().giveCard("7777", CARD, MANAGER))
                .contains(Refusal.Because.NO_SUCH_OPERATOR);
        assertThat(signOn().giveCard("no such person!", CARD, MANAGER))
                .contains(Refusal.Because.NO_SUCH_OPERATOR);
    }

    @Test
    void a_card_unlocks_the_till_of_its_own_and_takes_over_from_another() {
        signOn().giveCard("1001", CARD, MANAGER);
        signOn().giveCard("3001", OTHER, MANAGER);
        whoComesWith(CARD);
        signOn().lock();
        assertThat(signOn().locked()).isTrue();
        whoComesWith(OTHER);
        assertThat(signOn().locked()).isFalse();
        assertThat(signOn().operator().orElseThrow().id().value()).isEqualTo("3001");
    }

    @Test
    void what_was_held_up_is_never_printed() {
        assertThat(CARD.toString()).doesNotContain("A1B2");
        assertThat(new Tap.Text("MB:secret").toString()).doesNotContain("secret");
    }
}
