package org.nearkin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.nearkin.group.Format;
import org.nearkin.group.SupportGroup;
import org.nearkin.search.SearchRequest.Near;
import org.nearkin.search.SearchResults.Hit;
import org.nearkin.search.SearchResults.Section;

/// One request answered on one state of the index.
final class GroupSearch {
  private static final SortField BY_NAME = new SortField(GroupDocument.ORDER,
      SortField.Type.STRING);

  private final IndexSearcher searcher;
  private final Meaning meaning;
  private final SearchRequest request;
  private final Optional<Circle> circle;

  GroupSearch(IndexSearcher searcher, Meaning meaning, SearchRequest request) {
    this.searcher = searcher;
    this.meaning = meaning;
    this.request = request;
    this.circle = request.near().map(Circle::new);
  }

  SearchResults results() throws IOException {
    var lexicon = new Lexicon(searcher.getIndexReader());
    var asked = new WordReader(meaning, lexicon).read(request.words());
    var query = matching(asked);
    if (circle.isPresent()) {
      query = new BooleanQuery.Builder()
          .add(query, Occur.MUST)
          .add(circle.get().insideOrRemote(), Occur.FILTER)
          .build();
    }
    var found = searcher.search(query, new Sections());
    return new SearchResults(
        asked.conditions(), section(found.local), section(found.remote), found.counts);
  }

  /// Whether all words must be found is decided by the words alone, so that counts stay true when a filter changes.
  private Query matching(Understanding asked) throws IOException {
    var relevance = new Relevance(circle.isEmpty());
    if (!asked.conditions().isEmpty()) {
      return asked.surely()
          ? relevance.aboutConditions(asked)
          : relevance.hintingAtConditions(asked);
    }
    if (asked.words().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var all = relevance.withWords(asked.words(), asked.words().size());
    return searcher.count(all) > 0 ? all : relevance.withWords(asked.words(), 1);
  }

  private Section section(TopFieldDocs found) throws IOException {
    var documents = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (long i = (request.page() - 1L)
        * SearchRequest.PAGE_SIZE; i < found.scoreDocs.length; i++) {
      var document = documents.document(found.scoreDocs[(int) i].doc, GroupDocument.stored());
      hits.add(hit(GroupDocument.read(document)));
    }
    return new Section((int) found.totalHits.value(), hits);
  }

  private Hit hit(SupportGroup group) {
    var metres = request.near()
        .map(Near::point)
        .map(from -> PackedVenues.tags(group)
            .stream()
            .mapToDouble(tag -> from.metresTo(tag.point()))
            .min());
    return new Hit(group, metres.orElse(OptionalDouble.empty()));
  }

  private record Found(TopFieldDocs local, TopFieldDocs remote, Map<Format, Integer> counts) {}

  private final class Sections implements CollectorManager<SectionCollector, Found> {
    private final TopFieldCollectorManager local = best(localOrder());
    private final TopFieldCollectorManager remote = best(new Sort(SortField.FIELD_SCORE, BY_NAME));

    /// Class before distance: what a group is about comes first, and within the circle all are near enough.
    private Sort localOrder() {
      return circle.map(Circle::nearestFirst)
          .map(nearest -> new Sort(SortField.FIELD_SCORE, nearest, BY_NAME))
          .orElse(new Sort(SortField.FIELD_SCORE, BY_NAME));
    }

    private TopFieldCollectorManager best(Sort order) {
      var all = Math.max(1, searcher.getIndexReader().maxDoc());
      var upToPage = Math.min((long) request.page() * SearchRequest.PAGE_SIZE, all);
      return new TopFieldCollectorManager(order, (int) upToPage, Integer.MAX_VALUE);
    }

    @Override
    public SectionCollector newCollector() {
      return new SectionCollector(
          circle, request.formats(), local.newCollector(), remote.newCollector());
    }

    @Override
    public Found reduce(Collection<SectionCollector> collectors) throws IOException {
      return new Found(
          local.reduce(collectors.stream().map(each -> each.local).toList()),
          remote.reduce(collectors.stream().map(each -> each.remote).toList()),
          FormatCounts.sum(collectors.stream().map(each -> each.counts).toList()));
    }
  }
}
