package org.nearkin.crawl.feed.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Field;
import org.nearkin.crawl.feed.FeedRecord;
import org.nearkin.crawl.feed.ListingDraft;

/// What a service is about, whom it is for, what it costs, and in which languages.
final class HsdsTexts {
  private static final double FEED = FeedRecord.FEED;
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,5}(?:\\.\\d+)?");
  private static final Pattern AGE = Pattern.compile("\\d{1,3}(?:\\.0)?");
  private static final int OLDEST = 99;
  private static final int PENCE = 2;
  private static final Map<String, String> SYMBOLS = Map.of("USD", "$", "GBP", "£", "EUR", "€");
  private final FeedRecord record;
  private final ListingDraft draft;
  private final HsdsPeople people;

  HsdsTexts(FeedRecord record, ListingDraft draft, HsdsPeople people) {
    this.record = record;
    this.draft = draft;
    this.people = people;
  }

  void state() {
    for (var key : List.of(
        "description", "alert", "application_process", "interpretation_services",
        "attending_access")) {
      copy(record, key, Field.DESCRIPTION);
    }
    HsdsService.terms(record).forEach(term -> term.copy("name", Field.CONDITION, draft));
    stateAudience();
    stateCost();
    record.list("languages")
        .forEach(language -> Stream.of("name", "language", "code")
            .filter(key -> language.find(key).isPresent())
            .findFirst()
            .ifPresent(key -> language.copy(key, Field.LANGUAGE, draft)));
  }

  private void copy(FeedRecord from, String key, Field field) {
    draft.state(field, people.withoutSecrets(from.text(key)), from.at(key), FEED);
  }

  private void stateAudience() {
    copy(record, "eligibility_description", Field.AUDIENCE);
    stateAges(record);
    record.list("eligibilitys").forEach(each -> {
      copy(each, "eligibility", Field.AUDIENCE);
      stateAges(each);
    });
  }

  /// No age, 0 and 100 or so are what forms write for "anybody".
  private void stateAges(FeedRecord from) {
    var least = age(from, "minimum_age");
    var most = age(from, "maximum_age");
    var from0 = least <= 0;
    var open = most <= 0 || most >= OLDEST || most < least;
    if (!from0 && open) {
      draft.state(Field.AUDIENCE, "ages " + least + " and over", from.at("minimum_age"), FEED);
    } else if (!open) {
      var words = from0 ? "up to age " + most : "ages " + least + " to " + most;
      draft.state(Field.AUDIENCE, words, from.at("maximum_age"), FEED);
    }
  }

  private static int age(FeedRecord from, String key) {
    var written = from.text(key);
    return AGE.matcher(written).matches() ? new BigDecimal(written).intValue() : 0;
  }

  private void stateCost() {
    for (var key : List.of("fees_description", "fees")) {
      copy(record, key, Field.COST);
    }
    record.list("cost_options").forEach(option -> {
      var words = people.withoutSecrets(price(option));
      draft.state(Field.COST, words, option.at(
          option.find("amount").isPresent() ? "amount" : "amount_description"), FEED);
    });
  }

  /// Such as "Members: free" or "£2.50 per session".
  private String price(FeedRecord option) {
    var written = option.text("amount");
    var described = option.text("amount_description");
    if (!AMOUNT.matcher(written).matches()) {
      return Stream.of(option.text("option"), described)
          .filter(words -> !words.isEmpty())
          .collect(Collectors.joining(": "));
    }
    var amount = new BigDecimal(written);
    var price = amount.signum() == 0
        ? "free"
        : (money(amount, option.text("currency")) + " " + described).strip();
    return option.find("option").map(words -> words + ": " + price).orElse(price);
  }

  private static String money(BigDecimal amount, String currency) {
    var plain = amount.stripTrailingZeros();
    var number = (plain.scale() <= 0
        ? plain.setScale(0)
        : plain.setScale(Math.max(PENCE, plain.scale())))
        .toPlainString();
    var symbol = SYMBOLS.get(currency);
    return symbol == null ? (number + " " + currency).strip() : symbol + number;
  }
}
