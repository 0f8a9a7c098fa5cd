package guitai.command;

import guitai.loyalty.MemberId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `member ID`: everything that is known of one member, in one file for that person (rule CP-14).
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "Writes all that is known of one member into a file, which is kept a week.")
final class MemberCommand implements Callable<Integer> {
    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "ID", description = "as the member's page shows it")
    private String id = "";

    MemberCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return Opened.books(starter, home.path(), this::write);
    }

    private int write(OpenTill till) throws Exception {
        var today = till.settings().calendar().dateOf(starter.clock().instant());
        // What is no id at all finds nobody either; who is asked for is not repeated in clear.
        var file =
                id.matches("[0-9A-Za-z_-]{1,32}")
                        ? till.store().exportMember(new MemberId(id), today)
                        : Optional.<Path>empty();
        if (file.isEmpty()) {
            return Opened.refused("no member has this id", "look the member up at the counter");
        }
        System.out.println("written to " + file.get());
        return Exit.GOOD;
    }
}
