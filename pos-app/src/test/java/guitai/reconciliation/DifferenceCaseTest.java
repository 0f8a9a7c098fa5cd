package guitai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.Money;
import guitai.reconciliation.DifferenceCase.Closed;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.DifferenceCase.SamePerson;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DifferenceCaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OperatorId LI = new OperatorId("2001");
    private static final OperatorId WANG = new OperatorId("2002");

    private final DifferenceCase.Open open =
            DifferenceCase.open(
                    new Subject.StoredPaymentRefused(
                            "T01A",
                            new BusinessDate(DAY),
                            "622202******1234",
                            Money.cny(8_800),
                            "51"),
                    DAY);

    @Test
    void a_case_is_closed_by_a_second_person_only() {
        var resolved = open.take(LI).resolve(Resolution.CLAIMED, "收单行答应补款", LI);
        assertThat(resolved.close(LI)).isEqualTo(new SamePerson(LI));
        assertThat(resolved.close(WANG)).isEqualTo(new Closed(resolved, WANG));
    }

    @Test
    void whoever_owns_it_may_close_what_another_resolved() {
        var resolved = open.take(LI).resolve(Resolution.WRITTEN_OFF, "客人联系不上", WANG);
        assertThat(resolved.close(LI)).isInstanceOf(Closed.class);
        assertThat(resolved.close(WANG)).isEqualTo(new SamePerson(WANG));
    }

    @Test
    void the_second_person_may_send_it_back_to_the_owner() {
        var taken = open.take(LI).handTo(WANG);
        assertThat(taken.resolve(Resolution.OTHER, "看不懂", WANG).sendBack()).isEqualTo(taken);
    }

    @Test
    void it_grows_older_every_day_and_keeps_its_number() {
        assertThat(open.age(DAY.plusDays(3))).isEqualTo(3);
        assertThat(open.take(LI).id()).isEqualTo(open.id());
        assertThat(DifferenceCase.open(open.subject(), DAY.plusDays(9)).id()).isEqualTo(open.id());
    }

    @Test
    void a_resolution_needs_words() {
        var taken = open.take(LI);
        assertThatThrownBy(() -> taken.resolve(Resolution.OTHER, " ", LI))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
