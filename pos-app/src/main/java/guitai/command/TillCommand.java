package guitai.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `guitai` itself: without a sub-command it opens the window.
@Command(
        name = "guitai",
        mixinStandardHelpOptions = true,
        description = "Guitai 柜台, the till.",
        synopsisSubcommandLabel = "COMMAND")
public final class TillCommand implements Callable<Integer> {

    /// Opens the window and returns when it was closed.
    @FunctionalInterface
    public interface Window {
        int open(Path home) throws Exception;
    }

    private final Window window;

    @Mixin private final HomeOption home = new HomeOption();

    private TillCommand(Window window) {
        this.window = window;
    }

    /// The command line of the till.
    public static CommandLine line(Window window, TillStarter starter, Screens screens) {
        return new CommandLine(new TillCommand(window))
                .addSubcommand(new LaneCommand(starter))
                .addSubcommand(new DemoCommand(starter, screens))
                .addSubcommand(new ImportCommand(starter))
                .addSubcommand(new ReportCommand(starter))
                .addSubcommand(new LabelsCommand(starter))
                .addSubcommand(new ReconcileCommand(starter))
                .addSubcommand(new JournalCommand(starter))
                .addSubcommand(new MemberCommand(starter))
                .addSubcommand(new BackupCommand(starter))
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new DoctorCommand(starter))
                .addSubcommand(new SetUpCommand(starter))
                .addSubcommand(new SandboxCommand(starter.clock()))
                .addSubcommand(new TerminalCommand(starter))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(TillCommand::misused)
                .setExecutionExceptionHandler(TillCommand::broken);
    }

    @Override
    public Integer call() throws Exception {
        return window.open(home.path());
    }

    /// Wrong use: what is wrong in one line, and where to read on.
    private static int misused(CommandLine.ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        line.getErr()
                .println(
                        "guitai: "
                                + String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ")
                                + "; see '"
                                + line.getCommandSpec().qualifiedName()
                                + " --help'");
        return Exit.BAD;
    }

    /// A broken machine or a bug: one clear line, and the trace for a technician who asks for it.
    private static int broken(
            Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("guitai: " + exception);
        if (System.getenv("GUITAI_TRACE") != null) exception.printStackTrace(line.getErr());
        return Exit.BAD;
    }
}
