package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.money.Money;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.text.Name;

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
        return new CustomerScreen.Line(Name.of(name), quantity, Name.of("pc"), Money.cny(fen));
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
