package org.nearkin.web.group;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nearkin.group.Attending;
import org.nearkin.group.Claimed;
import org.nearkin.group.Details;
import org.nearkin.group.GroupState;
import org.nearkin.group.SupportGroup;
import org.nearkin.group.practice.Ages;
import org.nearkin.group.practice.Cost;
import org.nearkin.group.practice.Joining;
import org.nearkin.web.group.GroupPage.Fact;
import org.nearkin.web.page.Words;

/// What one should know before going, in plain words.
final class BeforeYouGo {
  /// Words so few say no more than what was read from them.
  private static final int NO_MORE_THAN_READ = 2;
  private final Words words;

  BeforeYouGo(Words words) {
    this.words = words;
  }

  /// What the sources say, in order of need.
  List<Fact> facts(SupportGroup group) {
    var attending = group.details().attending();
    var setting = group.details().setting();
    return Stream.of(
        fact("joining", terms(joining(group))),
        fact("cost", costs(group.details())),
        fact("guests", terms(attending.guests())),
        fact("leaders", terms(setting.leaders())),
        fact("ages", attending.ages().stream().map(Claimed::value).map(this::ages).toList()),
        fact("series", terms(attending.series())),
        fact("accessibility", terms(setting.accessibility())),
        fact("safety", terms(setting.safety())))
        .filter(fact -> !fact.values().isEmpty())
        .toList();
  }

  /// One line that names what people most often need and no source says.
  Optional<String> unstated(SupportGroup group) {
    var details = group.details();
    var open = new ArrayList<String>();
    addIf(joining(group).isEmpty(), "joining", open);
    addIf(costs(details).isEmpty(), "cost", open);
    addIf(details.attending().guests().isEmpty(), "guests", open);
    addIf(details.setting().leaders().isEmpty(), "leaders", open);
    addIf(details.setting().accessibility().isEmpty(), "accessibility", open);
    return open.isEmpty() ? Optional.empty() : Optional.of(words.of("before.ask", words.or(open)));
  }

  /// The two or three words that decide: "Call first", "Free".
  List<String> card(SupportGroup group) {
    var steps = joining(group).stream().map(each -> words.of("card." + key(each.value())));
    var free = Stream.of(group.details().attending())
        .filter(Attending::isFree)
        .map(_ -> words.of("cost.free"));
    return Stream.concat(steps.limit(2), free).toList();
  }

  /// To a group that may not meet any more nobody should just go.
  private static List<Claimed<Joining>> joining(SupportGroup group) {
    var known = group.state() == GroupState.FRESH || group.state() == GroupState.AGING;
    return group.details()
        .attending()
        .joining()
        .stream()
        .filter(each -> known || each.value() != Joining.DROP_IN)
        .toList();
  }

  private static String key(Joining joining) {
    return "joining." + Words.code(joining);
  }

  private Fact fact(String key, List<String> values) {
    return new Fact(words.of("before." + key), values);
  }

  private <E extends Enum<E>> List<String> terms(List<Claimed<E>> values) {
    return values.stream().map(Claimed::value).sorted().map(words::term).toList();
  }

  private void addIf(boolean unstated, String key, List<String> open) {
    if (unstated) {
      open.add(words.of("before.ask." + key));
    }
  }

  private String ages(Ages ages) {
    if (ages.youngest().isEmpty()) {
      return words.of("ages.to", text(ages.oldest().orElseThrow()));
    }
    var youngest = text(ages.youngest().orElseThrow());
    return ages.oldest().isEmpty()
        ? words.of("ages.from", youngest)
        : words.of("ages.between", youngest, text(ages.oldest().orElseThrow()));
  }

  private static String text(int age) {
    return Integer.toString(age);
  }

  /// What was read, then the source's own words where they say more.
  private List<String> costs(Details details) {
    var read = details.attending().costs().stream().map(Claimed::value).map(this::cost);
    var said = details.cost()
        .map(Claimed::value)
        .filter(text -> details.attending().costs().isEmpty()
            || text.strip().split("\\s+").length > NO_MORE_THAN_READ)
        .map(text -> words.of("quoted", text));
    return Stream.concat(read, said.stream()).toList();
  }

  private String cost(Cost cost) {
    return switch (cost) {
      case Cost.Free() -> words.of("cost.free");
      case Cost.Donation(var sum) -> sum.map(each -> words.of("cost.donation.sum", money(each)))
          .orElseGet(() -> words.of("cost.donation"));
      case Cost.Fee(var sum) -> sum.map(each -> words.of("cost.fee.sum", money(each)))
          .orElseGet(() -> words.of("cost.fee"));
      case Cost.Insurance() -> words.of("cost.insurance");
    };
  }

  /// "$5", "$7.50".
  private String money(Cost.Amount amount) {
    var format = NumberFormat.getCurrencyInstance(words.locale());
    format.setCurrency(Currency.getInstance(amount.currency()));
    var whole = amount.value().stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(2);
    return format.format(amount.value());
  }
}
