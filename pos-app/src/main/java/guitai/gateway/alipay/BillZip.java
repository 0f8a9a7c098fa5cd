package guitai.gateway.alipay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Opened;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The ZIP that Alipay serves: a table of rows and a table of sums, in either order.
///
/// Their names are GBK without saying so, and other names after somebody packed them anew. So names
/// are not read: the table is known by its heading.
final class BillZip {
    // The sandbox's and the real one have two.
    private static final int MOST_MEMBERS = 16;
    // Five lines stand before the heading in the files known.
    private static final int MOST_NOTES = 50;
    private static final byte[] MAGIC = {'P', 'K', 3, 4};
    private static final Charset TEXT = Charset.forName("GB18030");

    private BillZip() {}

    static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /// @param key a column that only the table looked for has
    static Lines open(Path file, String key) throws IOException, Damage {
        if (!isZip(file)) return Opened.text(file, TEXT);
        // Any eight bits are a name of Latin letters: it cannot fail, and nobody looks.
        var zip = new ZipFile(file.toFile(), ISO_8859_1);
        try {
            var member = member(zip, key);
            if (member.isEmpty()) throw new Damage(1, "no table with a column " + key);
            return new Lines(new Owning(zip, checked(zip, member.get())), TEXT);
        } catch (IOException | Damage failed) {
            zip.close();
            throw failed;
        }
    }

    private static Optional<ZipEntry> member(ZipFile zip, String key) throws IOException, Damage {
        if (zip.size() > MOST_MEMBERS) throw new Damage(1, "a ZIP of " + zip.size() + " members");
        var found = Optional.<ZipEntry>empty();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory() || entry.getSize() == 0) continue;
            try (var lines = new Lines(checked(zip, entry), TEXT)) {
                if (!heads(lines, key)) continue;
            }
            if (found.isPresent()) throw new Damage(1, "two tables with a column " + key);
            found = Optional.of(entry);
        }
        return found;
    }

    private static boolean heads(Lines lines, String key) throws IOException, Damage {
        for (int notes = 0; notes < MOST_NOTES && lines.next(); notes++) {
            if (lines.isEmpty() || lines.startsWith("#".getBytes(UTF_8))) continue;
            return lines.text().contains(key);
        }
        return false;
    }

    private static InputStream checked(ZipFile zip, ZipEntry entry) throws IOException {
        var in = zip.getInputStream(entry);
        // Nothing where the member names a way of packing this machine does not know.
        if (in == null) throw new ZipException("a member cannot be unpacked");
        return Opened.bounded(new Checked(in, entry.getCrc()));
    }

    /// `ZipFile` looks at no check sum; a bit that fell over may turn a 3 into an 8.
    private static final class Checked extends FilterInputStream {
        private final CRC32 crc;
        private final long told;

        Checked(InputStream in, long told) {
            this(in, told, new CRC32());
        }

        private Checked(InputStream in, long told, CRC32 crc) {
            super(new CheckedInputStream(in, crc));
            this.crc = crc;
            this.told = told;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0 && crc.getValue() != told) throw new ZipException("wrong check sum");
            return read;
        }
    }

    private static final class Owning extends FilterInputStream {
        private final ZipFile zip;

        Owning(ZipFile zip, InputStream in) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
