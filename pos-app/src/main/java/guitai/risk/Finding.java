package guitai.risk;

import guitai.money.Money;
import guitai.staff.OperatorId;

import java.util.List;

/// One line of the manager's list: something to look at, and nothing more.
///
/// @param rule by its id
/// @param by whose till it happened at; for what was let pass, who let it
/// @param subject whom or what it is about, by a number that names nobody; may be empty
/// @param times how often
/// @param amount what it came to
/// @param documents to look at, oldest first; at most [#MOST_DOCUMENTS]
/// @param lifted how often somebody let it pass
public record Finding(
        String rule,
        OperatorId by,
        String subject,
        int times,
        Money amount,
        List<String> documents,
        int lifted) {
    public static final int MOST_DOCUMENTS = 50;

    public Finding {
        documents = documents.stream().limit(MOST_DOCUMENTS).toList();
    }
}
