package guitai.gateway.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// A bill of the test's own, and the ways to spoil it.
public final class TestBill {
    private final byte[] bytes;
    private final Charset charset;

    private TestBill(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    public static TestBill of(byte[] bytes, Charset charset) {
        return new TestBill(bytes, charset);
    }

    /// @param name such as `wechat/all.csv`
    public static TestBill fixture(String name, Charset charset) {
        try (var in = TestBill.class.getResourceAsStream("/bills/" + name)) {
            if (in == null) throw new IllegalArgumentException("no fixture " + name);
            return new TestBill(in.readAllBytes(), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /// @throws IllegalArgumentException if the file has no such text: a change that changes nothing
    ///   proves nothing
    public TestBill with(String old, String other) {
        var text = new String(bytes, charset);
        if (!text.contains(old)) throw new IllegalArgumentException("no " + old);
        return new TestBill(text.replace(old, other).getBytes(charset), charset);
    }

    public TestBill cut(int length) {
        return new TestBill(java.util.Arrays.copyOf(bytes, length), charset);
    }

    public Path in(Path folder) {
        try {
            return Files.write(folder.resolve("bill"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
