package guitai.store.sqlite;

import guitai.store.sqlite.Trace.Op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What is on a disk and what is only in the machine's memory, while a trace is played again.
///
/// Flushed bytes stay. Each write that was not flushed before the power went is kept, lost, or torn
/// at sectors of 512 bytes. Names of files are assumed to survive.
final class Disk {
    private static final int SECTOR = 512;

    /// What becomes of unflushed writes.
    enum Cut {
        LOST,
        KEPT,
        KEPT_LOST_OR_TORN
    }

    private final Map<String, byte[]> flushed = new HashMap<>();
    private final Map<String, List<Op>> unflushed = new HashMap<>();

    void happen(Op op) {
        switch (op) {
            case Op.Write write -> later(write.file(), op);
            case Op.Truncate truncate -> later(truncate.file(), op);
            case Op.Flush flush -> flush(flush.file());
            case Op.Delete delete -> {
                flushed.remove(delete.file());
                unflushed.remove(delete.file());
            }
            case Op.Said _ -> {}
        }
    }

    private void later(String file, Op op) {
        unflushed.computeIfAbsent(file, _ -> new ArrayList<>()).add(op);
    }

    private void flush(String file) {
        var bytes = flushed.getOrDefault(file, new byte[0]);
        for (var op : unflushed.getOrDefault(file, List.of())) bytes = whole(bytes, op);
        flushed.put(file, bytes);
        unflushed.remove(file);
    }

    /// Writes what a restart would find of the files in a folder.
    void after(Cut cut, Random random, String folder, Path target) throws IOException {
        var files = new HashSet<>(flushed.keySet());
        files.addAll(unflushed.keySet());
        for (var file : files) {
            if (!file.startsWith(folder)) continue;
            var bytes = flushed.getOrDefault(file, new byte[0]).clone();
            for (var op : unflushed.getOrDefault(file, List.of()))
                bytes = survive(bytes, op, cut, random);
            Files.write(target.resolve(Path.of(file).getFileName()), bytes);
        }
    }

    private static byte[] survive(byte[] bytes, Op op, Cut cut, Random random) {
        return switch (cut) {
            case LOST -> bytes;
            case KEPT -> whole(bytes, op);
            case KEPT_LOST_OR_TORN ->
                    switch (random.nextInt(3)) {
                        case 0 -> bytes;
                        case 1 -> whole(bytes, op);
                        default -> torn(bytes, op, random);
                    };
        };
    }

    private static byte[] whole(byte[] bytes, Op op) {
        if (op instanceof Op.Truncate(var _, var size)) return Arrays.copyOf(bytes, size);
        if (!(op instanceof Op.Write write)) return bytes;
        var all = grown(bytes, write);
        var data = write.bytes().array();
        System.arraycopy(data, 0, all, write.offset(), data.length);
        return all;
    }

    private static byte[] torn(byte[] bytes, Op op, Random random) {
        if (!(op instanceof Op.Write write)) return whole(bytes, op);
        var all = grown(bytes, write);
        var data = write.bytes().array();
        for (int i = 0; i < data.length; ) {
            var length = Math.min(SECTOR - (write.offset() + i) % SECTOR, data.length - i);
            if (random.nextBoolean()) System.arraycopy(data, i, all, write.offset() + i, length);
            i += length;
        }
        return all;
    }

    private static byte[] grown(byte[] bytes, Op.Write write) {
        var end = write.offset() + write.bytes().capacity();
        return end > bytes.length ? Arrays.copyOf(bytes, end) : bytes;
    }
}
