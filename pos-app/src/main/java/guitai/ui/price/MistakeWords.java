package guitai.ui.price;

import guitai.price.ImportedPrices.Reason;
import guitai.ui.text.Words;

/// What is wrong with a field of a file of price lists.
final class MistakeWords {
    private MistakeWords() {}

    static Words of(Reason reason) {
        return Words.of(
                switch (reason) {
                    case FILE_TOO_LARGE -> "price.bad.fileTooLarge";
                    case TOO_MANY_ROWS -> "price.bad.tooManyRows";
                    case TOO_MANY_REFUSED -> "price.bad.tooManyRefused";
                    case EMPTY_FILE -> "price.bad.emptyFile";
                    case UNREADABLE_TEXT -> "price.bad.unreadableText";
                    case BROKEN_QUOTES -> "price.bad.brokenQuotes";
                    case MISSING_COLUMN -> "price.bad.missingColumn";
                    case REPEATED_COLUMN -> "price.bad.repeatedColumn";
                    case UNKNOWN_COLUMN -> "price.bad.unknownColumn";
                    case TOO_MANY_FIELDS -> "price.bad.tooManyFields";
                    case FIELD_TOO_LONG -> "price.bad.fieldTooLong";
                    case UNPRINTABLE -> "price.bad.unprintable";
                    case MISSING_VALUE -> "price.bad.missingValue";
                    case BAD_LIST -> "price.bad.badList";
                    case DIFFERS_FROM_FIRST_ROW -> "price.bad.differsFromFirstRow";
                    case NAME_TOO_LONG -> "price.bad.nameTooLong";
                    case BAD_WORD -> "price.bad.badWord";
                    case BAD_TIME -> "price.bad.badTime";
                    case ENDS_BEFORE_IT_BEGINS -> "price.bad.endsBeforeItBegins";
                    case BAD_DAYS -> "price.bad.badDays";
                    case BAD_HOURS -> "price.bad.badHours";
                    case BAD_NEAR_DAYS -> "price.bad.badNearDays";
                    case BAD_YES_NO -> "price.bad.badYesNo";
                    case BAD_SKU -> "price.bad.badSku";
                    case NOT_ON_FILE -> "price.bad.notOnFile";
                    case BAD_PRICE -> "price.bad.badPrice";
                    case BAD_QUANTITY -> "price.bad.badQuantity";
                    case DUPLICATE_PRICE -> "price.bad.duplicatePrice";
                    case TOO_MANY_STEPS -> "price.bad.tooManySteps";
                });
    }
}
