package guitai.app;

import guitai.importing.MembersFile;
import guitai.loyalty.MemberId;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;
import guitai.ui.members.MemberFiles;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Files of members, away from the window.
final class MemberListFiles implements MemberFiles {
    private final TillStore store;
    private final Executor away;

    /// @param away may wait for the disk
    MemberListFiles(TillStore store, Executor away) {
        this.store = store;
        this.away = away;
    }

    @Override
    public void read(String path, Consumer<Told> back) {
        run(() -> read(path), back);
    }

    @Override
    public void write(MemberId member, BusinessDate today, Consumer<Told> back) {
        run(() -> written(member, today), back);
    }

    private void run(Supplier<Told> work, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(work.get()));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Told read(String path) {
        try {
            var file = store.home().resolve(path);
            return new Told.Read(MembersFile.read(file), String.valueOf(file.getFileName()));
        } catch (InvalidPathException | IOException e) {
            return new Told.Failed(e.getClass().getSimpleName() + " " + path);
        }
    }

    private Told written(MemberId member, BusinessDate today) {
        try {
            return store.exportMember(member, today)
                    .<Told>map(file -> new Told.Written(file.toString()))
                    .orElseGet(() -> new Told.Failed("no such member"));
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }
}
