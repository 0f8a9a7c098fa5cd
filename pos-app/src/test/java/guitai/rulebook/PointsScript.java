package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.Posted;

import java.time.LocalDate;
import java.util.ArrayList;

/// One member's points, act by act.
final class PointsScript {
    private PointsAccount account = PointsAccount.empty();

    private PointsScript() {}

    static void run(JsonNode file) {
        var script = new PointsScript();
        var expected = file.path("expected");
        assertThat(file.path("ops").size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var op = file.path("ops").path(i);
            script.act(op, expected.path(i));
        }
    }

    private void act(JsonNode op, JsonNode expected) {
        var day = LocalDate.parse(dayOf(op));
        var key = op.path(1).asText();
        var result =
                switch (op.path(0).asText()) {
                    case "earn" -> {
                        posted(account.earn(key, op.path(2).asLong(), day, terms(op)));
                        yield "null";
                    }
                    case "burn" -> burned(account.burn(key, op.path(2).asLong(), day));
                    case "expire" -> Long.toString(cleared(day));
                    case "give_back" -> {
                        var burn = op.path(2).asText();
                        posted(account.giveBack(key, burn, op.path(3).asLong(), day));
                        yield "null";
                    }
                    case "take_back", "reverse_earn" -> {
                        var earn = op.path(2).asText();
                        posted(account.takeBack(key, earn, op.path(3).asLong(), day));
                        yield "null";
                    }
                    case "show" -> "null";
                    default -> throw new RulebookVectorsTest.NoRunner("points " + op.path(0));
                };
        assertThat(result).as("%s", op).isEqualTo(plain(expected.path("result")));
        assertThat(account.spendable(day))
                .as("%s spendable", op)
                .isEqualTo(at(expected, "spendable"));
        assertThat(account.pending(day)).as("%s pending", op).isEqualTo(at(expected, "pending"));
        assertThat(account.debt()).as("%s debt", op).isEqualTo(at(expected, "debt"));
        assertThat(account.balance()).as("%s sum", op).isEqualTo(at(expected, "ledger_sum"));
    }

    private String burned(Posted posted) {
        return switch (posted(posted)) {
            case Posted.Done(_, var entry) -> taken(entry);
            case Posted.Duplicate _ -> "DUPLICATE";
            case Posted.Refused _ -> "REFUSED";
        };
    }

    private static String taken(PointsEntry entry) {
        var lots = new ArrayList<String>();
        for (var move : entry.moves()) {
            lots.add("[\"" + move.lot().opener().act() + "\"," + -move.points() + "]");
        }
        return "[" + String.join(",", lots) + "]";
    }

    private long cleared(LocalDate day) {
        var entries = account.clearing(day);
        account = account.with(entries);
        return -entries.stream().mapToLong(PointsEntry::points).sum();
    }

    private Posted posted(Posted posted) {
        account = posted.account();
        assertThat(PointsAccount.of(account.entries()).lots()).isEqualTo(account.lots());
        return posted;
    }

    /// Of an earn its own day, which stands before the two of the lot; of the others the last.
    private static String dayOf(JsonNode op) {
        return op.path(op.path(0).asText().equals("earn") ? 3 : op.size() - 1).asText();
    }

    private static LotTerms terms(JsonNode op) {
        return new LotTerms(
                LocalDate.parse(op.path(4).asText()), LocalDate.parse(op.path(5).asText()));
    }

    private static String plain(JsonNode result) {
        return result.isTextual() ? result.asText() : result.toString();
    }

    private static long at(JsonNode expected, String name) {
        return expected.path(name).asLong();
    }
}
