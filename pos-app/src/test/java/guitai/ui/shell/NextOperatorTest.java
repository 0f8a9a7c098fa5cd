package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.staff.OperatorId;
import guitai.ui.key.Command;
import guitai.ui.sale.Row;
import guitai.ui.signon.SignOnEvent;
import guitai.ui.text.Language;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What one person was told is nothing to the next.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class NextOperatorTest extends TillAtWork {

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    private void nobody() {
        till.command(Command.LOCK);
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
    }

    private void other() {
        var people = screens.signOn.screen().get().people();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).number().equals("2001")) screens.signOn.on(new SignOnEvent.Chose(i));
        }
        screens.signOn.on(new SignOnEvent.Entered("8888"));
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    private List<Row> refused() {
        return screens.sale.screen().get().rows().stream()
                .filter(Row.Refused.class::isInstance)
                .toList();
    }

    private boolean told() {
        return !screens.sale.screen().get().notice().isEmpty();
    }

    @Test
    void a_refused_code_and_its_notice_are_gone_when_somebody_else_signs_on() {
        till.scanned("9520001999999");
        assertThat(refused()).hasSize(1);
        assertThat(told()).isTrue();
        nobody();

        other();

        assertThat(refused()).isEmpty();
        assertThat(told()).isFalse();
    }

    @Test
    void who_only_locked_the_till_finds_it_as_it_was() {
        till.scanned("9520001999999");
        nobody();

        signOn();

        assertThat(refused()).hasSize(1);
        assertThat(told()).isTrue();
    }

    @Test
    void beside_goods_that_are_to_be_paid_a_refused_code_stays_in_sight() {
        scan(0);
        till.scanned("9520001999999");
        nobody();

        other();

        assertThat(refused()).hasSize(1);
        assertThat(told()).isFalse();
        assertThat(goods(0)).isNotNull();
    }

    @Test
    void prices_that_came_with_the_program_are_nobodys() {
        var names = new Names();
        assertThat(names.of(OperatorId.PROGRAM).in(Language.EN)).isEqualTo("Came with the program");
        assertThat(names.of(OperatorId.PROGRAM).in(Language.ZH)).doesNotContain("program");
        assertThat(names.of(OperatorId.TECHNICIAN).in(Language.ZH)).isEqualTo("技术员");
    }
}
