package guitai.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.finding.NetworkPrinters.Address;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkPrintersTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void what_answers_as_a_printer_is_one_and_what_only_listens_is_not()
            throws IOException, InterruptedException {
        int nobody = aPortNobodyListensOn();
        try (var printer = VirtualPrinter.start(0, 576);
                var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var found =
                    NetworkPrinters.ask(
                            List.of(
                                    new Address("127.0.0.1", silent.getLocalPort()),
                                    new Address("127.0.0.1", nobody),
                                    new Address(printer.host(), printer.port())),
                            LIMIT);
            assertThat(found)
                    .extracting(Candidate::where)
                    .containsExactly(printer.host() + ":" + printer.port());
            assertThat(found.getFirst().why()).isEqualTo(Candidate.Why.ANSWERS);
        }
    }

    private static int aPortNobodyListensOn() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void the_neighbours_are_all_addresses_but_ours_and_the_two_for_all() {
        var own = new byte[] {(byte) 192, (byte) 168, 1, 20};
        assertThat(NetworkPrinters.around(own, 24))
                .hasSize(253)
                .contains(new Address("192.168.1.1", 9100), new Address("192.168.1.254", 9100))
                .doesNotContain(
                        new Address("192.168.1.20", 9100),
                        new Address("192.168.1.0", 9100),
                        new Address("192.168.1.255", 9100));
        assertThat(NetworkPrinters.around(own, 29))
                .extracting(Address::host)
                .containsExactly(
                        "192.168.1.17",
                        "192.168.1.18",
                        "192.168.1.19",
                        "192.168.1.21",
                        "192.168.1.22");
    }

    @Test
    void a_large_network_is_nobodys_shop_and_not_searched() {
        assertThat(NetworkPrinters.around(new byte[] {10, 0, 0, 1}, 16)).isEmpty();
        assertThat(NetworkPrinters.around(new byte[] {10, 0, 0, 1}, 32)).isEmpty();
        assertThat(NetworkPrinters.neighbours()).hasSizeLessThanOrEqualTo(1024);
    }
}
