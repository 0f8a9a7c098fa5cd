package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Rule SC-08.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SliceTest {
    @Test
    void SC_08_of_five_three_tills_give_out_five_and_never_six() {
        assertThat(new Slice(1, 3).part(5)).isEqualTo(2);
        assertThat(new Slice(2, 3).part(5)).isEqualTo(2);
        assertThat(new Slice(3, 3).part(5)).isEqualTo(1);
    }

    @Test
    void SC_08_whatever_there_is_all_tills_together_have_just_that() {
        for (int tills = 1; tills <= 20; tills++) {
            for (int whole = 0; whole <= 200; whole++) {
                int sum = 0;
                for (int till = 1; till <= tills; till++) sum += new Slice(till, tills).part(whole);
                assertThat(sum).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_till_without_a_part_has_the_offer_closed_and_no_limit_stays_none() {
        assertThat(new Slice(3, 3).part(2)).isZero();
        assertThat(new Slice(3, 3).part(OfferLimits.UNLIMITED)).isEqualTo(OfferLimits.UNLIMITED);
    }

    @Test
    void a_part_is_written_as_a_till_of_so_many() {
        assertThat(Slice.parse("2/3")).contains(new Slice(2, 3));
        assertThat(Slice.parse("4/3")).isEmpty();
        assertThat(Slice.parse("0/3")).isEmpty();
        assertThat(Slice.parse("2 of 3")).isEmpty();
    }
}
