package org.nearkin.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Cost.Amount;

/// What attending costs: "no cost", "suggested donation $5", "£2 per session".
///
/// A sum counts only next to a word that makes it a price, or alone. "Free parking" says nothing of the group.
public final class CostReader {
  private static final FactTable<Word> WORDS = FactTable.bundled("costs.tsv", Word.class);
  private static final Pattern MONEY = Pattern.compile(
      "([$£€])\\s?(\\d{1,4}(?:\\.\\d{2})?)(?![\\d.,]\\d)|(?<![\\d.,])(\\d{1,4}(?:\\.\\d{2})?) (dollars?|dolares|pounds?|euros?)");
  private static final Map<String, String> CURRENCIES = Map.of(
      "$", "USD", "£", "GBP", "€", "EUR", "dollar", "USD", "dolares", "USD", "pound", "GBP", "euro",
      "EUR");
  /// So near must the sum stand to its word.
  private static final int NEAR = 25;
  /// A text this short that holds a sum is a price.
  private static final int PRICE_TAG = 12;
  private static final double TAG_CONFIDENCE = 0.8;

  private enum Word {
    FREE,
    DONATION,
    FEE,
    INSURANCE
  }

  private CostReader() {}

  /// What the text states, in its order; empty when it states nothing of it.
  public static List<Stated<Cost>> read(String text) {
    var read = FactText.of(text);
    var found = new ArrayList<Stated<Cost>>();
    for (var hit : WORDS.hits(read)) {
      hit.value().ifPresent(word -> add(cost(word, hit, read), found));
    }
    if (found.isEmpty() && text.strip().length() <= PRICE_TAG) {
      MONEY.matcher(read.folded())
          .results()
          .findFirst()
          .ifPresent(money -> found.add(new Stated<>(new Cost.Fee(Optional.of(amount(money))),
              text.strip(), TAG_CONFIDENCE)));
    }
    return List.copyOf(found);
  }

  /// Of two words for one thing ("Cost: $5 per person") the one with the sum stays.
  private static void add(Stated<Cost> stated, List<Stated<Cost>> found) {
    // "Suggested donation of $5 per meeting" is no fee.
    if (stated.value() instanceof Cost.Fee && sum(stated.value()).isPresent() && found.stream()
        .anyMatch(other -> sum(other.value()).equals(sum(stated.value())))) {
      return;
    }
    for (var i = 0; i < found.size(); i++) {
      var known = found.get(i).value();
      if (known.getClass() == stated.value().getClass()) {
        if (sum(known).isEmpty() && sum(stated.value()).isPresent()) {
          found.set(i, stated);
        }
        return;
      }
    }
    found.add(stated);
  }

  private static Optional<Amount> sum(Cost cost) {
    return switch (cost) {
      case Cost.Donation donation -> donation.suggested();
      case Cost.Fee fee -> fee.amount();
      case Cost.Free _,Cost.Insurance _ -> Optional.empty();
    };
  }

  private static Stated<Cost> cost(Word word, FactTable.Hit<Word> hit, FactText text) {
    var money = moneyNear(hit, text);
    var amount = money.map(CostReader::amount);
    Cost cost = switch (word) {
      case FREE -> new Cost.Free();
      case DONATION -> new Cost.Donation(amount);
      case FEE -> new Cost.Fee(amount);
      case INSURANCE -> new Cost.Insurance();
    };
    var start = money.map(sum -> Math.min(sum.start(), hit.start())).orElse(hit.start());
    var end = money.map(sum -> Math.max(sum.end(), hit.end())).orElse(hit.end());
    return sum(cost).isPresent()
        ? new Stated<>(cost, text.snippet(start, end), hit.confidence())
        : new Stated<>(cost, text.snippet(hit.start(), hit.end()), hit.confidence());
  }

  private static Optional<MatchResult> moneyNear(FactTable.Hit<Word> hit, FactText text) {
    var from = Math.max(0, hit.start() - NEAR);
    var to = Math.min(text.folded().length(), hit.end() + NEAR);
    var matcher = MONEY.matcher(text.folded()).region(from, to).useTransparentBounds(true);
    return matcher.results().findFirst();
  }

  private static Amount amount(MatchResult money) {
    var sign = money.group(1) == null
        ? money.group(4).replaceFirst("(?<=dollar|pound|euro)s$", "")
        : money.group(1);
    var digits = money.group(1) == null ? money.group(3) : money.group(2);
    return new Amount(new BigDecimal(digits).setScale(2), CURRENCIES.getOrDefault(sign, "USD"));
  }
}
