package org.nearkin.group.practice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Optional;

/// What attending costs.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "cost")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cost.Free.class, name = "free"),
    @JsonSubTypes.Type(value = Cost.Donation.class, name = "donation"),
    @JsonSubTypes.Type(value = Cost.Fee.class, name = "fee"),
    @JsonSubTypes.Type(value = Cost.Insurance.class, name = "insurance")})
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
