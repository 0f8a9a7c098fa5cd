package guitai.loyalty.tier;

import guitai.money.Money;

import java.time.LocalDate;

/// One purchase, or goods that came back (rule LY-50).
///
/// @param purchased the date it counts on: a return counts on that of its purchase
/// @param net what was paid for goods; below nought for a return
/// @param booked when it became known: a return of June does not change what May looked like
public record Spend(LocalDate purchased, Money net, LocalDate booked) {}
