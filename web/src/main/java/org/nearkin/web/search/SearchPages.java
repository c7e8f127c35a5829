package org.nearkin.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nearkin.group.Format;
import org.nearkin.place.PlaceAnswer;
import org.nearkin.place.PlaceAnswer.Ambiguous;
import org.nearkin.place.PlaceAnswer.Found;
import org.nearkin.place.PlaceAnswer.Unknown;
import org.nearkin.search.SearchRequest;
import org.nearkin.search.SearchResults;
import org.nearkin.web.group.GroupCards;
import org.nearkin.web.group.Knowledge;
import org.nearkin.web.page.Frame;
import org.nearkin.web.page.Hyperlink;
import org.nearkin.web.search.SearchPage.Filters;
import org.nearkin.web.search.SearchPage.Pages;
import org.nearkin.web.search.SearchPage.PlaceQuestion;
import org.nearkin.web.search.SearchPage.Section;

/// Answers searches.
public final class SearchPages {
  private final Function<SearchRequest, SearchResults> search;
  private final Function<String, PlaceAnswer> places;
  private final Knowledge knowledge;

  public SearchPages(Function<SearchRequest, SearchResults> search,
      Function<String, PlaceAnswer> places, Knowledge knowledge) {
    this.search = search;
    this.places = places;
    this.knowledge = knowledge;
  }

  public SearchPage answer(SearchTerms terms, Frame frame) {
    var place = terms.place().isEmpty()
        ? Optional.<PlaceAnswer>empty()
        : Optional.of(places.apply(terms.place()));
    var done = new Search(terms, place, search.apply(Search.request(terms, place)));
    return new SearchPage(
        new Heading(done, knowledge.conditions(), frame.words()).text(),
        place.flatMap(answer -> question(answer, terms, frame)),
        SearchForm.of(terms, frame.words()),
        filters(done, frame),
        section("local", done.results().local(), done, frame),
        section("remote", done.results().remote(), done, frame),
        new WaysOn(done, knowledge.conditions(), frame).links(),
        pages(done, frame));
  }

  private static Optional<PlaceQuestion> question(PlaceAnswer answer, SearchTerms terms,
      Frame frame) {
    return switch (answer) {
      case Found _ -> Optional.empty();
      case Ambiguous(var choices) -> Optional.of(new PlaceQuestion(
          frame.words().of(choices.size() == 1 ? "place.spelling" : "place.several", terms.place()),
          choices.stream()
              .map(choice -> link(choice.label(), terms.withPlace(choice.label()), frame))
              .toList()));
      case Unknown _ -> Optional.of(new PlaceQuestion(
          frame.words().of("place.unknown", terms.place()), List.of()));
    };
  }

  private static Filters filters(Search done, Frame frame) {
    var terms = done.terms();
    var words = frame.words();
    var place = terms.place().isEmpty()
        ? Stream.<Hyperlink>empty()
        : Stream.of(link(words.of("filter.remove", terms.place()), terms.withPlace(""), frame));
    var formats = terms.ordered()
        .map(format -> link(words.of("filter.remove", words.term(format)), terms.without(format),
            frame));
    var radii = done.findCenter().isEmpty()
        ? Stream.<Hyperlink>empty()
        : SearchTerms.RADII.stream()
            .filter(miles -> miles != terms.miles())
            .map(miles -> link(words.count("form.miles", miles), terms.within(miles), frame));
    return new Filters(Stream.concat(place, formats).toList(), counts(done, frame),
        radii.toList());
  }

  private static List<Hyperlink> counts(Search done, Frame frame) {
    var words = frame.words();
    return done.results()
        .counts()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<Format, Integer>comparingByKey())
        .map(entry -> link(words.of("filter.format", words.term(entry.getKey()), entry.getValue()),
            done.terms().withFormats(java.util.Set.of(entry.getKey())), frame))
        .toList();
  }

  private Section section(String key, SearchResults.Section found, Search done, Frame frame) {
    var words = frame.words();
    var cards = new GroupCards(knowledge);
    var distances = new Distances(words, done.findCenter());
    var title = key.equals("local") && done.findCenter().isPresent() ? "local.near" : key;
    return new Section(
        words.of("section." + title),
        found.total() == 0
            ? words.of("section." + key + ".none")
            : words.count("section.count", found.total()),
        found.hits()
            .stream()
            .map(hit -> cards.card(hit.group(), distances.find(hit), frame))
            .toList());
  }

  private static Pages pages(Search done, Frame frame) {
    var results = done.results();
    var longest = Math.max(results.local().total(), results.remote().total());
    var last = Math.clamp(Math.ceilDiv(longest, SearchRequest.PAGE_SIZE), 1,
        SearchTerms.LAST_PAGE);
    var page = done.terms().page();
    if (last == 1 && page == 1) {
      return new Pages(Optional.empty(), Optional.empty(), Optional.empty());
    }
    return new Pages(
        Optional.of(frame.words().of("pages.position", page, last)),
        page == 1
            ? Optional.empty()
            : Optional.of(page("previous", Math.min(page - 1, last), done, frame)),
        page >= last ? Optional.empty() : Optional.of(page("next", page + 1, done, frame)));
  }

  private static Hyperlink page(String key, int page, Search done, Frame frame) {
    return link(frame.words().of("pages." + key), done.terms().onPage(page), frame);
  }

  static Hyperlink link(String text, SearchTerms terms, Frame frame) {
    return new Hyperlink(text, frame.links().search(terms.parameters()));
  }
}
