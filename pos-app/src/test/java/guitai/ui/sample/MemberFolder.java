package guitai.ui.sample;

import guitai.flow.RiskDesk;
import guitai.importing.MembersFile;
import guitai.loyalty.MemberId;
import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.message.Outbox;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;
import guitai.ui.members.MemberFiles;
import guitai.ui.members.ShopFigures;
import guitai.ui.reconciliation.Exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Files and figures of a test's shop, at once and on its own disk; what is written is only noted.
public final class MemberFolder implements MemberFiles, ShopFigures {
    private final TillStore store;
    private final Path folder;
    public final List<Wanted> written = new ArrayList<>();

    MemberFolder(TillStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    @Override
    public void read(String path, Consumer<MemberFiles.Told> back) {
        try {
            back.accept(new MemberFiles.Told.Read(MembersFile.read(folder.resolve(path)), path));
        } catch (IOException e) {
            back.accept(new MemberFiles.Told.Failed(e.getClass().getSimpleName()));
        }
    }

    @Override
    public void write(MemberId member, BusinessDate today, Consumer<MemberFiles.Told> back) {
        try {
            back.accept(
                    store.exportMember(member, today)
                            .<MemberFiles.Told>map(
                                    file -> new MemberFiles.Told.Written(file.toString()))
                            .orElseGet(() -> new MemberFiles.Told.Failed("no such member")));
        } catch (IOException e) {
            back.accept(new MemberFiles.Told.Failed(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void read(Wanted wanted, Consumer<ShopFigures.Told> back) {
        back.accept(told(wanted));
    }

    private ShopFigures.Told told(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Gifts(var promised, var today) ->
                    new ShopFigures.Told.Gifts(
                            GiftReport.of(
                                    store.members().giftLists(),
                                    promised.campaigns(),
                                    promised.gifts(),
                                    today));
            case Wanted.Risk(var limits, var date) ->
                    new ShopFigures.Told.Risk(date, RiskDesk.findings(store.risk(), limits, date));
            case Wanted.Messages(var today) -> {
                var outbox = store.members().outbox();
                yield new ShopFigures.Told.Messages(
                        outbox.list(100).stream().map(one -> post(one, today)).toList(),
                        outbox.backlog().waiting(),
                        outbox.ends());
            }
            case Wanted.Points(var from, var to, var thousand) ->
                    new ShopFigures.Told.Points(
                            store.memberFigures().liability(from, to, thousand),
                            store.memberFigures().storedValue().ifSold());
        };
    }

    private Post post(Outbox.Listed one, BusinessDate today) {
        var file = store.members().file(one.message().member(), today);
        return new Post(one, file.map(known -> known.masked()).orElse("****"));
    }

    @Override
    public void write(Wanted wanted, Consumer<Exports.Told> back) {
        written.add(wanted);
        back.accept(new Exports.Told.Written("reports/list.csv"));
    }
}
