package guitai.store.sqlite;

import guitai.store.Opening;
import guitai.store.Shop;
import guitai.store.Store;
import guitai.store.StoreUnavailable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A till of its own process, to be killed: sells as fast as it can and says so after each sale.
///
/// Lines on standard output, unbuffered: `ACK SEQ ID HASH` after a sale is on disk, `NO ID REASON`
/// when it was refused. Arguments: the home, how many sales, and `halt` to end at the first refusal
/// as a crash would.
final class CrashingTill {
    // Few pages, so that a short run moves its log into the database several times.
    static final SqliteOptions OPTIONS = new SqliteOptions(0, 50, SqliteOptions.USUAL.mostPages());

    private CrashingTill() {}

    public static void main(String[] args) throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        var opening =
                SqliteStore.open(Path.of(args[0]), Shop.clock(), Shop.TABLES, List.of(), OPTIONS);
        if (!(opening instanceof Opening.Opened(var store, var _)))
            throw new IllegalStateException(opening.toString());
        var halt = args.length > 2 && args[2].equals("halt");
        // An idle reading connection, as a running till has: it keeps the log when the writer goes.
        var before = store.journal().count();
        for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
            var refused = !sell(store, out, "S" + (before + i));
            if (refused && halt) Runtime.getRuntime().halt(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static boolean sell(Store store, FileOutputStream out, String id) throws IOException {
        try {
            var entry = store.write(tx -> Shop.sell(tx, id));
            say(out, "ACK " + entry.seq() + " " + id + " " + entry.hash());
            return true;
        } catch (StoreUnavailable e) {
            say(out, "NO " + id + " " + e.reason());
            return false;
        }
    }

    private static void say(FileOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// The command that starts one.
    static List<String> command(Path scratch, Path home, String... more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        // A killed driver leaves its unpacked library behind: here it is cleaned
                        // up.
                        "-Dorg.sqlite.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingTill.class.getName(),
                        home.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
