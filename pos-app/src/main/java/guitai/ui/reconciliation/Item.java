package guitai.ui.reconciliation;

import guitai.flow.DifferenceCases.Listed;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.Row;

import java.util.List;
import java.util.Optional;

/// One row of a day's list: of a bill, or of the account; and its case, if it is somebody's.
sealed interface Item {

    Optional<Listed> found();

    record OfBill(Row row, Optional<Listed> found) implements Item {}

    record OfFunds(FundDifference difference, Optional<Listed> found) implements Item {}

    static Item of(Row row, List<Listed> cases) {
        return new OfBill(row, cases.stream().filter(one -> isOf(one, row)).findFirst());
    }

    static Item of(FundDifference difference, List<Listed> cases) {
        return new OfFunds(
                difference, cases.stream().filter(one -> isOf(one, difference)).findFirst());
    }

    private static boolean isOf(Listed one, Row row) {
        return one.kept().found().subject() instanceof Subject.OfBill(_, var of)
                && of.key().equals(row.key())
                && of.copy() == row.copy()
                && of.what() == row.what();
    }

    private static boolean isOf(Listed one, FundDifference difference) {
        return one.kept().found().subject() instanceof Subject.OfFunds(_, _, var of)
                && of.reference().equals(difference.reference())
                && of.what() == difference.what();
    }
}
