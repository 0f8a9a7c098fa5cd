package guitai.storage;

import guitai.slip.PrintJob;

import java.util.List;

/// One document with everything that belongs to it.
///
/// @param document the entry itself
/// @param before what happened to the sale on the way: lines deleted, parked, resumed, payments
///   tried
/// @param original the sale, where this is a return; empty otherwise
/// @param returns documents that took goods of this sale back or swapped one of its tenders
/// @param printJobs every piece of paper that was asked for, oldest first
public record DocumentFile(
        JournalLine document,
        List<JournalLine> before,
        List<JournalLine> original,
        List<JournalLine> returns,
        List<PrintJob> printJobs) {}
