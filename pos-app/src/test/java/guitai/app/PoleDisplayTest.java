package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PoleDisplayTest {
    private static final Money NOTHING = Money.ZERO_CNY;

    private static CustomerScreen screen(Stage stage, CustomerScreen.Line... lines) {
        return new CustomerScreen(
                List.of(lines),
                Money.cny(2461),
                NOTHING,
                List.of(),
                NOTHING,
                Money.cny(2461),
                stage);
    }

    private static CustomerScreen.Line line(String name, String quantity, long fen) {
        return new CustomerScreen.Line(
                Name.of(name),
                quantity,
                false,
                Money.cny(fen),
                Name.of("pc"),
                Words.NONE,
                Money.cny(fen));
    }

    @Test
    void a_member_is_greeted_by_a_masked_number_within_twenty_characters() {
        var plain = screen(new Stage.Welcome());
        var member =
                new CustomerScreen(
                        plain.lines(),
                        plain.gross(),
                        plain.saved(),
                        plain.savings(),
                        plain.added(),
                        plain.total(),
                        new CustomerScreen.Member("138****8000", "银卡", Words.NONE, Words.NONE),
                        plain.stage());
        assertThat(PoleDisplay.of(member)).isEqualTo(new Shown.Words("Welcome", "138****8000"));
        assertThat(PoleDisplay.of(screen(new Stage.Consent(Words.NONE))))
                .isEqualTo(new Shown.Words("Become a member?", "Please ask us"));
    }

    private static CustomerScreen member(Stage stage, long earning) {
        var plain = screen(stage);
        return new CustomerScreen(
                plain.lines(),
                plain.gross(),
                plain.saved(),
                plain.savings(),
                plain.added(),
                plain.total(),
                new CustomerScreen.Member("138****8000", "银卡", Words.NONE, Words.NONE, earning),
                plain.stage());
    }

    @Test
    void a_member_reads_what_the_sale_earns_beside_the_total_and_beside_what_was_paid() {
        var total = Money.cny(2461);
        assertThat(PoleDisplay.of(member(new Stage.Due(total), 24)))
                .isEqualTo(new Shown.Amount(Kind.TOTAL, "Total +24 pts", "24.61"));
        assertThat(PoleDisplay.of(member(new Stage.Paid(total, List.of(), NOTHING), 24)))
                .isEqualTo(new Shown.Amount(Kind.RECEIVED, "Paid +24 pts", "24.61"));
        assertThat(PoleDisplay.of(member(new Stage.Paid(total, List.of(), Money.cny(39)), 24)))
                .isEqualTo(new Shown.Amount(Kind.CHANGE, "Paid 24.61 +24 pts", "0.39"));
        var much = Money.cny(12_345_678);
        assertThat(PoleDisplay.of(member(new Stage.Paid(much, List.of(), NOTHING), 1_234_567)))
                .isEqualTo(new Shown.Amount(Kind.RECEIVED, "Paid +1234567 pts", "123456.78"));
        assertThat(PoleDisplay.of(member(new Stage.Paid(much, List.of(), Money.cny(1)), 1_234_567)))
                .as("what has no room is left out whole")
                .isEqualTo(new Shown.Amount(Kind.CHANGE, "Paid 123456.78", "0.01"));
    }

    @Test
    void rule_SC_01_who_paid_and_is_no_member_is_invited_within_twenty_characters() {
        var text = Words.of("consent.payer", "Shop");
        var stage = new Stage.Paid(Money.cny(2461), List.of(), NOTHING, List.of(), text);
        assertThat(PoleDisplay.of(screen(stage)))
                .isEqualTo(new Shown.Amount(Kind.RECEIVED, "Paid  Join? Ask us", "24.61"));
    }

    @Test
    void the_customer_reads_the_last_line_the_total_what_was_received_and_the_change() {
        assertThat(PoleDisplay.of(screen(new Stage.Welcome())))
                .isEqualTo(new Shown.Words("Welcome", ""));
        assertThat(
                        PoleDisplay.of(
                                screen(
                                        new Stage.Shopping(),
                                        line("Water", "1", 200),
                                        line("Tea", "2", 900))))
                .isEqualTo(new Shown.Amount(Kind.PRICE, "2 x Tea", "9.00"));
        assertThat(PoleDisplay.of(screen(new Stage.Due(Money.cny(2461)))))
                .isEqualTo(new Shown.Amount(Kind.TOTAL, "Total", "24.61"));
        assertThat(PoleDisplay.of(screen(new Stage.Paid(Money.cny(2461), List.of(), NOTHING))))
                .isEqualTo(new Shown.Amount(Kind.RECEIVED, "Paid", "24.61"));
        assertThat(
                        PoleDisplay.of(
                                screen(new Stage.Paid(Money.cny(2461), List.of(), Money.cny(39)))))
                .isEqualTo(new Shown.Amount(Kind.CHANGE, "Paid 24.61", "0.39"));
    }
}
