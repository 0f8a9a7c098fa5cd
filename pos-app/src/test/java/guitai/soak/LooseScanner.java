package guitai.soak;

import guitai.scenario.ScannerLine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;

/// A scanner on a line whose plug comes loose: each time it is plugged in it is another port behind
/// the same link, as `/dev/serial/by-id` has it.
final class LooseScanner implements AutoCloseable {
    private final Path link;
    private ScannerLine line;

    LooseScanner(Path folder) throws IOException {
        this.link = folder.resolve("scanner");
        this.line = plugged();
    }

    String setting() {
        return "scanner = serial:" + link + "@9600";
    }

    private ScannerLine plugged() throws IOException {
        var fresh = ScannerLine.open();
        var beside = link.resolveSibling("scanner.new");
        Files.createSymbolicLink(beside, Path.of(fresh.path()));
        Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    void beep(String code) {
        line.beep(code);
    }

    /// As much of a code as got through before the plug came out.
    void half(String code) {
        line.send(code.substring(0, code.length() / 2).getBytes(StandardCharsets.US_ASCII));
    }

    /// Bytes that no scanner sends on purpose.
    ///
    /// @param ends whether an end of line comes among them
    void rubbish(RandomGenerator random, boolean ends) {
        var bytes = new byte[1 + random.nextInt(random.nextInt(20) == 0 ? 2_000 : 24)];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (0x80 + random.nextInt(0x80));
        if (ends) bytes[bytes.length - 1] = '\r';
        line.send(bytes);
    }

    void unplug() throws IOException {
        line.close();
        Files.deleteIfExists(link);
    }

    void plugIn() throws IOException {
        line = plugged();
    }

    @Override
    public void close() {
        line.close();
    }
}
