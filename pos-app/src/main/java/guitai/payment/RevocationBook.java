package guitai.payment;

import java.util.Optional;

/// Port: the newest list of revoked accounts this till has. Blocks on the disk.
public interface RevocationBook {
    Optional<RevocationList> newest();

    /// Keeps a list unless a newer one is there.
    void keep(RevocationList list);
}
