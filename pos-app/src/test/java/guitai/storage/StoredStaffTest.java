package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.PinHash;
import guitai.staff.Role;
import guitai.staff.WrongPins;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredStaffTest {
    private static final Operator WANG =
            new Operator(Day.CASHIER, "王芳", Role.CASHIER, new PinHash("$a$"));
    private static final Operator LI =
            new Operator(Day.MANAGER, "李明", Role.MANAGER, new PinHash("$b$"));

    @TempDir private Path home;

    @Test
    void people_are_found_and_listed_by_number() {
        try (var till = Tills.open(home)) {
            assertThat(till.staff().all()).isEmpty();
            till.staff().replaceAll(List.of(LI, WANG));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.staff().find(WANG.id())).contains(WANG);
            assertThat(till.staff().find(new OperatorId("7"))).isEmpty();
            assertThat(till.staff().all()).containsExactly(WANG, LI);
        }
    }

    @Test
    void someone_who_is_changed_stays_one_person() {
        try (var till = Tills.open(home)) {
            till.staff().replaceAll(List.of(LI, WANG));
            var promoted = new Operator(WANG.id(), "王芳", Role.SUPERVISOR, new PinHash("$c$"));
            till.staff().put(promoted);

            assertThat(till.staff().all()).containsExactly(promoted, LI);
        }
    }

    @Test
    void someone_left_out_of_a_new_list_is_gone() {
        try (var till = Tills.open(home)) {
            till.staff().replaceAll(List.of(LI, WANG));
            till.staff().replaceAll(List.of(LI));

            assertThat(till.staff().find(WANG.id())).isEmpty();
        }
    }

    @Test
    void more_people_than_the_sign_on_screen_can_list_are_refused() {
        try (var till = Tills.open(home)) {
            till.staff().put(WANG);
            assertThatThrownBy(() -> till.staff().replaceAll(Collections.nCopies(501, LI)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(till.staff().all()).containsExactly(WANG);
        }
    }

    @Test
    void wrong_pins_are_counted_over_a_restart_until_a_right_one() {
        try (var till = Tills.open(home)) {
            assertThat(till.staff().wrongPins(WANG.id())).isEqualTo(WrongPins.NONE);
            till.books().write(Commit.of(new Fact.SignOnRefused(WANG.id(), 1)));
            till.books().write(Commit.of(new Fact.SignOnRefused(WANG.id(), 2)));
            till.books().write(Commit.of(new Fact.SignOnRefused(LI.id(), 1)));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.staff().wrongPins(WANG.id())).isEqualTo(new WrongPins(2, Day.NINE));
            till.books().write(Commit.of(new Fact.SignedOn(WANG.id())));

            assertThat(till.staff().wrongPins(WANG.id())).isEqualTo(WrongPins.NONE);
            assertThat(till.staff().wrongPins(LI.id()).inARow()).isEqualTo(1);
        }
    }
}
