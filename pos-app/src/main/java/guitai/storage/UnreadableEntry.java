package guitai.storage;

/// An entry of the journal that the till goes on without.
///
/// @param seq its place; 0 for the basket that stood at the counter, which is in no entry
/// @param shift the one whose Z counts it
/// @param id names the document, the shift or the Z it was, where it was one
/// @param what for a technician; nothing of the body
public record UnreadableEntry(
        long seq, long shift, String type, String id, Decoded.Reason reason, String what) {}
