package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.RevocationList;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredRevocationsTest {
    @TempDir private Path home;

    private static RevocationList list(long version, int minutes, String... accounts) {
        return new RevocationList(version, Day.NINE.plusSeconds(60L * minutes), Set.of(accounts));
    }

    @Test
    void a_till_that_never_had_a_list_says_so() {
        try (var till = Tills.open(home)) {
            assertThat(till.revocations().newest()).isEmpty();
        }
    }

    @Test
    void the_newest_list_is_there_after_a_restart() {
        try (var till = Tills.open(home)) {
            till.revocations().keep(list(1, 0, "a", "b"));
            till.revocations().keep(list(2, 10, "b", "c", "d"));
            assertThat(till.revocations().newest()).contains(list(2, 10, "b", "c", "d"));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.revocations().newest()).contains(list(2, 10, "b", "c", "d"));
            till.revocations().keep(list(3, 20));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.revocations().newest()).contains(list(3, 20));
        }
    }

    @Test
    void an_older_list_never_replaces_a_newer_one() {
        try (var till = Tills.open(home)) {
            till.revocations().keep(list(5, 10, "lost"));
            till.revocations().keep(list(4, 20));
            till.revocations().keep(list(5, 5));
            assertThat(till.revocations().newest()).contains(list(5, 10, "lost"));
        }
    }

    @Test
    void the_same_list_signed_again_is_younger() {
        try (var till = Tills.open(home)) {
            till.revocations().keep(list(5, 10, "lost"));
            till.revocations().keep(list(5, 20, "lost"));
        }
        try (var till = Tills.open(home)) {
            assertThat(till.revocations().newest()).contains(list(5, 20, "lost"));
        }
    }

    @Test
    void the_longest_list_there_may_be_comes_back_whole_however_it_changes() {
        int most = Boolean.getBoolean("guitai.nightly") ? RevocationList.MOST : 10_000;
        var random = new Random(20261122);
        var first = accounts(random, most);
        var second = first.stream().filter(_ -> random.nextInt(10) > 0).collect(Collectors.toSet());
        second.addAll(accounts(random, most / 20));
        try (var till = Tills.open(home)) {
            till.revocations().keep(new RevocationList(1, Day.NINE, first));
        }
        var list = new RevocationList(2, Day.NINE, second);
        try (var till = Tills.open(home)) {
            till.revocations().keep(list);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.revocations().newest()).contains(list);
        }
    }

    private static Set<String> accounts(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> "%016x".formatted(random.nextLong()))
                .collect(Collectors.toSet());
    }
}
