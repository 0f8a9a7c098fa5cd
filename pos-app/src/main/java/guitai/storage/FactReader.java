package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.journal.Fact;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;

import java.util.List;
import java.util.Optional;

/// Reads facts back from the journal; what cannot be read goes to the list of exceptions.
final class FactReader {
    private final Disk disk;
    private final FactCodec codec;

    FactReader(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    /// A fact and the entry it stands in.
    record Told(Entry entry, Fact fact) {}

    Optional<Told> byId(String id) {
        return disk.read(in -> in.journal().byId(id)).flatMap(this::told);
    }

    Optional<Told> bySeq(long seq) {
        return disk.read(in -> in.journal().entry(seq)).flatMap(this::told);
    }

    /// In the order asked for; what cannot be read is left out.
    List<Told> bySeq(List<Long> seqs) {
        return disk
                .read(in -> seqs.stream().flatMap(seq -> in.journal().entry(seq).stream()).toList())
                .stream()
                .flatMap(entry -> told(entry).stream())
                .toList();
    }

    private Optional<Told> told(Entry entry) {
        return switch (codec.decode(entry)) {
            case Known(var fact) -> Optional.of(new Told(entry, fact));
            case ClockWentBack() -> Optional.empty();
            case Undecodable why -> {
                list(entry, why);
                yield Optional.empty();
            }
        };
    }

    private void list(Entry entry, Undecodable why) {
        try {
            disk.write(
                    tx -> {
                        Unreadables.add(entry, why, tx);
                        return why;
                    });
        } catch (BooksUnavailable refused) {
            // Whoever reads still gets an answer. A disk that does not write shows itself at the
            // next sale, and the entry is listed when it is read again.
            return;
        }
    }
}
