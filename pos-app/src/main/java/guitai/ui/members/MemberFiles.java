package guitai.ui.members;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Newcomers;
import guitai.time.BusinessDate;

import java.util.function.Consumer;

/// Port: reads members of another system from a file, and writes what is known of one member.
/// Returns at once and tells on any thread.
public interface MemberFiles {

    /// @param path as a person typed it; a name alone is looked for in the till's home
    void read(String path, Consumer<Told> back);

    /// For the member, who has a right to it (rule CP-14); the file is removed after a week.
    void write(MemberId member, BusinessDate today, Consumer<Told> back);

    sealed interface Told {
        record Read(Newcomers newcomers, String file) implements Told {}

        /// @param where the file lies, as a person finds it
        record Written(String where) implements Told {}

        /// @param why in the words of the machine
        record Failed(String why) implements Told {}
    }

    /// Nowhere to read from.
    MemberFiles NONE =
            new MemberFiles() {
                @Override
                public void read(String path, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }

                @Override
                public void write(MemberId member, BusinessDate today, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for files"));
                }
            };
}
