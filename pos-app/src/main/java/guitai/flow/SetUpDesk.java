package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.util.List;
import java.util.Optional;

/// Who may change how this till is set up, and the journal of it. The files are the program's own
/// business; what was written into them is told here afterwards.
///
/// Confined to the till's thread; writes to the disk.
public final class SetUpDesk {
    private final Desk desk;

    SetUpDesk(Desk desk) {
        this.desk = desk;
    }

    /// Asked before anything is written.
    public Optional<Refusal> mayChange(Approval approval) {
        var absent = desk.notPresent();
        return absent.isPresent() ? absent : desk.notAllowed(Permission.SET_UP, approval);
    }

    /// What was changed, once it is on disk.
    ///
    /// @param source the file or the page it came from
    /// @param names of the settings and files that are different now
    public Optional<Refusal> changed(String source, List<String> names, Approval approval) {
        var refused = mayChange(approval);
        if (refused.isPresent()) return refused;
        var fact = new Fact.SettingsChanged(source, names, desk.who().id());
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of()));
        return Optional.empty();
    }
}
