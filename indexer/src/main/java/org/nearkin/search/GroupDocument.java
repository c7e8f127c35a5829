package org.nearkin.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.nearkin.group.Claimed;
import org.nearkin.group.GroupId;
import org.nearkin.group.SupportGroup;
import org.nearkin.store.Json;

/// A group as the index holds it. Whoever changes a field here raises [GroupIndex#LAYOUT].
final class GroupDocument {
  /// The conditions it names.
  static final String CONDITION = "condition";
  /// The conditions it names and all wider ones.
  static final String ABOUT = "about";
  /// `yes` if it can be joined from anywhere.
  static final String REMOTE = "remote";
  static final String POINT = "point";
  static final String NAME = "name";
  /// Every word as written, unstemmed: what misspelled words are repaired with.
  static final String LEXICON = "lexicon";
  static final String TRAITS = "traits";
  static final String VENUES = "venues";
  /// Name, then id: no two groups are equal.
  static final String ORDER = "order";

  /// The fields that words are looked for in, and their weights.
  static final Map<String, Float> TEXT = Map.of(
      NAME, 4f, "organizer", 2f, "label", 1f, "summary", 1f);

  private static final String ID = "id";
  private static final String JSON = "json";
  private static final int LONGEST_ORDER = 200;

  private GroupDocument() {}

  static Term id(GroupId id) {
    return new Term(ID, id.value());
  }

  static Set<String> stored() {
    return Set.of(JSON);
  }

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        TextAnalysis.STEMMED, Map.of(LEXICON, TextAnalysis.FOLDED));
  }

  static SupportGroup read(Document document) {
    return Json.read(document.get(JSON), SupportGroup.class);
  }

  static Document of(SupportGroup group, Meaning meaning) {
    var document = new Document();
    document.add(new StringField(ID, group.id().value(), Store.NO));
    document.add(new StoredField(JSON, Json.write(group)));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(order(group))));
    addConditions(document, group, meaning);
    addText(document, group);
    addPlaces(document, group);
    return document;
  }

  private static String order(SupportGroup group) {
    var name = String.join(" ", TextAnalysis.words(TextAnalysis.FOLDED, group.name().value()));
    return name.substring(0, Math.min(name.length(), LONGEST_ORDER)).toLowerCase(Locale.ROOT)
        + '\0' + group.id().value();
  }

  private static void addConditions(Document document, SupportGroup group, Meaning meaning) {
    var about = new TreeSet<String>();
    for (var id : new TreeSet<>(group.subject().conditionIds())) {
      document.add(new StringField(CONDITION, id, Store.NO));
      meaning.labelsOf().apply(id).forEach(label -> add(document, "label", label));
      about.add(id);
      about.addAll(meaning.ancestorsOf().apply(id));
    }
    about.forEach(id -> document.add(new StringField(ABOUT, id, Store.NO)));
  }

  private static void addText(Document document, SupportGroup group) {
    add(document, NAME, group.name().value());
    group.details()
        .organizer()
        .map(Claimed::value)
        .ifPresent(
            organizer -> add(document, "organizer", organizer));
    group.details()
        .summary()
        .map(Claimed::value)
        .ifPresent(
            summary -> add(document, "summary", summary));
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, text, Store.NO));
    document.add(new TextField(LEXICON, text, Store.NO));
  }

  private static void addPlaces(Document document, SupportGroup group) {
    var traits = Traits.of(group);
    document.add(new NumericDocValuesField(TRAITS, traits.bits()));
    if (traits.isRemote()) {
      document.add(new StringField(REMOTE, "yes", Store.NO));
    }
    var tags = PackedVenues.tags(group);
    if (!tags.isEmpty()) {
      document.add(new BinaryDocValuesField(VENUES, PackedVenues.pack(tags)));
    }
    tags.stream().map(tag -> tag.point()).distinct().forEach(point -> {
      document.add(new LatLonPoint(POINT, point.latitude(), point.longitude()));
      document.add(new LatLonDocValuesField(POINT, point.latitude(), point.longitude()));
    });
  }
}
