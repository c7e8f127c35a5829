package org.nearkin.fact;

import java.math.BigDecimal;
import java.util.Optional;

/// What attending costs.
public sealed interface Cost {

  /// Nothing.
  record Free() implements Cost {}

  /// What one wants to give.
  ///
  /// @param suggested where the source names a sum
  record Donation(Optional<Amount> suggested) implements Cost {}

  /// A fee.
  ///
  /// @param amount where the source names one
  record Fee(Optional<Amount> amount) implements Cost {}

  /// The visitor's health insurance may be billed.
  record Insurance() implements Cost {}

  /// A sum of money.
  ///
  /// @param value in the currency's main unit
  /// @param currency ISO 4217 code; for "$" it is USD
  record Amount(BigDecimal value, String currency) {}
}
