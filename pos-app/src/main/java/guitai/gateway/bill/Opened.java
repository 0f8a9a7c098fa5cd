package guitai.gateway.bill;

import guitai.reconciliation.StatementSource.Reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens a bill's file, and turns whatever ends its reading into a [Reading].
public final class Opened {
    /// Eight times the largest bill we were told of (a million rows, 254 MB).
    public static final long MOST_BYTES = 2L << 30;

    private static final int GZIP_1 = 0x1F;
    private static final int GZIP_2 = 0x8B;

    private Opened() {}

    /// How a channel reads its lines.
    @FunctionalInterface
    public interface Body {
        /// @return how many rows there were
        long read(Lines lines) throws IOException, Damage;
    }

    /// How a file becomes lines.
    @FunctionalInterface
    public interface Opening {
        Lines open(Path file) throws IOException, Damage;
    }

    /// Reads a file to its end. Whatever is wrong with it is an answer, nothing is thrown.
    public static Reading read(Path file, Opening opening, Body body) {
        long row = 1;
        try (var lines = opening.open(file)) {
            try {
                return new Reading.Whole(body.read(lines));
            } catch (IOException broken) {
                row = Math.max(1, lines.row());
                throw broken;
            }
        } catch (Damage damage) {
            return damage.refused();
        } catch (EOFException cut) {
            return new Reading.Refused(row, "the packed file ends in the middle");
        } catch (ZipException damaged) {
            return new Reading.Refused(row, "the packed file is damaged");
        } catch (IOException unreadable) {
            return new Reading.Refused(
                    row, "the file cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /// A file of text, packed by gzip or not.
    public static Lines text(Path file, Charset charset) throws IOException {
        return new Lines(unpacked(file), charset);
    }

    /// The bytes of a file, unpacked where it is packed by gzip, at most [#MOST_BYTES].
    public static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean packed = in.read() == GZIP_1 && in.read() == GZIP_2;
            in.reset();
            return bounded(packed ? new GZIPInputStream(in, 1 << 16) : in);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /// @return the same, with an [IOException] in place of what is beyond [#MOST_BYTES]
    public static InputStream bounded(InputStream in) {
        return new Bounded(in);
    }

    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) took(1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) took(read);
            return read;
        }

        private void took(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new ZipException("more than " + MOST_BYTES + " bytes");
        }
    }
}
