package org.nearkin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nearkin.vocabulary.ConditionMatch;

/// Visitor's words → what they mean.
final class WordReader {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 16;
  /// Below it the linker found nothing better than a weak word.
  private static final double SURE = 0.5;

  /// Words that every group could use, or that only ask for one, in English and Spanish.
  private static final Set<String> GENERIC = Set.copyOf(TextAnalysis.words(TextAnalysis.FOLDED,
      """
          a an and any are around at by find for from group groups have help here how i in is it join local looking
          me meet meeting meetings meets my near nearby need of on or our people person program programs service
          services some someone support supports that the their there to want we where who with you your
          a al algun alguien alguna apoyo ayuda busca buscar buscando cerca con cual de del donde el en es esta
          grupo grupos hay la las lo los me mi mis necesito para persona personas por programa que quien quiero
          reunion reuniones se ser servicio servicios soporte su sus tengo un una unos y yo
          """));

  private final Meaning meaning;
  private final Lexicon lexicon;

  WordReader(Meaning meaning, Lexicon lexicon) {
    this.meaning = meaning;
    this.lexicon = lexicon;
  }

  Understanding read(String text) throws IOException {
    var asked = text.substring(0, Math.min(text.length(), LONGEST));
    var significant = significant(asked);
    var named = meaning.conditionsIn().apply(asked);
    if (named.isEmpty()) {
      // A misspelling that the vocabulary does not know may be a word that groups use.
      significant = repaired(significant);
      named = meaning.conditionsIn().apply(String.join(" ", significant));
    }
    return understanding(named, significant);
  }

  private Understanding understanding(List<ConditionMatch> named, List<String> significant)
      throws IOException {
    var naming = new HashSet<String>();
    named.forEach(each -> naming.addAll(TextAnalysis.words(TextAnalysis.FOLDED, each.words())));
    var consumed = significant.stream().filter(naming::contains).toList();
    var rest = stemmed(repaired(
        significant.stream().filter(word -> !naming.contains(word)).toList()));
    var words = new ArrayList<>(stemmed(consumed));
    words.addAll(rest);
    var conditions = named.stream().map(ConditionMatch::conditionId).distinct().toList();
    var surely = named.stream().anyMatch(each -> each.confidence() >= SURE);
    return new Understanding(conditions, surely, words.stream().distinct().toList(), rest);
  }

  private static List<String> significant(String text) {
    return TextAnalysis.words(TextAnalysis.FOLDED, text)
        .stream()
        .filter(word -> !GENERIC.contains(word))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private List<String> repaired(List<String> words) throws IOException {
    var repaired = new ArrayList<String>();
    for (var word : words) {
      repaired.add(lexicon.repair(word));
    }
    return repaired;
  }

  private static List<String> stemmed(List<String> words) {
    return TextAnalysis.words(TextAnalysis.STEMMED, String.join(" ", words))
        .stream()
        .distinct()
        .toList();
  }
}
