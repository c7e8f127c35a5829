package org.nearkin.group;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;

/// Writes what is published of attending in one line, such as `JOIN CALL_FIRST, COST fee 5.00 USD, AGES 13-17`.
public final class FactNotation {
  private FactNotation() {}

  public static String of(Details details) {
    return list(details).stream().collect(Collectors.joining(", "));
  }

  /// One entry for each value.
  public static List<String> list(Details details) {
    var attending = details.attending();
    var setting = details.setting();
    return Stream.of(
        each("JOIN ", attending.joining(), Enum::name),
        each("SERIES ", attending.series(), Enum::name),
        each("GUESTS ", attending.guests(), Enum::name),
        each("AGES ", attending.ages(), FactNotation::ages),
        each("COST ", attending.costs(), FactNotation::cost),
        each("LEADER ", setting.leaders(), Enum::name),
        each("ACCESS ", setting.accessibility(), Enum::name),
        each("SAFETY ", setting.safety(), Enum::name)).flatMap(stream -> stream).toList();
  }

  private static <T> Stream<String> each(String label, List<Claimed<T>> values,
      Function<? super T, String> words) {
    return values.stream().map(claimed -> label + words.apply(claimed.value()));
  }

  private static String ages(Ages ages) {
    return age(ages.youngest()) + '-' + age(ages.oldest());
  }

  private static String age(OptionalInt age) {
    return age.isPresent() ? Integer.toString(age.getAsInt()) : "";
  }

  private static String cost(Cost cost) {
    return switch (cost) {
      case Cost.Free() -> "free";
      case Cost.Donation(var sum) -> "donation" + sum(sum);
      case Cost.Fee(var sum) -> "fee" + sum(sum);
      case Cost.Insurance() -> "insurance";
    };
  }

  private static String sum(Optional<Cost.Amount> sum) {
    return sum.map(amount -> " " + amount.value() + ' ' + amount.currency()).orElse("");
  }
}
